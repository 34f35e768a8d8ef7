/** A commune whose fees go over a payment gateway: real adapter, real HTTP, three officers, and a gateway that misbehaves. */
import { randomUUID } from 'node:crypto'
import type { OfficerRole } from '../../domain/access/roles.ts'
import {
  orderStanding,
  type OrderSeen,
  type OrderStanding,
  type OrdersAnswer,
} from '../../domain/money/payment-order.ts'
import { httpPaymentGateway } from '../../sync-server/ports/http-payment-gateway.ts'
import { GatewaySimulator } from './gateway-simulator.ts'
import { PaymentSimulator } from './payment-simulator.ts'
import { newOfficer, TestOfficer } from './test-officer.ts'
import { TestServer } from './test-server.ts'

export const ACCOUNT = '3500123456789'
export const HOME = '14956'
export const MINUTE = 60_000
const PATIENCE_MS = 300

export class GatewayScene {
  readonly gateway: GatewaySimulator
  readonly server: TestServer
  readonly bank: PaymentSimulator
  readonly dossier = randomUUID()
  counter!: TestOfficer
  accountant!: TestOfficer
  leader!: TestOfficer

  private constructor(gateway: GatewaySimulator, server: TestServer) {
    this.gateway = gateway
    this.server = server
    this.bank = new PaymentSimulator(server.line, gateway.key)
  }

  static async open(): Promise<GatewayScene> {
    const gateway = await GatewaySimulator.open()
    const { url, key } = gateway
    const server: TestServer = await TestServer.open(undefined, [], {
      paymentSecret: key,
      gateway: httpPaymentGateway({ url, key }, () => server.nowMs, PATIENCE_MS),
    })
    const [asker, other] = await server.store.listOfficers(HOME)
    const at = '2026-11-20T00:00:00Z'
    const said = { bin: '970405', account: ACCOUNT, holder: 'UBND', fields: [], validFrom: '2026-01-01' }
    await server.store.askPayee(HOME, { payee: { id: 'p1', ...said }, requester: asker!.id, askedAt: at })
    await server.store.decidePayee({ commune: HOME, id: 'p1', by: other!.id, at, outcome: 'confirmed' })
    const scene = new GatewayScene(gateway, server)
    scene.counter = await scene.person(HOME, 'receiver')
    scene.accountant = await scene.person(HOME, 'accountant')
    scene.leader = await scene.person(HOME, 'leader')
    return scene
  }

  async close(): Promise<void> {
    await this.server.close()
    await this.gateway.close()
  }

  async person(commune: string, role: OfficerRole, name = `nguoi-${role}`): Promise<TestOfficer> {
    const officer = await newOfficer(commune, name, [role])
    await this.server.store.createOfficer(officer, { actor: null, at: this.now })
    return await new TestOfficer(await this.server.device(commune), name).here()
  }

  get now(): string {
    return new Date(this.server.nowMs).toISOString()
  }

  wanted(more: object = {}) {
    const { dossier } = this
    return {
      id: randomUUID() as string,
      dossier,
      code: 'H56.99.01-261120-01001',
      vnd: 8000,
      payee: 'p1',
      ...more,
    }
  }

  order(asked = this.wanted()) {
    return this.counter.post<OrderSeen>('/api/payment-orders', asked)
  }

  stands(seen: OrderSeen | undefined): OrderStanding {
    if (!seen) throw new Error('no such order')
    return orderStanding(seen, this.now)
  }

  async look(id: string): Promise<OrderStanding> {
    return this.stands((await this.counter.post<OrderSeen>(`/api/payment-orders/${id}`)).value)
  }

  async kept(id: string): Promise<OrderStanding> {
    return this.stands(await this.server.store.findOrder(HOME, id))
  }

  /** As the clock would, some time later. */
  async round(laterMs = 5 * MINUTE): Promise<void> {
    this.server.nowMs += laterMs
    await this.server.assembled.gatewayDesk!.round()
  }

  async mine(): Promise<readonly OrderSeen[]> {
    const path = `/api/payment-orders?dossier=${this.dossier}`
    return (await this.counter.ask<OrdersAnswer>(path)).value.orders
  }
}
