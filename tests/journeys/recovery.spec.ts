/** Words forgotten, ten misses made, the line dead: two custodians open the envelope with the stock `age` program. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { AgeKeys } from '../support/age-keys.ts'
import { expect, test } from './support/counter.ts'
import { addOfficer, beginReception, endShift, enrolDevice, unlock } from './support/officer.ts'
import { watch } from './support/watch.ts'

test.setTimeout(150_000)

test('custodians are named by two persons; two of them, not one, bring an officer and the draft back without a line', async ({
  server,
  browserAtCounter,
}) => {
  const keys = await AgeKeys.make()
  const [admin, leader, officer] = ['quantri', 'lanhdao1', 'tiepnhan1'].map((code) => server.getOfficer(code))
  if (!admin || !leader || !officer) throw new Error('no officers')
  const page = await browserAtCounter.open()
  const watched = await watch(page.context(), server.origin)
  await enrolDevice(page, server, admin)
  await addOfficer(page, leader)
  await addOfficer(page, officer)
  await page.getByRole('button', { name: 'Đề nghị người giữ khóa' }).click()
  for (const [i, { label, recipient }] of keys.custodians.entries()) {
    await page.getByLabel(`Chức danh người thứ ${i + 1}`).fill(label)
    await page.getByLabel(`Khóa công khai người thứ ${i + 1}`).fill(recipient)
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText('chờ lãnh đạo xác nhận', { exact: false }).last()).toBeVisible()

  await endShift(page, admin)
  await unlock(page, leader)
  await page.getByRole('link', { name: /Cài đặt/ }).click()
  await page.getByRole('button', { name: 'Xác nhận ba người này' }).click()
  await expect(page.getByText('Đã có bản khôi phục cho bạn')).toBeVisible()
  await endShift(page, leader)

  await unlock(page, officer)
  await page.getByRole('link', { name: /Cài đặt/ }).click()
  await expect(page.getByText('Đã có bản khôi phục cho bạn')).toBeVisible()
  await beginReception(page, 'khai sinh')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Làm tiếp/ })).toBeVisible()
  await server.kill()
  await endShift(page, officer)

  await page.getByRole('button', { name: 'Khôi phục bằng hai người giữ khóa' }).click()
  await page.getByLabel('Mã cán bộ').fill(officer.code)
  await page.keyboard.press('Enter')
  await page.getByLabel('Chủ tịch, rồi Quản trị tỉnh').check()
  const file = await saved(page)
  expect(keys.open(file, 0)).not.toBeNull()
  expect(keys.open(file, 2, 0)).toBeNull()
  const code = keys.open(file, 0, 2) ?? ''
  expect(code).toMatch(/^(?:\w{4}-){6}\w{4}\n$/)
  expect(keys.open(file, 0)).not.toContain(code.trim())

  await page.getByRole('button', { name: 'Hiện mã QR' }).click()
  await expect(page.getByRole('img', { name: 'Mã QR của tệp khôi phục' })).toBeVisible()
  const words = await page.getByText('Cụm từ mới, hãy ghi lại').locator('strong').innerText()
  await page.getByLabel('Mã khôi phục', { exact: true }).fill(`${code.slice(0, 3)}?${code.slice(4).trim()}`)
  await page.getByLabel('Cụm từ mở khóa mới').fill(words)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'gõ nhầm' })).toBeVisible()
  await page.locator('input[type=file]').setInputFiles({
    name: 'ma.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(code),
  })
  await page.getByLabel('Cụm từ mở khóa mới').press('Enter')
  await expect(page.getByRole('button', { name: /^Làm tiếp/ })).toBeVisible({ timeout: 20_000 })

  await endShift(page, officer)
  await unlock(page, { ...officer, passphrase: words })
  await expect(page.getByRole('button', { name: /^Làm tiếp/ })).toBeVisible()
  expect(watched.breaches).toEqual([])
  expect(watched.errors).toEqual([])
  keys.remove()
})

async function saved(page: Page): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải tệp khôi phục' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe('khoi-phuc.age')
  return readFileSync(await download.path())
}
