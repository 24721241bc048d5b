import { rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * What a package of Circlekeep is made of, for the three systems; docs/packaging.md says why. Only
 * scripts/package/make-package.mjs builds with it, and adds which Electron goes in.
 *
 * @type {import('electron-builder').Configuration}
 */
export default {
  appId: 'org.circlekeep.Circlekeep',
  productName: 'Circlekeep',
  copyright: 'AGPL-3.0-only',
  artifactName: 'circlekeep-${version}-${os}-${arch}.${ext}',
  directories: { buildResources: 'resources/package' },

  // Only what is named here gets in: the built app, and of the two native modules what this system needs of them.
  files: [
    'out/**/*',
    '!out/**/*.map',
    '!out/third-parties.txt',
    '!node_modules/**/*',
    'node_modules/better-sqlite3/{package.json,LICENSE}',
    'node_modules/better-sqlite3/lib/{binding,database,index,sqlite-error,util}.js',
    'node_modules/better-sqlite3/lib/methods/*.js',
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
    'node_modules/@node-rs/argon2/{package.json,LICENSE,index.js}',
    'node_modules/@node-rs/argon2-${platform}-${arch}*/{package.json,*.node}',
  ],
  // To read without the app: its own licence, and everybody else's.
  extraResources: [
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: 'out/third-parties.txt', to: 'THIRD-PARTIES.txt' },
  ],
  // Nothing lies outside the archive but the libraries, which the system can load from a file of their own only.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  // Both native modules come built; nothing is compiled or fetched for them.
  npmRebuild: false,
  // No updater: nothing asks for a newer version, and nothing is uploaded.
  publish: null,

  // Bits in Electron's own executable, set before it is signed. A test reads them back from the package.
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    // Changing them breaks the signature that lets an Apple processor run the executable at all.
    resetAdHocDarwinSignature: true,
  },
  afterExtract: removeWhatCameWithElectron,

  // No protocol handler and no file association on any system: there is no key "protocols" or "fileAssociations".
  win: {
    target: ['nsis'],
    icon: 'icon.ico',
    requestedExecutionLevel: 'asInvoker',
  },
  nsis: {
    // For one person, without an administrator; the vault stays when it is uninstalled.
    oneClick: true,
    perMachine: false,
    allowElevation: false,
    deleteAppDataOnUninstall: false,
    // A map of blocks is for updaters.
    differentialPackage: false,
  },
  mac: {
    target: ['dmg'],
    icon: 'icon.icns',
    category: 'public.app-category.medical',
    hardenedRuntime: true,
    entitlements: 'resources/package/entitlements.mac.plist',
    entitlementsInherit: 'resources/package/entitlements.mac.plist',
  },
  dmg: { writeUpdateInfo: false },
  linux: {
    target: ['AppImage'],
    executableName: 'circlekeep',
    icon: 'icons',
    category: 'Office;MedicalSoftware',
    synopsis: 'Clinical records for group therapy',
  },
  // With its own runtime in it, so that FUSE 2 need not be installed.
  toolsets: { appimage: '1.0.3' },
};

/**
 * Electron's own default app, and whatever else a distribution has where the app goes, stay out.
 *
 * @param {{ appOutDir: string, electronPlatformName: string }} context
 */
async function removeWhatCameWithElectron({ appOutDir, electronPlatformName }) {
  const leftovers =
    electronPlatformName === 'darwin'
      ? ['version', 'Electron.app/Contents/Resources/default_app.asar']
      : ['version', 'resources'];
  for (const name of leftovers)
    await rm(path.join(appOutDir, name), { recursive: true, force: true });
}
