import { app, BrowserWindow, clipboard, protocol, safeStorage, session } from 'electron';
import { join } from 'node:path';
import type { Handlers } from '#shared/contract/index.ts';
import type { Practice } from '#shared/contract/settings.ts';
import { AppError } from '#shared/errors.ts';
import { instantNow } from '#shared/time.ts';
import { aboutHandlers } from './desktop/about.ts';
import { createAppProtocol, scheme, startUrl } from './desktop/app-protocol.ts';
import { confine, createAppWindow } from './desktop/app-window.ts';
import { createCopied } from './desktop/copied.ts';
import { createFiles } from './desktop/files.ts';
import { serveIpc } from './desktop/ipc.ts';
import { createKeychain } from './desktop/keychain.ts';
import { endPlainlyWhenBroken, endUnlessFirst, endWith } from './desktop/last-words.ts';
import { endAfter } from './desktop/end-after.ts';
import {
  lockBeforeClose,
  lockBeforeQuit,
  lockWithTheComputer,
  requestLock,
} from './desktop/locking.ts';
import { setMenu } from './desktop/menu.ts';
import { keepMemoryOffTheDisk } from './desktop/no-core-dump.ts';
import { createPrinter } from './desktop/printing.ts';
import { closeSession, silenceNetwork } from './desktop/silence.ts';
import { closeDebuggingPort, isWithoutSandbox } from './desktop/switches.ts';
import { useThrowawayFolder } from './desktop/throwaway-folder.ts';
import { hardenedPreferences } from './desktop/web-preferences.ts';
import { finishRestore } from './vault/backup/restore-vault.ts';
import { OpenVault } from './vault/open-vault.ts';
import { vaultHandlers } from './vault/vault-handlers.ts';
import type * as Work from './work.ts';

// The composition root: wires the parts and holds no logic of its own.

const lookForBackupsEveryMs = 60_000;

const demoAsked = app.commandLine.hasSwitch('demo');
// Whatever Electron it was started or packaged with: one that is not ours is for tests and trial only.
const trialRuntime = process.versions.electron !== SHIPPED_ELECTRON;

process.umask(0o077);
keepMemoryOffTheDisk();
silenceNetwork();
if (app.isPackaged) closeDebuggingPort();
if (demoAsked) useThrowawayFolder();
// As root (a test server) Chromium cannot have a sandbox of its own; every window still asks for one.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  {
    scheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
]);

if (app.isPackaged && isWithoutSandbox()) app.once('ready', () => endWith('no-sandbox'));
else if (app.requestSingleInstanceLock()) app.once('ready', start);
else endUnlessFirst(app.getPath('userData'));

