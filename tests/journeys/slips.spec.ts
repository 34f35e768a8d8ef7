/**
 * Slips and registers with the line cut: receipt and ticket in one print job, a corrected version with its reason, the
 * control slip under a number of the device's own book, paper files handed over by keyboard on one list.
 */
import type { Page } from '@playwright/test'
import { needPdfTools, openPdf } from '../support/pdf-tools.ts'
import { findObstacles } from './support/accessibility.ts'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { enrolDevice, waitUntilReadyOffline } from './support/officer.ts'

test.setTimeout(120_000)
test.use({ actionTimeout: 15_000 })
test.beforeAll(() => {
  test.setTimeout(180_000)
  needPdfTools()
})

test('issue 5: form 01 with its ticket, a correction with a reason, form 06 with a number, all without a line', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  await browserAtCounter.context.setOffline(true)
  await fillCertification(page, { requester: 'Nguyễn Thị Diễm Quỳnh', phone: '0912345678', note: '' })
  const code = await receiveCertification(page)
  await page.getByRole('button', { name: /phiếu nhỏ/ }).click()

  await page.getByRole('checkbox', { name: /Kèm phiếu nhỏ 80 mm/ }).press('Space')
  await expect(page.getByRole('group', { name: 'Trang 2 trên 2' })).toBeVisible()
  const printed = await print(page)
  // Two copies of A5 and one ticket, each on its own paper, and nothing of the screen.
  const sizes = printed.plain().match(/\/MediaBox \[[^\]]*\]/gs) ?? []
  expect(
    sizes.map((box) =>
      box
        .match(/[\d.]+/g)!
        .slice(2)
        .map((n) => Math.round(Number(n))),
    ),
  ).toEqual([
    [420, 595],
    [420, 595],
    [227, 312],
  ])
  const words = printed.drawnText().normalize('NFC').replace(/\s+/g, ' ')
  expect(words).toContain('Nguyễn Thị Diễm Quỳnh')
  expect(words).not.toContain('Lưu PDF')
  printed.close()
  await expect(page.getByRole('region', { name: 'Các lần in' }).getByRole('listitem')).toHaveCount(2)

  await page.getByRole('button', { name: 'Cấp lại bản sửa' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Bản sửa phải ghi lý do')).toBeVisible()
  await page.keyboard.type('ghi thiếu số điện thoại')
  await page.keyboard.press('Control+Enter')
  const pages = page.getByRole('region', { name: 'Bản in' })
  await expect(pages.getByText(/Bản sửa lần 2, thay bản ngày/).first()).toBeVisible()
  await expect(pages.getByText(/ghi thiếu số điện thoại/).first()).toBeVisible()
  expect(await findObstacles(page)).toEqual([])

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Xem và in: Phiếu kiểm soát/ }).click()
  await expect(page.getByText(/Số tiếp theo của quyển: \d\d-0001\/PKS/)).toBeVisible()
  const control = await print(page)
  expect(control.drawnText()).toMatch(/Số: \d\d-0001\/PKS/)
  expect(control.drawnText()).toContain(code)
  control.close()
  await expect(page.getByRole('button', { name: /^In lại/ })).toBeVisible()
  await expect(pages.getByText(/-0001\/PKS/).first()).toBeVisible()
})

test('issue 5: paper files of the day handed over by keyboard on one numbered list; one receipt for two dossiers', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)
  await browserAtCounter.context.setOffline(true)
  const codes = []
  for (const requester of ['Lò Thị Mẩy', 'Lò Thị Mẩy']) {
    await fillCertification(page, { requester, phone: '', note: '' })
    codes.push(await receiveCertification(page))
  }
  await page.getByRole('link', { name: 'Sổ và bàn giao' }).click()
  await page.getByRole('checkbox', { name: `Chọn hồ sơ ${codes[0]}` }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByRole('heading', { name: 'Đã chọn 2 trên 2' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Chưa có người nhận hồ sơ giấy')).toBeVisible()
  await page.getByLabel('Bên nhận').selectOption({ index: 1 })
  expect(await findObstacles(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  const list = page.getByRole('region', { name: 'Danh sách bàn giao' })
  await expect(list.getByText(/Số: \d\d-0001\/BG/).first()).toBeVisible()
  const printed = await print(page)
  for (const code of codes) expect(printed.drawnText()).toContain(code)
  printed.close()
  await expect(page.getByRole('checkbox')).toHaveCount(0)

  await page.getByRole('link', { name: 'Giấy tiếp nhận chung' }).click()
  await page.getByRole('button', { name: 'In giấy chung cho Lò Thị Mẩy' }).click()
  const receipt = page.getByRole('region', { name: 'Bản in' })
  for (const code of codes) await expect(receipt.getByText(code).first()).toBeVisible()
  await page.getByRole('link', { name: 'Sổ theo dõi hồ sơ' }).click()
  for (const code of codes) await expect(page.getByRole('rowheader', { name: code })).toBeVisible()
  await page.getByRole('button', { name: 'Xem bản in' }).click()
  await expect(page.getByRole('region', { name: 'Bản in' }).getByText('SỔ THEO DÕI HỒ SƠ')).toBeVisible()
  expect(await findObstacles(page)).toEqual([])
})

/** As on Android: print() returns at once and the sheet is read afterwards. */
async function print(page: Page) {
  // The title says nothing here: without a screen Chromium never ends the print of the receipt before.
  const asked = page.evaluate(
    () =>
      new Promise<void>((done) => {
        window.print = () => {
          dispatchEvent(new Event('beforeprint'))
          done()
        }
      }),
  )
  await page.keyboard.press('Control+p')
  await asked
  const pdf = openPdf(await page.pdf({ preferCSSPageSize: true }))
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  return pdf
}
