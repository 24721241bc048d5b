import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until `target` has the focus, as somebody without a mouse would; fails when it is never reached. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, 'reachable by the Tab key').toBeFocused();
}

/** Goes to a field by Tab and types into it, replacing what it held. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Goes to a button or link by Tab and presses Enter. */
export async function press(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  await expect(button).toBeEnabled();
  await page.keyboard.press('Enter');
}

/** Opens a menu by keyboard and takes one of its items. */
export async function takeFromMenu(page: Page, menu: string, name: string): Promise<void> {
  await press(page, page.getByRole('button', { name: menu, exact: true }));
  await takeItem(page, name);
}

/** Takes an item of the menu that has just been opened. */
export async function takeItem(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name, exact: true });
  await item.waitFor();
  for (let step = 0; step < 20; step += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** Goes to a checkbox by Tab and ticks it. */
export async function tick(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

/** Opens the command palette, types and takes the first answer. */
export async function palette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const dialog = page.getByRole('dialog', { name: 'Search and commands' });
  await dialog.getByRole('combobox').waitFor();
  await page.keyboard.type(words);
  await expect(dialog.getByRole('option', { selected: true })).toContainText(words);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** Opens a list by the arrow keys and takes one of its options. */
export async function chooseOption(page: Page, input: Locator, option: RegExp): Promise<void> {
  await tabTo(page, input);
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[data-combobox-selected]:visible');
  for (let presses = 0; presses < 30; presses += 1) {
    if ((await chosen.count()) > 0 && option.test(await chosen.first().innerText())) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(chosen.first()).toHaveText(option);
  await page.keyboard.press('Enter');
}
