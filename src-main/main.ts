import { app, BrowserWindow, protocol, session } from 'electron';
import { join } from 'node:path';
import type { Practice } from '#shared/contract/settings.ts';
import { instantNow } from '#shared/time.ts';
import { createAppProtocol, scheme } from './desktop/app-protocol.ts';
import { confine, createAppWindow } from './desktop/app-window.ts';
import { createFileDialogs } from './desktop/file-dialogs.ts';
import { serveIpc } from './desktop/ipc.ts';
import { lockBeforeQuit, lockWithTheComputer, requestLock } from './desktop/locking.ts';
import { setMenu } from './desktop/menu.ts';
import { createPrinter } from './desktop/printing.ts';
import { closeSession, silenceNetwork } from './desktop/silence.ts';
import { useThrowawayFolder } from './desktop/throwaway-folder.ts';
import { hardenedPreferences } from './desktop/web-preferences.ts';
import { createRecordContext } from './records/record-context.ts';
import { recordHandlers, type RecordHandlers } from './records/record-handlers.ts';
import { readPractice } from './records/settings.ts';
import { openStore } from './store/store.ts';
import { OpenVault } from './vault/open-vault.ts';
import { vaultHandlers } from './vault/vault-handlers.ts';

// The composition root: wires the parts and holds no logic of its own.

const demo = app.commandLine.hasSwitch('demo');
const trialRuntime = app.commandLine.hasSwitch('circlekeep-trial-runtime');

process.umask(0o077);
silenceNetwork();
if (demo) useThrowawayFolder();
// As root (a test server) Chromium cannot have a sandbox of its own; every window still asks for one.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  {
    scheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
]);

if (!app.requestSingleInstanceLock()) app.quit();
else void app.whenReady().then(start);

function start(): void {
  let window: BrowserWindow | undefined;
  let records: RecordHandlers | undefined;
  let demoProgress: number | null = null;
  const appProtocol = createAppProtocol(join(import.meta.dirname, '../renderer'));
  protocol.handle(scheme, (request) => appProtocol.handle(request));
  closeSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => confine(contents));

  const vault = new OpenVault({
    folder: join(app.getPath('userData'), 'vault'),
    openStore,
    // The page is loaded anew, so that nothing of the records stays in its memory.
    onLock: () => {
      records = undefined;
      printer.abandon();
      window?.webContents.reload();
    },
  });
  const printer = createPrinter({
    hardenedPreferences,
    publishJob: (model) => appProtocol.publishJob(model),
    parent: () => window,
  });
  const fileDialogs = createFileDialogs(() => window);
  const setIdleLimit = (practice: Practice): void =>
    vault.setIdleLimit(practice.lockAfterMinutes * 60_000);
  const audit = (what: string): void => {
    const { store, audit: append } = createRecordContext(vault.store(), instantNow);
    store.transaction(() => append(`vault.${what}`, ''));
  };
  const opened = (how: string): void => {
    const context = createRecordContext(vault.store(), instantNow);
    records = recordHandlers(context, { printer, fileDialogs, onPracticeSaved: setIdleLimit });
    setIdleLimit(readPractice(context.store));
    audit(how);
  };
  const ofVault = vaultHandlers(vault, { demo, trialRuntime }, () => demoProgress, opened, audit);
  serveIpc(
    () => window?.webContents,
    () => ({ vault: ofVault, ...records }),
    () => vault.state() === 'open',
  );

  const lock = (): void => void requestLock(vault, window);
  setMenu(lock);
  lockWithTheComputer(vault, () => window);
  lockBeforeQuit(vault, () => window);
  const show = (): void => {
    window = createAppWindow();
    window.on('closed', () => (window = undefined));
  };
  app.on('second-instance', () => {
    window?.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) show();
  });
  app.on('window-all-closed', () => app.quit());
  if (demo) demoProgress = 0;
  show();
  if (!demo) return;
  void import('./demo/open-demo.ts')
    .then(({ openDemo }) => openDemo(vault, (done) => (demoProgress = done)))
    .then(() => {
      if (vault.state() === 'open') opened('unlock');
    })
    .finally(() => (demoProgress = null));
}