function start(): void {
  endPlainlyWhenBroken(() => vault.lock('closing'));
  let window: BrowserWindow | undefined;
  let records: Work.RecordHandlers | undefined;
  let demoProgress: number | null = null;
  let backups: Work.BackupService | undefined;
  let atLock = (): void => undefined;
  let locked = (): void => undefined;
  let backUpFirst = (): Promise<void> => Promise.resolve();
  let restoring: Handlers<'restore'> | undefined;
  let recovery: Work.RecoveryService | undefined;
  let stopLooking = (): void => undefined;
  /** The day's work ends: a lock is then more than a pause. */
  let closing = false;
  const appProtocol = createAppProtocol(join(import.meta.dirname, '../renderer'));
  protocol.handle(scheme, (request) => appProtocol.handle(request));
  closeSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => confine(contents));

  let loading: Promise<typeof Work> | undefined;
  let loaded: typeof Work | undefined;
  const load = () => (loading ??= import('./work.ts').then((work) => (loaded = work)));
  /** Every request waits until it is there, so nothing opens before. */
  const work = () => {
    if (loaded === undefined) throw new AppError('unexpected');
    return loaded;
  };

  const folder = join(app.getPath('userData'), 'vault');
  finishRestore(folder);
  const vault = new OpenVault<Work.Store>({
    folder,
    openStore: (...what) => work().openWatched(...what),
    lookFirst: (...what) => void work().lookFirst(...what),
    prepare: (at, keys) => work().openStore(at, keys).close(),
    onOpen: (store, { how }) => {
      const { createRecordContext, readPractice, recordHandlers, writeLock, writeOpening } = work();
      const context = createRecordContext(store, instantNow);
      closing = false;
      writeOpening(context, how, how === 'salvage' ? ofRecovery().detail() : '');
      locked = () => writeLock(context);
      setIdleLimit(readPractice(store));
      const backups = backupService();
      records = recordHandlers(context, {
        printer,
        files,
        backups,
        openSnapshot: () => vault.openBeside(work().openSnapshot),
        checkRecords: (told) =>
          vault.openBeside((at, keys) => work().beginCheck(script, at, keys, told)),
        onPracticeSaved: setIdleLimit,
      });
      const { backUpAtLock, backUpBeforeRestore, backUpWhenDue } = work();
      backUpFirst = () => backUpBeforeRestore(context, backups);
      atLock = () => backUpAtLock(context, backups, closing);
      const timer = setInterval(() => {
        backUpWhenDue(context, backups).catch(() => undefined);
      }, lookForBackupsEveryMs);
      timer.unref();
      const stopExamining = ofRecovery().opened();
      stopLooking = () => {
        clearInterval(timer);
        stopExamining();
      };
      // The page that asked for it is gone with the lock in between: work goes on where a day begins.
      if (how === 'restore') void window?.loadURL(startUrl);
    },
    onIdle: () => void requestLock(vault, window, 'idle'),
    onUnopened: (error, keys) => ofRecovery().unopened(error, keys),
    onLocking: () => {
      locked();
      atLock();
    },
    keychain: createKeychain(safeStorage, process.platform),
    onKeyAct: (store, what) => {
      const { audit } = work().createRecordContext(store, instantNow);
      store.transaction(() => audit(`vault.${what}`, ''));
    },
    // The page is loaded anew, so that nothing of the records stays in its memory.
    onLock: () => {
      records = undefined;
      stopLooking();
      backUpFirst = () => Promise.resolve();
      printer.abandon();
      files.abandon();
      void copied.forget();
      window?.webContents.reload();
    },
  });
  // A vault that is there already holds somebody's records, not made-up people.
  const demo = demoAsked && vault.state() === 'missing';
  const copied = createCopied(clipboard);
  const files = createFiles(() => window);
  const printer = createPrinter({
    hardenedPreferences,
    printPage: appProtocol.printPage,
    publishJob: (model) => appProtocol.publishJob(model),
    files,
  });
  let incoming: Work.BringIn | undefined;
  /** Made when somebody brings an export in: most never do. */
  const bringIn = () => {
    const { BringIn } = work();
    return (incoming ??= new BringIn(files, script));
  };
  const script = new URL('./backup-worker.js', import.meta.url);
  const ofRestore = () =>
    (restoring ??= work().restoreHandlers({
      script,
      vaultFolder: folder,
      chooseFolder: () => files.chooseFolder(),
      openBackup: (...which) => vault.openBackup(...which),
      backUpFirst: () => backUpFirst(),
      openRestored: (...what) => vault.openRestored(...what),
    }));
  const ofRecovery = () =>
    (recovery ??= new (work().RecoveryService)({
      script,
      vaultFolder: folder,
      openKeys: (...which) => vault.openBackup(...which),
      lend: (use) => vault.lend(use),
      idle: () => backups?.idle() ?? Promise.resolve(),
      lock: () => void requestLock(vault, window, 'by-hand'),
      openInPlace: (...what) => vault.openRestored(...what),
      saveText: (suggestedName, text) =>
        files.save({
          suggestedName,
          kind: { name: 'Text', extensions: ['txt'] },
          bytes: Buffer.from(text, 'utf8'),
        }),
    }));
  const backupService = () =>
    (backups ??= new (work().BackupService)({
      script,
      app: app.getVersion(),
      vaultFolder: folder,
      lend: (use) => vault.lend(use),
    }));
  const setIdleLimit = (practice: Practice): void =>
    vault.setIdleLimit(practice.lockAfterMinutes * 60_000);
  const about = aboutHandlers(new URL('../third-parties.json', import.meta.url));
  const ofVault = vaultHandlers(
    vault,
    { demo, trialRuntime },
    () => demoProgress,
    () => void copied.note(),
    bringIn,
    (store, actions) => work().lastDone(store, actions),
    () => recovery?.trouble() ?? null,
  );
  serveIpc(
    () => window?.webContents,
    async (name, input) =>
      (await load()).answer(
        name,
        input,
        () => ({
          about,
          vault: ofVault,
          restore: ofRestore(),
          recovery: ofRecovery().handlers,
          ...records,
        }),
        () => vault.state() === 'open',
        () => ofRecovery().damageMet(),
      ),
  );

  const lock = (): void => void requestLock(vault, window, 'by-hand');
  setMenu(lock);
  lockWithTheComputer(vault, () => window);
  app.on('before-quit', () => (closing = true));
  lockBeforeQuit(vault, () => window);
  const show = (): void => {
    window = createAppWindow();
    window.on('close', () => (closing = true));
    lockBeforeClose(vault, window);
    window.on('closed', () => (window = undefined));
  };
  app.on('second-instance', () => {
    if (window === undefined) show();
    window?.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) show();
  });
  app.on('window-all-closed', () => app.quit());
  endAfter(() => backups);
  if (demo) demoProgress = 0;
  show();
  void load();
  if (!demo) return;
  void load()
    .then(() => import('./demo/open-demo.ts'))
    .then(({ openDemo }) => openDemo(vault, (done) => (demoProgress = done)))
    .then(() => {
      if (vault.state() === 'open') setIdleLimit(work().readPractice(vault.store()));
    })
    .finally(() => (demoProgress = null));
}
