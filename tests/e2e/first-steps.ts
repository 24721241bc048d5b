import { expect, type Page } from '@playwright/test';
import { palette, press, tick, typeInto } from './keyboard.ts';

/** From the first window to an open vault with a clinician at the keyboard, without a mouse. */
export async function makeVault(page: Page, passphrase: string): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await typeInto(page, field('New passphrase'), passphrase);
  await typeInto(page, field('Passphrase again'), passphrase);
  await press(page, button('Make the vault'));
  await page.getByRole('heading', { name: 'Put this key away' }).waitFor({ timeout: 60_000 });
  await tick(page, page.getByRole('checkbox', { name: 'I have put it away' }));
  await press(page, button('Continue'));
  await typeInto(page, field('Your name'), 'Dr. Maria Example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

/** A client by the palette, as somebody in a hurry adds one; their chart is on screen then. */
export async function addClient(page: Page, givenName: string): Promise<void> {
  await palette(page, 'New client');
  const dialog = page.getByRole('dialog');
  await typeInto(page, dialog.getByLabel('Given name'), givenName);
  await typeInto(page, dialog.getByLabel('Family name'), 'Muster');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: new RegExp(givenName) }).first()).toBeVisible();
}
