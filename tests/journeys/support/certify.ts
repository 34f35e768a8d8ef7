/** Chứng thực bản sao, the shortest job of a counter: original seen, a few words typed, received. */
import { expect, type Page } from '@playwright/test'

export interface Certification {
  readonly requester: string
  readonly phone: string
  readonly note: string
}

/** Ends on the form page with everything typed; nothing is received yet. */
export async function fillCertification(
  page: Page,
  { requester, phone, note }: Certification,
): Promise<void> {
  // A key that comes while the browser opens its print window is the window's.
  await expect(async () => {
    await page.keyboard.press('F2')
    await expect(page.getByRole('combobox').last()).toBeFocused({ timeout: 4_000 })
  }).toPass({ timeout: 30_000 })
  await page.keyboard.type('chung thuc ban sao')
  await expect(page.getByRole('option').first()).toContainText('2.000815')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Đã xem bản chính/ }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Yêu cầu chứng thực' })).toBeVisible()
  await page.getByLabel(/^Người yêu cầu chứng thực/).fill(requester)
  await page.getByLabel(/^Điện thoại/).fill(phone)
  await page.getByLabel(/^Tên của bản chính/).fill('Bằng tốt nghiệp THPT')
  await page.getByLabel(/^Ghi chú/).fill(note)
}

/** From the filled form to the receipt; answers the official number. */
export async function receiveCertification(page: Page): Promise<string> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra trước khi tiếp nhận' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/giay-hen/)
  const text = await page
    .getByText(/H56\.99\.01-\d{6}-\d{5,}/)
    .first()
    .innerText()
  return /H56\.99\.01-\d{6}-\d{5,}/.exec(text)![0]
}
