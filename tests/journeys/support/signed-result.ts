/** The file of a result, chosen in the browser's own window from the open dialog. */
import { expect, type Page } from '@playwright/test'

/** Answers when it has been looked at. */
export async function pickResult(page: Page, file: string): Promise<void> {
  const chosen = page.waitForEvent('filechooser')
  await page
    .locator('dialog button')
    .filter({ hasText: /^Chọn tệp/ })
    .press('Enter')
  await (await chosen).setFiles(file)
  await expect(page.getByText('Đang kiểm tra chữ ký…')).toHaveCount(0, { timeout: 20_000 })
}
