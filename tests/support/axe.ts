import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No WCAG violation that axe can see on the screen as it stands, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The lock screen follows the system by itself; the rest has been told once this says so.
    const told = page.locator('html[data-mantine-color-scheme]');
    if ((await told.count()) > 0)
      await expect(told).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await page.waitForTimeout(300);
    // Legacy mode: Electron cannot open the extra page that axe would otherwise work in.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
    );
    expect(found, colorScheme).toEqual([]);
  }
}
