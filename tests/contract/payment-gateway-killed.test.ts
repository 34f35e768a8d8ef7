/** The real program, killed while the payment gateway has done what it was asked and nobody has heard of it yet. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { OrderSeen, OrdersAnswer, RefundsAnswer } from '../../domain/money/payment-order.ts'
import { HomeServer } from '../journeys/support/server.ts'
import { GatewaySimulator } from '../support/gateway-simulator.ts'
import { SyncDevice } from '../support/sync-device.ts'
import { TestOfficer } from '../support/test-officer.ts'

const LIMIT = { timeout: 30_000, interval: 100 }
const folder = mkdtempSync(join(tmpdir(), 'motcua-gateway-'))
let gateway: GatewaySimulator
let server: HomeServer

beforeAll(async () => {
  gateway = await GatewaySimulator.open()
  const keyFile = join(folder, 'key')
  writeFileSync(keyFile, gateway.key)
  server = await HomeServer.create({
    env: { PAYMENT_GATEWAY_URL: gateway.url, PAYMENT_KEY_FILE: keyFile },
  })
}, 60_000)
afterAll(async () => {
  await server.kill()
  await gateway.close()
  for (const one of [folder, server.dataDir]) rmSync(one, { recursive: true, force: true })
})

async function person(code: string): Promise<TestOfficer> {
  const device = new SyncDevice((path, init) => fetch(`${server.origin}${path}`, init))
  const codes = () => [...server.printed.matchAll(/Mã ghi danh (?:thiết bị[^:]*|tiếp theo): (\S+)/g)]
  const before = codes().length
  await device.enrol(codes().at(-1)![1]!)
  await vi.waitUntil(() => codes().length > before, LIMIT) // the next is printed after each use
  return await new TestOfficer(device, code).here()
}

/** Nobody waits for the answer; a connection of before the kill may fail, and is tried again as a device does. */
async function untilHeard(send: () => Promise<unknown>, isHeard: () => boolean): Promise<void> {
  const sending = send().catch(() => (isHeard() ? null : send().catch(() => null)))
  await vi.waitUntil(isHeard, LIMIT)
  void sending
}

async function killAndStart(): Promise<void> {
  await server.kill()
  await server.start()
}

it('M7, M10: orders and refunds survive SIGKILL between the gateway’s deed and its answer: each done once', async () => {
  const [admin, leader, counter] = [
    await person('quantri'),
    await person('lanhdao1'),
    await person('tiepnhan1'),
  ]
  const payee = {
    bin: '970405',
    account: '3500123456789',
    holder: 'UBND xã',
    fields: [],
    validFrom: '2026-01-01',
  }
  const { id } = (await admin.post<{ id: string }>('/api/payees', payee)).value
  expect((await leader.post(`/api/payees/${id}`, { outcome: 'confirmed' })).status).toBe(200)

  const dossier = randomUUID()
  const ids = [randomUUID(), randomUUID(), randomUUID()]
  for (const [n, order] of ids.entries()) {
    gateway.silentDeeds = 1
    const wanted = { id: order, dossier, code: `H56.99.01-261120-0100${n + 1}`, vnd: 8000, payee: id }
    await untilHeard(
      () => counter.post<OrderSeen>('/api/payment-orders', wanted),
      () => gateway.orders.has(order),
    )
    await killAndStart()
  }
  const mine = () => counter.ask<OrdersAnswer>(`/api/payment-orders?dossier=${dossier}`)
  await vi.waitUntil(
    async () => (await mine()).value.orders.filter(({ order }) => order.heard === 'open').length === 3,
    LIMIT,
  )
  expect(gateway.orders.size).toBe(3)

  const accountant = await person('ketoan1')
  gateway.pay(ids[0]!)
  const twice = gateway.pay(ids[0]!)
  await counter.post(`/api/payment-orders/${ids[0]}`)
  await leader.stepUp()
  const refund = { id: randomUUID(), payment: twice.id, vnd: 8000, reason: 'chuyển hai lần' }
  expect((await accountant.post('/api/refunds', refund)).status).toBe(200)
  gateway.silentDeeds = 1
  await untilHeard(
    () => leader.post(`/api/refunds/${refund.id}`, { outcome: 'confirmed' }),
    () => gateway.refunds.size === 1,
  )
  await killAndStart()
  await vi.waitUntil(
    async () => (await accountant.ask<RefundsAnswer>('/api/refunds')).value.refunds[0]?.standing === 'done',
    LIMIT,
  )
  expect(gateway.paidOutVnd).toBe(8000)
  const calls = gateway.calls.filter((call) => call.startsWith('PUT /refunds'))
  expect(calls.length).toBeGreaterThan(1) // it was asked again, and paid once
}, 180_000)
