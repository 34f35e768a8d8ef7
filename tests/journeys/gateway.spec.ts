/** A fee over the payment gateway: without a line it waits; paid twice, half goes back by two persons, and the dossier knows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { GatewaySimulator } from '../support/gateway-simulator.ts'
import { expect, test as base } from './support/counter.ts'
import { openFees, receiveWithFee, setAccount } from './support/fees.ts'
import { addOfficer, endShift, enrolDevice, unlock } from './support/officer.ts'
import { HomeServer, type DemoOfficer } from './support/server.ts'

const test = base.extend<{ gateway: GatewaySimulator }>({
  gateway: async ({}, give) => {
    const gateway = await GatewaySimulator.open()
    await give(gateway)
    await gateway.close()
  },
  server: async ({ gateway }, give) => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-key-'))
    const file = join(folder, 'key')
    writeFileSync(file, gateway.key)
    const server = await HomeServer.create({
      env: { PAYMENT_GATEWAY_URL: gateway.url, PAYMENT_KEY_FILE: file },
    })
    await give(server)
    await server.remove()
    rmSync(folder, { recursive: true })
  },
})

test.setTimeout(150_000)

/** Presence is asked for where the last proof is old. */
async function proveIfAsked(page: Page, officer: DemoOfficer, done: string): Promise<void> {
  const proof = page.getByRole('dialog', { name: 'Xác nhận chính bạn' })
  const said = page.getByText(done)
  await expect(proof.or(said).first()).toBeVisible({ timeout: 20_000 })
  if (await proof.isVisible()) {
    await proof.getByLabel('Cụm từ mở khóa').fill(officer.passphrase)
    await page.keyboard.press('Enter')
  }
  await expect(said.first()).toBeVisible({ timeout: 20_000 })
}

test('M6–M10: asked for, paid twice, one payment goes back by two persons and stands in the dossier', async ({
  server,
  gateway,
  browserAtCounter,
}) => {
  const [receiver, accountant, leader] = ['tiepnhan1', 'ketoan1', 'lanhdao1'].map((one) =>
    server.getOfficer(one),
  ) as [DemoOfficer, DemoOfficer, DemoOfficer]
  const page = await browserAtCounter.open()
  await enrolDevice(page, server, server.getOfficer('quantri'))
  for (const other of [leader, receiver, accountant]) await addOfficer(page, other)
  await setAccount(page, server)

  await unlock(page, receiver)
  const { code } = await receiveWithFee(page)
  await page.getByRole('button', { name: 'Xem hồ sơ' }).click()
  const card = page.getByRole('region', { name: 'Phí, lệ phí' })
  await card.getByRole('button', { name: 'Thu bằng chuyển khoản' }).click()
  await expect(page.getByText(/^Tiền vào tài khoản/)).toBeVisible({ timeout: 40_000 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('img', { name: `Mã VietQR của hồ sơ ${code}` })).toBeVisible()
  await page.keyboard.press('Escape')
  gateway.silentDeeds = 1 // made, and the answer lost
  await card.getByRole('button', { name: 'Thu qua cổng thanh toán' }).click()
  await expect(card.getByText('Chưa hỏi được cổng')).toBeVisible({ timeout: 20_000 })
  await card.getByRole('button', { name: 'Hỏi lại cổng' }).click()
  await expect(card.getByText('Chờ người dân trả')).toBeVisible()
  await page.screenshot({ path: 'test-results/gateway-open.png' })
  expect(gateway.orders.size).toBe(1)
  const [order = ''] = gateway.orders.keys()
  gateway.pay(order)
  const twice = gateway.pay(order)
  await card.getByRole('button', { name: 'Hỏi lại cổng' }).click()
  await expect(card.getByText('Trả thừa', { exact: true })).toBeVisible()
  await page.screenshot({ path: 'test-results/gateway-overpaid.png' })
  await endShift(page, receiver)

  await unlock(page, accountant)
  await openFees(page)
  await page.getByRole('button', { name: 'Cổng thanh toán' }).click()
  await proveIfAsked(page, accountant, 'Mũi tên để đi giữa các dòng, Enter để đề nghị hoàn tiền.')
  const row = page.getByRole('button', { name: new RegExp(`^Hồ sơ ${code}: Trả thừa`) })
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: new RegExp(twice.id) })).toBeChecked()
  await page.getByLabel('Lý do hoàn').fill('Chuyển hai lần')
  await page.screenshot({ path: 'test-results/gateway-refund.png' })
  await page.keyboard.press('Control+Enter')
  await proveIfAsked(page, accountant, 'Lãnh đạo xác nhận bằng tài khoản của mình.')
  expect(gateway.paidOutVnd).toBe(0)
  await endShift(page, accountant)

  await unlock(page, leader)
  await openFees(page)
  await page.getByRole('button', { name: 'Cổng thanh toán' }).click()
  await proveIfAsked(page, leader, `Đề nghị hoàn 10.000 đ, hồ sơ ${code}`)
  await page.screenshot({ path: 'test-results/gateway-leader.png' })
  await page.getByRole('button', { name: 'Đồng ý hoàn' }).click()
  await proveIfAsked(page, leader, `10.000 đ, hồ sơ ${code}: Đã hoàn`)
  expect(gateway.paidOutVnd).toBe(10_000)
  await endShift(page, leader)

  await unlock(page, accountant)
  await openFees(page)
  await page.getByRole('button', { name: 'Cổng thanh toán' }).click()
  await proveIfAsked(page, accountant, `10.000 đ, hồ sơ ${code}: Đã hoàn`)
  await page.getByRole('button', { name: `Ghi vào hồ sơ ${code}` }).click()
  await expect(page.getByText('Đã ghi hoàn tiền vào hồ sơ')).toBeVisible()
  await expect(page.getByRole('button', { name: `Ghi vào hồ sơ ${code}` })).toHaveCount(0)
  await page.setViewportSize({ width: 800, height: 1280 })
  await page.screenshot({ path: 'test-results/gateway-tablet.png' })
  await server.kill()
  await page.reload()
  await unlock(page, accountant)
  await openFees(page)
  await page.getByRole('button', { name: 'Cổng thanh toán' }).click()
  await expect(page.getByText(/^Không có mạng: chưa xem/)).toBeVisible({ timeout: 20_000 })
})
