/**
 * Every route, with what opens on it, as it comes, with text of 200 %, in high contrast and both: no axe violation, and
 * no input whose contrast axe could not judge.
 */
import type { Page } from '@playwright/test'
import { AgeKeys } from '../support/age-keys.ts'
import { plugInReader } from './support/authenticator.ts'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import {
  acceptEverything,
  addOfficer,
  beginReception,
  BIRTH_PAPERS,
  endShift,
  enrolDevice,
  pagesInTray,
  pickFiles,
  scanPapers,
  typeCredentials,
  waitUntilReadyOffline,
} from './support/officer.ts'
import { revokeEveryDevice } from './support/operator.ts'
import {
  OF_ADMINISTRATION,
  OF_CENTRE,
  OF_FIELD,
  OF_OFFICE,
  OF_PAPERS,
  routeOf,
  ROUTES,
} from './support/routes.ts'
import { paperSheet, separatorSheet } from './support/stack-sheets.ts'

const PIN = '271828'

test.setTimeout(240_000)
test.use({ actionTimeout: 15_000 })

test('no obstacle on any route, in any text size and contrast', async ({ server, browserAtCounter }) => {
  const officer = server.getOfficer('tiepnhan1')
  const page = await browserAtCounter.open()
  const { looks, visited, at } = await beginLooking(page)

  await page.goto(server.origin)
  await expect(page.getByLabel('Mã đăng ký')).toBeVisible()
  await looks.inspect('enrolment')
  await enrolDevice(page, server, officer)

  await at('desk of a new device')
  await page.getByRole('link', { name: /Tiếp nhận mới/ }).click()
  await expect(page.getByRole('combobox').last()).toBeFocused()
  await at('chooser')
  await page.keyboard.type('khai sinh')
  await expect(page.getByRole('option').first()).toBeVisible()
  await at('chooser with a list')
  await page.getByRole('link', { name: /Bàn làm việc/ }).click()

  await beginReception(page, 'khai sinh')
  await at('papers missing')
  await page.getByRole('button', { name: 'Giấy tờ mẫu để thử' }).click()
  await inDialog(page, () => at('sample papers'))
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await at('form with errors')
  await part(page, 'Giấy tờ')
  await scanPapers(page, BIRTH_PAPERS)
  await at('papers read')
  const parts = page.getByRole('navigation').getByRole('button')
  for (let i = 1; i < (await parts.count()); i++) {
    await parts.nth(i).click()
    await at(`part ${(await page.getByRole('heading', { level: 1 }).innerText()).trim()}`)
  }
  await part(page, 'Giấy tờ')
  await acceptEverything(page)
  await at('check')
  await page.getByRole('button', { name: 'Quay lại' }).click()
  await expect(page.getByRole('button', { name: /^Làm tiếp/ })).toBeVisible()
  await page.getByRole('button', { name: /^Bỏ: / }).click()
  await inDialog(page, () => at('question before a draft is thrown away'))
  await page.getByRole('button', { name: /^Làm tiếp/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra trước khi tiếp nhận' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/giay-hen/)
  await at('receipt')
  await page.getByRole('button', { name: 'Xem hồ sơ' }).click()
  await expect(page.getByLabel('Nội dung ghi chú')).toBeVisible()
  await at('dossier')
  await page
    .getByRole('table', { name: /^Giấy tờ/ })
    .getByRole('button')
    .first()
    .click()
  await inDialog(page, () => at('paper of a dossier'))
  await page.getByRole('button', { name: 'Người nộp rút hồ sơ' }).click()
  await inDialog(page, () => at('ending of a dossier'))

  await server.kill()
  await fillCertification(page, { requester: 'Hà Văn Thử', phone: '', note: '' })
  await receiveCertification(page)
  await fillCertification(page, { requester: 'Lò Thị Thử', phone: '', note: '' })
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await at('desk with work, no line')
  await page.keyboard.press('Control+K')
  await page.keyboard.type('thu')
  await expect(page.getByRole('option').first()).toBeVisible()
  await at('search')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: officer.name }).click()
  await at('menu of the officer')
  await page.keyboard.press('Escape')
  await page
    .getByRole('link', { name: /Hộp gửi/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hộp gửi' })).toBeVisible()
  await at('outbox')
  await page.getByRole('link', { name: /Mang dữ liệu chưa gửi đi bằng USB/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Gói mang đi' })).toBeVisible()
  await at('packet')
  await page.getByRole('button', { name: 'Lập gói vào USB' }).click()
  await expect(page.getByRole('heading', { name: 'Đã lập gói' })).toBeFocused()
  await at('packet made')
  await page.getByRole('link', { name: /Danh mục thủ tục/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Danh mục thủ tục' })).toBeVisible()
  await at('catalogue')
  await page.getByRole('table').getByRole('row').nth(1).click()
  await expect(page).toHaveURL(/\/thu-tuc\/[\d.]+$/)
  await at('procedure')

  await page.getByRole('link', { name: /Cài đặt/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cài đặt' })).toBeVisible()
  await at('settings')
  await showsOnPage(page)
  await page.getByRole('button', { name: 'Thêm cán bộ' }).click()
  await inDialog(page, () => at('another officer'))
  await page.getByRole('button', { name: 'Đặt mã PIN cho hôm nay' }).click()
  await inDialog(page, async () => {
    await at('PIN')
    await page.getByRole('dialog').getByLabel('Mã PIN', { exact: true }).fill(PIN)
    await page.getByRole('dialog').getByLabel('Nhập lại mã PIN').fill(PIN)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0) // not before the PIN is kept
  })
  await page.getByRole('button', { name: 'Khóa máy' }).click()
  await expect(page.getByRole('heading', { name: /đang tạm khóa/ })).toBeVisible()
  await looks.inspect('short break')

  await page.goto(`${server.origin}/khong-co-trang-nay`)
  await expect(page.getByRole('heading', { name: 'Mở khóa' })).toBeVisible()
  await looks.inspect('locked')
  await page.getByRole('button', { name: 'Mang dữ liệu chưa gửi đi bằng USB' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Gói mang đi' })).toBeFocused()
  await looks.inspect('packet of a locked device')
  await page.getByRole('button', { name: 'Quay lại' }).click()
  await typeCredentials(page, { ...officer, passphrase: 'ba ca na sai' })
  await expect(page.getByRole('status').filter({ hasText: 'không đúng' })).toBeVisible()
  await looks.inspect('locked, wrong words')
  await page.getByLabel('Cụm từ mở khóa').fill(officer.passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /Bàn làm việc/ })).toBeVisible({ timeout: 30_000 })
  await at('no such page')

  console.log(
    JSON.stringify({ journey: 'accessibility', states: looks.seen.length, obstacles: looks.found.length }),
  )
  expect([...visited].sort()).toEqual(
    ROUTES.filter(
      (route) =>
        ![...OF_PAPERS, ...OF_ADMINISTRATION, ...OF_OFFICE, ...OF_FIELD, ...OF_CENTRE].includes(route),
    ).sort(),
  )
  expect(looks.found).toEqual([])
})

test('no obstacle where papers are scanned: corners, scanner, a register at work, a stack', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  const { looks, visited, at } = await beginLooking(page)
  await enrolDevice(page, server, server.getOfficer('tiepnhan1'))
  await waitUntilReadyOffline(page)

  await beginReception(page, 'khai sinh')
  await scanPapers(page, BIRTH_PAPERS.slice(0, 1))
  await pagesInTray(page).first().getByRole('button').click()
  await at('tools of a page')
  await page.getByRole('button', { name: 'Cắt lại' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Áp dụng', exact: true })).toBeVisible()
  await inDialog(page, () => at('corners'))
  await page.getByRole('button', { name: 'Máy quét', exact: true }).click()
  await inDialog(page, () => at('scanner'))
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: /Số hóa/ }).click()
  await expect(page.getByText('Chưa ghi sổ nào')).toBeVisible()
  await at('archive without a register')
  await page.getByRole('button', { name: 'Thêm sổ' }).click()
  await page.getByRole('dialog').getByLabel('Tên sổ').fill('Sổ kết hôn 2019')
  await page.getByRole('dialog').getByLabel('Loại sổ').selectOption('marriage')
  await page.getByRole('dialog').getByLabel('Số bản ghi (ước chừng)').fill('40')
  await at('new register')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/so-hoa\/./)
  await at('register without a record')
  await pickFiles(page, [
    paperSheet('public/samples/giay-chung-nhan-ket-hon.jpg'),
    separatorSheet({ procedure: null, component: null, dossier: 1 }),
    paperSheet('tests/golden/family-b/giay-chung-nhan-ket-hon-quet.jpg'),
  ])
  await expect(page.getByText('2 bản ghi chờ lưu')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/Đang đọc/)).toHaveCount(0, { timeout: 60_000 })
  await at('register with a record at hand')
  await page.getByRole('button', { name: 'Bỏ bản ghi' }).click()
  await inDialog(page, () => at('question before a record is dropped'))
  await page.getByLabel('Họ tên chồng').press('Control+Enter')
  await expect(page.getByText('1 bản ghi chờ lưu')).toBeVisible({ timeout: 30_000 })
  await page.evaluate(() => scrollTo(0, 0)) // the focus went on; a button half under the header is no small button
  await at('register with a record kept')
  await page.getByRole('link', { name: /Số hóa/ }).click()
  await expect(page.getByRole('table', { name: 'Các sổ trong kho' })).toBeVisible()
  await at('archive with a register')

  await page.keyboard.press('F2')
  await page.getByRole('link', { name: 'Quét cả chồng' }).click()
  await expect(page.getByText('Chưa có trang nào')).toBeVisible()
  await at('stack without pages')
  await pickFiles(page, [
    separatorSheet({ procedure: '1.001193', component: null, dossier: 1 }),
    ...BIRTH_PAPERS.slice(0, 2).map(paperSheet),
    separatorSheet({ procedure: null, component: null, dossier: 2 }),
    paperSheet('tests/golden/family-b/giay-chung-sinh-quet.jpg'),
  ])
  await expect(page.getByRole('button', { name: /^Tạo 2 hồ sơ nháp/ })).toBeEnabled({ timeout: 60_000 })
  await at('stack with pages')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('Thủ tục', { exact: true })).toBeFocused()
  await at('stack, a procedure missing')
  await page.getByRole('button', { name: 'Bỏ cả chồng' }).click()
  await inDialog(page, () => at('question before a stack is dropped'))

  console.log(
    JSON.stringify({
      journey: 'accessibility-papers',
      states: looks.seen.length,
      obstacles: looks.found.length,
    }),
  )
  expect([...visited]).toEqual(expect.arrayContaining(OF_PAPERS))
  expect(looks.found).toEqual([])
})

test('no obstacle where people and devices are kept: codes, words, roles, sessions, no line', async ({
  server,
  browserAtCounter,
}) => {
  const page = await browserAtCounter.open()
  const { looks, visited, at } = await beginLooking(page)
  await enrolDevice(page, server, server.getOfficer('quantri'))
  const dialog = page.getByRole('dialog')

  await page.getByRole('link', { name: 'Quản trị', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Các máy của xã' })).toBeVisible()
  await at('devices')
  await page.getByRole('button', { name: 'Tạo mã ghi danh' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo mã', exact: true }).click()
  await expect(page.getByRole('img', { name: /Mã QR/ })).toBeVisible()
  await inDialog(page, () => at('enrolment code'))
  await page.getByRole('button', { name: /^Quầy 1/ }).click()
  await at('a device')
  await dialog.getByRole('button', { name: 'Thu hồi máy' }).click()
  await dialog.getByRole('button', { name: 'Thu hồi máy' }).click()
  await inDialog(page, () => at('revoking without a reason'))

  await page.getByRole('link', { name: 'Cán bộ', exact: true }).click()
  await page.getByRole('button', { name: 'Thêm cán bộ' }).click()
  await page.keyboard.press('Enter')
  await at('a new officer with errors')
  await dialog.getByLabel('Mã cán bộ').fill('lanhdao3')
  await dialog.getByLabel('Họ và tên').fill('Đỗ Văn Thử')
  await dialog.getByRole('checkbox', { name: /^Lãnh đạo/ }).check()
  await dialog.getByRole('checkbox', { name: 'Tiếp nhận', exact: true }).check()
  await dialog.getByLabel('Họ và tên').press('Enter')
  await expect(page.getByRole('heading', { name: 'Cụm từ dùng một lần' })).toBeVisible()
  const passphrase = await dialog.getByRole('status').innerText()
  await inDialog(page, () => at('words that work once'))
  await at('officers with a request')
  await page.getByRole('button', { name: /^Hà Thị Mai/ }).click()
  await at('an officer')
  await dialog.getByRole('button', { name: 'Đổi vai trò' }).click()
  await dialog.getByRole('checkbox', { name: /^Quản trị xã/ }).check()
  await inDialog(page, () => at('roles that need a reason'))
  await page.getByRole('button', { name: /^Hà Thị Mai/ }).click()
  await dialog.getByRole('button', { name: 'Cấp lại cụm từ' }).click()
  await inDialog(page, () => at('question before new words'))
  await page.getByRole('button', { name: /^Hà Thị Mai/ }).click()
  await dialog.getByRole('button', { name: 'Cho nghỉ hoặc chuyển đi' }).click()
  await inDialog(page, () => at('question before somebody leaves'))
  await page.getByRole('link', { name: 'Phiên làm việc' }).click()
  await expect(page.getByRole('table', { name: 'Phiên của tôi' })).toBeVisible()
  await at('sessions')

  await page.getByRole('link', { name: /Cài đặt/ }).click()
  await page.getByRole('button', { name: 'Thêm cán bộ' }).click()
  await dialog.getByLabel('Mã cán bộ').fill('lanhdao3')
  await dialog.getByLabel('Cụm từ mở khóa').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Nhận bốn từ của tôi' })).toBeVisible()
  await at('words of their own')
  await page.getByRole('button', { name: 'Nhận bốn từ của tôi' }).click()
  await page.getByRole('button', { name: 'Vào làm việc' }).click()
  await at('words of their own, typed wrong')
  const own = await dialog.last().getByRole('status').innerText()
  await page.getByLabel('Nhập lại bốn từ vừa ghi').fill(own)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0, { timeout: 20_000 })

  await server.kill()
  await page.getByRole('link', { name: 'Quản trị', exact: true }).click()
  await expect(page.getByText('Phần này cần có mạng')).toBeVisible({ timeout: 30_000 })
  await at('devices, no line')

  console.log(
    JSON.stringify({
      journey: 'accessibility-administration',
      states: looks.seen.length,
      obstacles: looks.found.length,
    }),
  )
  expect([...visited]).toEqual(expect.arrayContaining(OF_ADMINISTRATION))
  expect(looks.found).toEqual([])
})

test('no obstacle at the ways in: passkey, proof of presence, custodians, recovery, a revoked device', async ({
  server,
  browserAtCounter,
}) => {
  const keys = await AgeKeys.make()
  const [admin, leader] = [server.getOfficer('quantri'), server.getOfficer('lanhdao1')]
  const page = await browserAtCounter.open()
  await plugInReader(page)
  const { looks, at } = await beginLooking(page)
  await enrolDevice(page, server, admin)
  await addOfficer(page, leader)
  await page.getByRole('button', { name: 'Thêm vân tay hoặc Windows Hello' }).click()
  await expect(page.getByText('Từ nay mở khóa được bằng vân tay')).toBeVisible()
  await page.getByRole('button', { name: 'Đề nghị người giữ khóa' }).click()
  await inDialog(page, async () => {
    await at('custodians named')
    for (const [i, { label, recipient }] of keys.custodians.entries()) {
      await page.getByLabel(`Chức danh người thứ ${i + 1}`).fill(label)
      await page.getByLabel(`Khóa công khai người thứ ${i + 1}`).fill(recipient)
    }
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
  await expect(page.getByText('chờ lãnh đạo xác nhận').last()).toBeVisible()
  await at('settings with a passkey, custodians waiting')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Gỡ vân tay hoặc Windows Hello' }).click()
  await inDialog(page, () => at('proof of presence'))
  await endShift(page, admin)
  await expect(page.getByRole('button', { name: 'Vân tay hoặc Windows Hello' })).toBeVisible()
  await looks.inspect('locked, with a passkey')
  await typeCredentials(page, leader)
  await page.getByRole('link', { name: /Cài đặt/ }).click()
  await page.getByRole('button', { name: 'Xác nhận ba người này' }).click()
  // Sealing for every pair of three takes its time beside another journey.
  await expect(page.getByText('Đã có bản khôi phục cho bạn')).toBeVisible({ timeout: 30_000 })
  await endShift(page, leader)
  await page.getByRole('button', { name: 'Khôi phục bằng hai người giữ khóa' }).click()
  await looks.inspect('recovery, whose')
  await page.getByLabel('Mã cán bộ').fill(leader.code)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Hiện mã QR' }).click()
  await looks.inspect('recovery, envelope and code')
  await page.reload()
  revokeEveryDevice(server)
  await expect(page.getByRole('heading', { name: 'Máy này đã bị thu hồi' })).toBeVisible({ timeout: 20_000 })
  await looks.inspect('revoked')
  await page.getByRole('button', { name: 'Xóa hết và đăng ký lại' }).click()
  await inDialog(page, () => looks.inspect('question before everything is erased'))
  keys.remove()

  console.log(
    JSON.stringify({
      journey: 'accessibility-ways-in',
      states: looks.seen.length,
      obstacles: looks.found.length,
    }),
  )
  expect(looks.found).toEqual([])
})

/** `at` looks at the screen as it stands and notes its route in `visited`. */
async function beginLooking(page: Page) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // No journey can drive the browser's own window: packets come as downloads.
  await page.addInitScript(() => delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker)
  const looks = new EveryLook(page)
  const visited = new Set<string>()
  const at = async (name: string) => {
    visited.add(routeOf(page))
    await looks.inspect(name)
  }
  return { looks, visited, at }
}

/** Waits for the dialog, works in it and takes it away again. */
async function inDialog(page: Page, work: () => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await work()
  if (await dialog.isVisible()) await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

async function part(page: Page, name: string): Promise<void> {
  const button = page.getByRole('navigation').getByRole('button', { name: new RegExp(`^\\d+ ${name}`) })
  await button.click()
  await expect(button).toHaveAttribute('aria-current', 'step')
}

/** The settings write on the page exactly what this journey looked at. */
async function showsOnPage(page: Page): Promise<void> {
  const html = page.locator('html')
  await page.getByRole('radio', { name: 'Rất lớn (200 %)' }).check()
  await page.getByRole('checkbox', { name: /^Tương phản cao/ }).check()
  await expect(html).toHaveAttribute('data-text', '200')
  await expect(html).toHaveAttribute('data-contrast', 'high')
  await page.getByRole('radio', { name: 'Thường (100 %)' }).check()
  await page.getByRole('checkbox', { name: /^Tương phản cao/ }).uncheck()
  await expect(html).not.toHaveAttribute('data-text')
  await expect(html).not.toHaveAttribute('data-contrast')
}
