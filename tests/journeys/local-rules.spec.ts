/**
 * Issue 5, L09 and L15: a leader announces an extra session and changes the steps of a procedure with the keyboard. The plan is
 * drafted without a line, not put in force without one, and in force once there is one.
 */
import type { Page } from '@playwright/test'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { enrolDevice, waitUntilReadyOffline } from './support/officer.ts'

test.setTimeout(120_000)
test.use({ actionTimeout: 15_000 })

test('L09, L15: an extra session is announced, and a step is added without a line and put in force with one', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('lanhdao1'))
  await waitUntilReadyOffline(page)
  const looks = new EveryLook(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })

  await page
    .getByRole('link', { name: /^Lãnh đạo|^Điều hành/ })
    .first()
    .press('Enter')
  await page.getByRole('button', { name: 'Phiên làm thêm', exact: true }).press('Enter')
  await expect(page.getByText('Chưa có phiên làm thêm nào sắp tới')).toBeVisible()
  await page.keyboard.press('F4')
  const dialog = page.getByRole('dialog')
  const [day, month, year] = nextSaturday()
  await dialog.getByLabel('Ngày', { exact: true }).fill(day!)
  await dialog.getByLabel('Tháng').fill(month!)
  await dialog.getByLabel('Năm').fill(year!)
  await dialog.getByLabel('Lý do').fill('Cao điểm nhập học')
  await looks.inspect('announcing a session')
  await dialog.getByLabel('Lý do').press('Control+Enter')
  await expect(page.getByRole('table', { name: 'Sắp tới' })).toContainText('Cao điểm nhập học')
  await looks.inspect('sessions to come')

  await browserAtCounter.context.setOffline(true)
  await go(page, '/viec/quy-trinh')
  await page.getByLabel('Thủ tục', { exact: true }).fill('chứng thực bản sao')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Thêm bước' }).press('Enter')
  await expect(page.getByText('Bản nháp, chưa áp dụng')).toBeVisible()
  await looks.inspect('a draft of steps')
  await putInForce(page)
  await expect(page.getByRole('dialog').getByText('Không có mạng tới máy chủ')).toBeVisible()
  await page.keyboard.press('Escape')

  await browserAtCounter.context.setOffline(false)
  await putInForce(page)
  await expect(page.getByText(/^Xã áp dụng từ/)).toBeVisible()
  await expect(page.getByText('Bản nháp, chưa áp dụng')).toHaveCount(0)
  expect(looks.found).toEqual([])
})

async function putInForce(page: Page): Promise<void> {
  await page.keyboard.press('F4')
  const reason = page.getByRole('dialog').getByLabel('Lý do')
  await reason.fill('Thêm bước thẩm tra')
  await reason.press('Control+Enter')
}

/** DD, MM, YYYY of a Saturday that has not begun. */
function nextSaturday(): string[] {
  const today = new Date(Date.now() + 7 * 3_600_000)
  const ahead = ((6 - today.getUTCDay() + 7) % 7) + 7
  const [date = ''] = new Date(today.getTime() + ahead * 86_400_000).toISOString().split('T')
  return date.split('-').reverse()
}

/** As a link does: a load anew would lock the device. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    const link = document.createElement('a')
    link.href = to
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
  await expect(page).toHaveURL(new RegExp(`${path}$`))
}
