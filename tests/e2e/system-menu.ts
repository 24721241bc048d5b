import type { ElectronApplication } from '@playwright/test';
import type { LaunchedApp } from '../support/electron-app.ts';

/*
 * The system draws the menu of a text in a window of its own, which cannot be driven from here. What the app put into it
 * can be read, and an item of it taken, as the system does.
 */

declare global {
  var shownMenu: Electron.Menu | undefined;
}

/** From now on menus are held instead of shown. */
export async function watchMenus(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      globalThis.shownMenu = this;
    };
  });
}

/** Opens the menu by its key with the caret this far left of the text's end and answers the labels; '' is a line. */
export async function menuAt({ app, page }: LaunchedApp, left: number): Promise<string[]> {
  await app.evaluate(() => (globalThis.shownMenu = undefined));
  await page.keyboard.press('ControlOrMeta+End');
  for (let step = 0; step < left; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+F10');
  let labels: string[] | undefined;
  for (let tries = 0; labels === undefined && tries < 50; tries += 1) {
    labels = await app.evaluate(() => globalThis.shownMenu?.items.map(({ label }) => label));
    if (labels === undefined) await page.waitForTimeout(50);
  }
  return labels ?? ['no menu'];
}

/** Takes an item of the menu that was opened last. */
export async function takeFromSystemMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate((_electron, wanted) => {
    const item = globalThis.shownMenu?.items.find((each) => each.label === wanted);
    if (item === undefined) throw new Error(`no ${wanted} in the menu`);
    // As the system calls it; Electron declares it as any function at all.
    (item.click as () => void)();
  }, label);
}
