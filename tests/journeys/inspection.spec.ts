/** An inspection from end to end: account, assignment, sample, a dossier opened with its reason, finding, answer, record. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { CounterBrowser } from './support/browser.ts'
import { fillCertification, receiveCertification } from './support/certify.ts'
import { expect, test } from './support/counter.ts'
import { addOfficer, endShift, enrolDevice, typeCredentials, unlock } from './support/officer.ts'

test.setTimeout(180_000)

const inspector = { code: 'thanhtra1', name: 'Quách Thị Thanh', title: 'Thanh tra viên' }
const PURPOSE = 'Đối chiếu thành phần hồ sơ'
const open = (page: Page, part: string) =>
  page.getByRole('navigation', { name: 'Phần kiểm tra' }).getByRole('link', { name: part }).click()

test('an inspector is let in, looks where chance says, leaves a finding and a record, and changes nothing', async ({
  server,
  browserAtCounter,
}) => {
  const [receiver, admin, leader] = ['tiepnhan1', 'quantri', 'lanhdao1'].map((code) =>
    server.getOfficer(code),
  )
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, receiver!)
  await addOfficer(page, admin!)
  await addOfficer(page, leader!)
  await page.getByRole('link', { name: /Bàn làm việc/ }).click()
  for (const requester of ['Hà Văn Thử', 'Lò Thị Mẩy', 'Vi Văn Ba']) {
    await fillCertification(page, { requester, phone: '', note: '' })
    await receiveCertification(page)
  }

  await endShift(page, receiver!)
  await unlock(page, admin!)
  await page.getByRole('link', { name: 'Quản trị', exact: true }).click()
  await page.getByRole('button', { name: 'Tạo mã ghi danh' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo mã', exact: true }).click()
  const code = (await page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).innerText()).trim()
  await page.keyboard.press('Escape')
  await page.getByRole('navigation', { name: 'Phần quản trị' }).getByRole('link', { name: 'Cán bộ' }).click()
  await page.getByRole('button', { name: 'Thêm cán bộ' }).click()
  await page.keyboard.type(inspector.code)
  const adding = page.getByRole('dialog')
  await adding.getByLabel('Họ và tên').fill(inspector.name)
  await adding.getByRole('checkbox', { name: 'Đoàn kiểm tra' }).check()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Cụm từ dùng một lần' })).toBeVisible()
  const once = (await page.getByRole('dialog').getByRole('status').innerText()).trim()
  await page.getByRole('button', { name: 'Đã ghi ra giấy' }).click()
  await page.getByRole('link', { name: /Bàn làm việc/ }).click() // in the list of officers stands the admin’s name too
  await endShift(page, admin!)

  const second = new CounterBrowser()
  try {
    const desk = await second.open()
    await desk.goto(`${server.origin}/#dk=${code}`)
    await desk.getByLabel('Tên máy này').fill('Máy đoàn kiểm tra')
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('heading', { name: 'Cán bộ đầu tiên của máy' })).toBeVisible()
    await typeCredentials(desk, { ...inspector, passphrase: once })
    await desk.getByRole('button', { name: 'Nhận bốn từ của tôi' }).click()
    const own = (await desk.getByRole('dialog').getByRole('status').innerText()).trim()
    await desk.getByLabel('Nhập lại bốn từ vừa ghi').fill(own)
    await desk.keyboard.press('Enter')
    await desk.getByRole('link', { name: 'Kiểm tra công vụ' }).click({ timeout: 30_000 })
    await expect(desk.getByText(/Chưa có phân công kiểm tra/)).toBeVisible()

    await unlock(page, leader!)
    await page.getByRole('link', { name: 'Kiểm tra công vụ' }).click()
    await open(page, 'Phân công')
    await page.getByRole('button', { name: 'Phân công' }).click()
    const assigning = page.getByRole('dialog')
    await expect(assigning.getByLabel('Người kiểm tra')).toContainText(inspector.name)
    await assigning.getByLabel('Số, ngày quyết định').fill('12/QĐ-UBND')
    await assigning.getByLabel('Mục đích').fill('Kiểm tra công vụ quý')
    const until = new Date(Date.now() + 20 * 86_400_000)
    const last = assigning.getByRole('group', { name: 'Đến hết ngày' }).getByRole('textbox')
    await last.nth(0).fill(String(until.getDate()))
    await last.nth(1).fill(String(until.getMonth() + 1))
    await last.nth(2).fill(String(until.getFullYear()))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('table', { name: 'Các phân công' })).toContainText('Đang hiệu lực', {
      timeout: 30_000,
    })

    await expect(desk.getByText(/Theo 12\/QĐ-UBND/)).toBeVisible({ timeout: 90_000 })
    await expect(desk.getByRole('link', { name: 'Tiếp nhận mới' })).toHaveCount(0)
    await open(desk, 'Mẫu kiểm tra')
    await desk.getByRole('button', { name: 'Lấy mẫu' }).click()
    const drawn = desk.getByRole('table', { name: 'Được chọn' })
    await expect(drawn.getByRole('rowheader')).toHaveCount(3)
    await expect(desk.getByText('Trùng khớp')).toBeVisible()
    const first = drawn.getByRole('button').first()
    const dossierCode = (await first.innerText()).trim()
    await first.click()
    await expect(desk.getByRole('heading', { name: 'Lý do xem hồ sơ', level: 1 })).toBeVisible()
    await desk.getByLabel('Mục đích').fill(PURPOSE)
    await desk.getByRole('button', { name: 'Mở hồ sơ' }).click()
    await expect(
      desk.getByRole('heading', { name: 'Quá trình xử lý' }).or(desk.getByText(dossierCode).first()),
    ).toBeVisible()

    await desk.getByRole('link', { name: 'Kiểm tra công vụ' }).click()
    await open(desk, 'Kết luận')
    await desk.getByRole('button', { name: 'Nêu kết luận' }).click()
    await desk.getByLabel('Mã hồ sơ (nếu có)').fill(dossierCode)
    await desk.getByLabel('Nội dung').fill('Thiếu chữ ký bàn giao')
    await desk.keyboard.press('Control+Enter')
    await expect(desk.getByRole('table', { name: 'Kết luận kiểm tra' })).toContainText('Mới nêu')

    await open(page, 'Kết luận')
    await page.getByRole('table', { name: 'Kết luận kiểm tra' }).getByRole('button').first().click()
    await page.getByRole('button', { name: 'Trả lời' }).click()
    await page.getByLabel('Nội dung').fill('Đã bổ sung')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('table', { name: 'Kết luận kiểm tra' })).toContainText('Đơn vị đã trả lời')

    await open(desk, 'Bản ghi hồ sơ')
    await desk.getByLabel('Mã hồ sơ').fill(dossierCode)
    await desk.getByLabel('Mục đích').fill(PURPOSE)
    await desk.getByRole('button', { name: 'Lấy bản ghi từ máy chủ' }).click()
    await expect(desk.getByText(/có chuỗi chứng minh của máy chủ/)).toBeVisible()
    const saving = desk.waitForEvent('download')
    await desk.getByRole('button', { name: 'Lưu JSON' }).click()
    const record = JSON.parse(await readFile((await (await saving).path())!, 'utf8')) as {
      facts: { raw: string; sha256: string }[]
    }
    for (const { raw, sha256 } of record.facts)
      expect(createHash('sha256').update(raw).digest('hex')).toBe(sha256)
    const drawing = desk.waitForEvent('download')
    await desk.getByRole('button', { name: 'Lưu PDF' }).click()
    expect((await readFile((await (await drawing).path())!)).subarray(0, 5).toString()).toBe('%PDF-')

    await open(page, 'Nhật ký')
    await page.getByLabel('Mã hồ sơ').fill(dossierCode)
    await page.getByRole('button', { name: 'Xem', exact: true }).click()
    const log = page.getByRole('table', { name: 'Nhật ký' })
    await expect(log).toContainText('Mở hồ sơ')
    await expect(log).toContainText(PURPOSE)
    await expect(page.getByText(/không dòng nào bị sửa/)).toBeVisible()
  } finally {
    await second.remove()
  }
})
