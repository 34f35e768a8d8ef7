/**
 * L04: an administrator adds the root of an issuing office, its fingerprint compared, and records the certificate of a
 * leader, by keyboard; what stands there is read, and its request printed, when the server is gone.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openSigningHouse } from '../support/signing-house.ts'
import { expect, test } from './support/counter.ts'
import { EveryLook } from './support/every-look.ts'
import { enrolDevice } from './support/officer.ts'

test.setTimeout(120_000)
test.use({ actionTimeout: 15_000 })

let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-signatures-'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('L04: authorities, register and request, by keys; all of it is read without a line', async ({
  server,
  browserAtCounter,
}) => {
  const house = await openSigningHouse('CA chuyên dùng công vụ (thử)')
  const leader = server.getOfficer('lanhdao1')
  const soon = new Date(Date.now() + 20 * 86_400_000)
  const { certificate } = await house.officer(leader.name, { notAfter: soon })
  const [root, own] = ['goc.cer', 'lanh-dao.cer'].map((name) => join(folder, name))
  writeFileSync(root!, house.caPem)
  writeFileSync(own!, certificate)
  const page = await browserAtCounter.open()
  const looks = new EveryLook(page)
  await enrolDevice(page, server, server.getOfficer('quantri'), 'Máy quản trị')

  await page.getByRole('link', { name: /^Chữ ký số/ }).press('Enter')
  await expect(page.getByText('Chưa có chứng thư nào trong sổ')).toBeVisible()
  await looks.inspect('an empty register')
  await shoot(page, 'empty')
  await page.getByRole('button', { name: 'Nơi cấp tin cậy' }).press('Enter')
  await page.getByRole('button', { name: 'Thêm chứng thư gốc' }).press('Enter')
  await pick(page, root!)
  const adding = page.getByRole('dialog', { name: 'Thêm chứng thư gốc' })
  await expect(adding.getByText(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/)).toBeVisible()
  await adding.getByRole('checkbox').press('Space')
  await looks.inspect('a fingerprint to compare')
  await shoot(page, 'fingerprint')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('table', { name: /Chứng thư gốc/ })).toContainText(
    'CA chuyên dùng công vụ (thử)',
  )
  await shoot(page, 'authorities')

  await page.getByRole('button', { name: 'Sổ chữ ký số' }).press('Enter')
  await page.getByRole('button', { name: 'Ghi chứng thư' }).press('Enter')
  await pick(page, own!)
  const recording = page.getByRole('dialog', { name: 'Ghi chứng thư' })
  await recording.getByLabel('Chức vụ đăng ký').fill('Chủ tịch')
  await shoot(page, 'recording')
  await page.keyboard.press('Control+Enter')
  const register = page.getByRole('table', { name: 'Chứng thư ký số của cán bộ' })
  await expect(register).toContainText(leader.name)
  await expect(page.getByText(/còn \d+ ngày/)).toBeVisible()
  await looks.inspect('a register with what needs somebody')
  await shoot(page, 'register')

  await register.getByRole('button', { name: leader.name }).press('Enter')
  await page.getByRole('button', { name: 'Lập đề nghị' }).press('Enter')
  await page.getByLabel('Nội dung đề nghị').selectOption('renew')
  await page.getByLabel('Lý do').fill('Sắp hết hạn')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã lập đề nghị')).toBeVisible()

  await server.kill()
  await page.getByRole('link', { name: /^Bàn làm việc/ }).press('Enter')
  await page.getByRole('link', { name: /^Chữ ký số/ }).press('Enter')
  await expect(page.getByText(/đang xem bản lưu trên máy/)).toBeVisible()
  await expect(register).toContainText(leader.name)
  await expect(page.getByRole('button', { name: 'Ghi chứng thư' })).toHaveCount(0)
  await shoot(page, 'offline')
  await page.getByRole('button', { name: 'Đề nghị', exact: true }).press('Enter')
  await page.getByRole('button', { name: new RegExp(leader.name) }).press('Enter')
  await expect(page.getByText(/Kính gửi/)).toBeVisible()
  await looks.inspect('a request to be printed')
  await shoot(page, 'request')
  await page.setViewportSize({ width: 800, height: 1280 })
  await shoot(page, 'request-tablet')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Nơi cấp tin cậy' }).press('Enter')
  await shoot(page, 'authorities-tablet')
  expect(looks.found).toEqual([])
})

async function pick(page: Page, file: string): Promise<void> {
  const chosen = page.waitForEvent('filechooser')
  await page
    .locator('dialog button')
    .filter({ hasText: /^Chọn tệp/ })
    .press('Enter')
  await (await chosen).setFiles(file)
}

async function shoot(page: Page, name: string): Promise<void> {
  const into = process.env['SHOTS']
  if (into) await page.screenshot({ path: join(into, `${name}.png`) })
}
