/**
 * Issue 5: an overdue dossier with the server killed, on one PC: the leader finds, reads and acts in three actions, then
 * apologises by keyboard with the one new date; the result follows, and the server agrees with all of it when it is back.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSigningHouse, signedPage } from '../support/signing-house.ts'
import { expect, test } from './support/counter.ts'
import { readDevice } from './support/device-rows.ts'
import { EveryLook } from './support/every-look.ts'
import { readInputCount, resetInputCount } from './support/input-count.ts'
import { addOfficer, endShift, enrolDevice, unlock, waitUntilReadyOffline } from './support/officer.ts'
import { handler as handlerId, PastDesk, receiver as receiverId } from './support/past-desk.ts'
import { pickResult } from './support/signed-result.ts'

test.setTimeout(120_000)
test.use({ actionTimeout: 15_000 })

const DAY_MS = 86_400_000
const daysAgo = (days: number) => `${new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)}T09:00`

test('L05–L07: overdue, urged in three actions offline, apology with one new date by keyboard, then the result', async ({
  server,
  browserAtCounter,
}) => {
  const past = await PastDesk.open(server)
  // Five working days are over after thirty, whatever holidays lie between.
  const late = await past.receive('1.013228', daysAgo(30), 'Hà Văn Thử')
  const given = { step: 'handle', to: handlerId, due: daysAgo(27) }
  await past.move(late.id, 'step-assigned', given, { at: daysAgo(29), actor: receiverId })
  const [leader, handler, receiver] = ['lanhdao1', 'xuly1', 'tiepnhan1'].map((code) =>
    server.getOfficer(code),
  )
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, leader!, 'Phòng lãnh đạo')
  for (const other of [handler!, receiver!]) await addOfficer(page, other)
  await waitUntilReadyOffline(page)
  await page.getByRole('link', { name: /^Bàn làm việc/ }).press('Enter')
  await expect(page.getByText('Hà Văn Thử').first()).toBeVisible({ timeout: 45_000 })
  await server.kill()

  await resetInputCount(page)
  await page.getByRole('link', { name: /^Điều hành/ }).click()
  await expect(page.getByText(/1 quá hạn · 0 đến hạn hôm nay · 1 phải xin lỗi/)).toBeVisible()
  await expect(page.getByText(/Số liệu đến \d\d:\d\d/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Phạm Thị Hoa · Thẩm định, xử lý (1)' })).toBeVisible()
  await page.getByText('Hà Văn Thử').click()
  const card = page.getByRole('region', { name: 'Thời hạn' })
  await expect(card.getByText(/Chậm nảy sinh ở bước Thẩm định, xử lý \(Phạm Thị Hoa\)/)).toBeVisible()
  await card.getByRole('button', { name: 'Đôn đốc ngay' }).click()
  await expect(card.getByText(/Trương Văn Bình đôn đốc Phạm Thị Hoa/)).toBeVisible()
  expect(await readInputCount(page)).toEqual({ keys: 0, pointer: 3 })

  const looks = new EveryLook(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.keyboard.press('F9')
  const dialog = page.getByRole('dialog', { name: /^Xin lỗi và hẹn lại/ })
  await dialog.getByLabel('Giải trình của người đứng đầu').focus()
  await page.keyboard.type('Cán bộ nghỉ ốm, không ai thay; đã phân công lại.')
  await looks.inspect('apology with a new date')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(card.getByText(/^Xin lỗi và hẹn lại một lần, tính từ/)).toBeVisible()
  await expect(card.getByRole('button', { name: /Xin lỗi/ })).toHaveCount(0)
  await endShift(page, leader!)

  await unlock(page, handler!)
  await page.getByRole('row').filter({ hasText: 'Hà Văn Thử' }).getByRole('button').first().press('Enter')
  await expect(page.getByRole('button', { name: 'Đính kèm kết quả' })).toBeVisible()
  await page.keyboard.press('F8')
  const folder = mkdtempSync(join(tmpdir(), 'motcua-overdue-'))
  await pickResult(page, await resultFile(folder, late.code))
  await page.getByLabel('Số văn bản').focus()
  await page.keyboard.type('15/2026/GPXD')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Kết quả' }).getByText('Đúng chủ hồ sơ')).toBeVisible()
  rmSync(folder, { recursive: true, force: true })
  await endShift(page, handler!)

  await unlock(page, receiver!)
  await page.getByRole('row').filter({ hasText: 'Hà Văn Thử' }).getByRole('button').first().press('Enter')
  await expect(page.getByRole('region', { name: 'Kết quả' })).toBeVisible()
  await page.keyboard.press('F8')
  await expect(page.getByRole('dialog', { name: 'Trả kết quả' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã kết thúc hồ sơ, lưu trên máy')).toBeVisible()
  expect(looks.found).toEqual([])

  await server.start()
  const states = async () => (await readDevice(page)).log.map(({ type, state }) => `${type} ${state}`)
  await expect
    .poll(states, { timeout: 45_000 })
    .toEqual([
      'urged stored',
      'apology-issued stored',
      'result-attached stored',
      'result-returned stored',
      'dossier-closed stored',
    ])
})

async function resultFile(folder: string, code: string): Promise<string> {
  const house = await openSigningHouse()
  const signer = await house.officer('Trần Thị Ngọc Ánh')
  const lines = ['Số: 15/2026/GPXD', `Mã hồ sơ: ${code}`, 'Họ và tên: HÀ VĂN THỬ']
  const path = join(folder, 'ket-qua.pdf')
  writeFileSync(path, await signedPage(lines, signer, { at: new Date() }))
  return path
}
