import { app, type Session } from 'electron';
import { origin } from './app-protocol.ts';

/**
 * Before the app is ready: tells Chromium to leave the network alone. Names resolve to nothing, every request
 * goes to a proxy that is not there, and the services that call home are off.
 */
export function silenceNetwork(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost');
  commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:9');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-sync');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('dns-prefetch-disable');
  commandLine.appendSwitch('disable-features', 'DnsOverHttps,AsyncDns,NetworkTimeServiceQuerying');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** For a session: every request that is not for the app's own scheme is cancelled, every permission denied. */
export function closeSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isAppUrl(details.url) && !staysInside(details.url) });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // Chromium would look for a dictionary on the web as soon as there is a window, checked in it or not.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}

/** Compares by parsed origin; `circlekeep://app.evil` or a path that merely contains it is not ours. */
export function isAppUrl(text: string): boolean {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return false;
  }
  return `${url.protocol}//${url.host}` === origin;
}

/** Requests that never reach a wire: pictures held in memory and, while developing, the developer tools. */
function staysInside(text: string): boolean {
  return /^(data|blob):/.test(text) || (!app.isPackaged && text.startsWith('devtools://'));
}
