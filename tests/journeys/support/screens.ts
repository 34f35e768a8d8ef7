/** Pictures of the screens for the guides (docs/screens). Each run holds them against what is drawn now. */
import { expect, type Page } from '@playwright/test'

/**
 * Days, codes and clocks differ from run to run and are small; a button that moved or a sentence that changed is not.
 * Made anew by `npx playwright test SPEC --update-snapshots`.
 */
export async function keepScreen(page: Page, name: string, differs = 0.02): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await expect(page).toHaveScreenshot(`${name}.png`, {
    maxDiffPixelRatio: differs,
    scale: 'css',
    timeout: 30_000,
  })
}
