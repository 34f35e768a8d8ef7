/**
 * Issue 6, the centre: a leader sees and closes a gap of the duty roster and adds where cash is paid out; at a counter without a
 * line an appointment is given by keyboard, and goes out when the line is back.
 */
import type { Page } from '@playwright/test'
import { needPdfTools, openPdf } from '../support/pdf-tools.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { enrolDevice, waitUntilReadyOffline } from './support/officer.ts'

test.setTimeout(240_000)
test.use({ actionTimeout: 20_000 })
test.beforeAll(() => {
  test.setTimeout(180_000)
  needPdfTools()
})

test('Q06, M05: somebody on leave leaves a gap that is named; a place for cash is added, and both are kept without a line', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('lanhdao1'))
  await waitUntilReadyOffline(page)
  const looks = new EveryLook(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('link', { name: 'Trung tâm' }).press('Enter')
  await expect(page.getByRole('table', { name: 'Lịch trực hằng tuần' })).toContainText('Hà Thị Mai')
  await expect(page.getByText(/buổi nào cũng có người trực/)).toBeVisible()
  await page.getByRole('button', { name: 'Thêm người vắng' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Người trực').selectOption('Lò Văn Thành')
  await dialog.getByRole('group', { name: 'Đến hết ngày' }).getByLabel('Năm').fill('2027')
  await looks.inspect('adding a leave')
  await dialog.getByLabel('Người trực').press('Control+Enter')
  await expect(page.getByText(/\d+ buổi chưa có người trực/)).toBeVisible()
  await looks.inspect('roster with a gap')

  await page.getByRole('link', { name: 'Điện thoại, địa điểm' }).press('Enter')
  await page.keyboard.press('F4')
  await dialog.getByLabel('Loại').selectOption('cash')
  await dialog.getByLabel('Tên', { exact: true }).fill('Đại lý thôn Khuyn')
  await dialog.getByLabel('Ở đâu').fill('Nhà ông Lò Văn Ằm')
  await dialog.getByLabel('Ở đâu').press('Control+Enter')
  await expect(page.getByRole('table', { name: 'Địa điểm' })).toContainText('Đại lý thôn Khuyn')
  await looks.inspect('places')

  await browserAtCounter.context.setOffline(true)
  await page.getByRole('link', { name: 'Bảng tin, lịch hẹn' }).press('Enter')
  await expect(page.getByText(/Chưa có mạng: xem được/)).toBeVisible()
  await looks.inspect('notices without a line')
  await page.getByRole('link', { name: 'Tờ rơi, loa, biểu mẫu' }).press('Enter')
  await page.getByRole('link', { name: 'Nơi rút tiền' }).press('Enter')
  const cash = await print(page)
  expect(wordsOf(cash.text())).toContain('Đại lý thôn Khuyn')
  expect(wordsOf(cash.text())).toContain('Ằm')
  expect(pagesOf(cash)).toBe(1)
  cash.close()
  expect(looks.found).toEqual([])
})

test('Q07: without a line an appointment is given by keyboard alone, and goes out when the line is back', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  const looks = new EveryLook(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('link', { name: 'Lịch hẹn' }).press('Enter')
  await expect(page.getByText('Chưa có ai hẹn')).toBeVisible()
  await looks.inspect('no appointments')
  await browserAtCounter.context.setOffline(true)
  await page.keyboard.press('F4')
  await expect(page.getByLabel('Họ tên người hẹn')).toBeFocused()
  await page.keyboard.type('Lò Thị Ẵm')
  await page.keyboard.press('Tab')
  await page.keyboard.type('0912345678')
  await looks.inspect('an appointment')
  await page.keyboard.press('Control+Enter')
  const row = page.getByRole('row').filter({ hasText: 'Lò Thị Ẵm' })
  await expect(row).toContainText('Chờ đến')
  await expect(page.getByText(/1 việc chưa gửi/)).toBeVisible()
  await looks.inspect('appointments')
  await browserAtCounter.context.setOffline(false)
  await expect(page.getByText(/việc chưa gửi/)).toHaveCount(0, { timeout: 90_000 })
  await expect(row).toContainText('Chờ đến')
  expect(looks.found).toEqual([])
})

/** As on Android: print() returns at once and the sheet is read afterwards. */
async function print(page: Page) {
  await expect(page.getByRole('region', { name: 'Bản in' })).toBeVisible()
  // In place before the key: on a busy machine the key would come first, and a real print never ends without a screen.
  await page.evaluate(() => {
    const asked = globalThis as unknown as { printAsked: Promise<void> }
    asked.printAsked = new Promise<void>((done) => {
      window.print = () => {
        dispatchEvent(new Event('beforeprint'))
        done()
      }
    })
  })
  await page.keyboard.press('Control+p')
  await page.evaluate(() => (globalThis as unknown as { printAsked: Promise<void> }).printAsked)
  const pdf = openPdf(await page.pdf({ preferCSSPageSize: true }))
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  return pdf
}

/** One form feed ends each page. */
function pagesOf(pdf: { plainText(): string }): number {
  return pdf.plainText().split('\f').length - 1
}

function wordsOf(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ')
}
