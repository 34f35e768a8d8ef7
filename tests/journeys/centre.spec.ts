/**
 * Issue 6, the centre: a leader sees and closes a gap of the duty roster and adds where cash is paid out; at a counter without a
 * line an appointment is given by keyboard, and posters, the loudspeaker's text and a blank form are printed.
 */
import type { Page } from '@playwright/test'
import { needPdfTools, openPdf } from '../support/pdf-tools.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { enrolDevice, waitUntilReadyOffline } from './support/officer.ts'
import { OF_CENTRE, routeOf } from './support/routes.ts'

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
  await dialog.getByLabel('Ở đâu').fill('Nhà ông LÒ VĂN ẰẪỄỘỬỸ')
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
  expect(wordsOf(cash.text())).toContain('LÒ VĂN ẰẪỄỘỬỸ')
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

test('C05, C08: every poster is one page with its marks whole; the loudspeaker’s text and the blank form are printed', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  const looks = new EveryLook(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const visited = new Set<string>()
  const at = async (name: string) => {
    visited.add(routeOf(page))
    await looks.inspect(name)
  }
  await browserAtCounter.context.setOffline(true)
  await page.getByRole('link', { name: 'Lịch hẹn' }).press('Enter')
  await expect(page.getByText(/hẹn ở máy này vẫn lưu/)).toBeVisible()
  await at('appointments without a line')
  await page.getByRole('link', { name: 'Trung tâm' }).press('Enter')
  await expect(page.getByRole('table', { name: 'Lịch trực hằng tuần' })).toBeVisible()
  await at('the centre as a receiver sees it')
  await page.getByRole('link', { name: 'Tờ rơi, loa, biểu mẫu' }).press('Enter')
  await at('no procedure chosen')
  for (const [typed, said] of POSTERS) {
    await page.getByRole('combobox', { name: 'Thủ tục', exact: true }).fill(typed)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('region', { name: 'Bản in' }).getByRole('heading', { level: 2 })).toHaveText(
      said,
    )
    const poster = await print(page)
    expect([typed, pagesOf(poster)]).toEqual([typed, 1])
    const words = wordsOf(poster.text())
    for (const part of ['MANG THEO', 'THỜI HẠN', 'LỆ PHÍ', 'GIỜ LÀM VIỆC', '0237 3000 111'])
      expect(words).toContain(part)
    expect(words).not.toContain('Tờ rơi thủ tục') // nothing of the screen
    await expectWhole(page, poster)
    poster.close()
  }
  await at('a poster')
  await page.getByRole('link', { name: 'Giờ và điện thoại' }).press('Enter')
  const door = await print(page)
  expect(pagesOf(door)).toBe(1)
  expect(wordsOf(door.text())).toContain('NƠI LÀM CĂN CƯỚC')
  await expectWhole(page, door)
  door.close()
  await page.getByRole('link', { name: 'Bài đọc loa' }).press('Enter')
  await expect(page.getByText(/đọc khoảng \d+ giây/)).toBeVisible()
  await at('the loudspeaker')
  await page.getByRole('link', { name: 'Biểu mẫu trống' }).press('Enter')
  await expect(page.getByText('Người khai')).toBeVisible()
  const form = await print(page)
  expect(wordsOf(form.text())).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  await expectWhole(page, form)
  form.close()
  await at('a blank form')
  expect([...visited].sort()).toEqual([...OF_CENTRE].sort())
  expect(looks.found).toEqual([])
})

/** The most papers, papers by case alone, long names, no paper, two: whatever stands on it, a poster is one page. */
const POSTERS = [
  ['1.013229', 'Giấy phép sửa nhà'],
  ['1.005280', 'Lập hợp tác xã'],
  ['1.004772', 'Khai sinh cho người lớn đã có giấy tờ'],
  ['1.003677', 'Khai báo tạm vắng'],
  ['1.000894', 'Kết hôn'],
] as const

/** Every line of the sheet stands on paper, letter by letter; how lines break does not count. */
async function expectWhole(page: Page, pdf: { drawnText(): string }) {
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll('[data-sheet] :is(p, li, h2, h3)')].map((each) => each.textContent ?? ''),
  )
  expect(lines.length).toBeGreaterThan(5)
  const paper = lettersOf(pdf.drawnText())
  expect(lines.filter((line) => !paper.includes(lettersOf(line)))).toEqual([])
}

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

function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLocaleLowerCase('vi')
}

function wordsOf(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ')
}
