/** The version of Electron that Circlekeep ships with, from package.json. */
declare const SHIPPED_ELECTRON: string;
