/**
 * A payment gateway over real HTTP, as gateways are on a bad day: it does what it was asked and loses the answer, is slow,
 * refuses, answers rubbish, tells twice or not at all, and lets people pay twice. What it paid out it counts itself.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PaymentNotice } from '../../domain/money/payment-notice.ts'

export type GatewayMood = 'well' | 'lost' | 'slow' | 'down' | 'refuse' | 'rubbish' | 'huge' | 'elsewhere'

interface Order {
  readonly bin: string
  readonly account: string
  readonly vnd: number
  readonly purpose: string
  readonly expiresAt: string
}

export class GatewaySimulator {
  readonly key: string
  /** Taken one a call; when empty it is well. */
  readonly moods: GatewayMood[] = []
  readonly orders = new Map<string, Order>()
  readonly payments: PaymentNotice[] = []
  readonly refunds = new Map<string, { readonly payment: string; readonly vnd: number }>()
  /** So many deeds to come are done and never answered, whatever is asked between them. */
  silentDeeds = 0
  calls: string[] = []
  expired = new Set<string>()
  readonly #server: Server
  #numbers = 0

  private constructor(key: string) {
    this.key = key
    this.#server = createServer((request, response) => void this.#answer(request, response))
  }

  static async open(key = 'a key only these two know', port = 0): Promise<GatewaySimulator> {
    const gateway = new GatewaySimulator(key)
    await new Promise<void>((listening) => gateway.#server.listen(port, '127.0.0.1', listening))
    return gateway
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/pay`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }

  /** Somebody pays; the notice is what its webhook would tell. */
  pay(order: string, vnd = this.orders.get(order)?.vnd ?? 0): PaymentNotice {
    const { account = '', purpose = '' } = this.orders.get(order) ?? {}
    const payment: PaymentNotice = {
      id: `GW${++this.#numbers}`,
      account,
      vnd,
      day: '2026-11-20',
      text: purpose,
      payer: {
        name: 'LO THI MAY',
        account: '0011002233',
      },
      order,
    }
    this.payments.push(payment)
    return payment
  }

  /** Dong that left the account, each refund once. */
  get paidOutVnd(): number {
    return [...this.refunds.values()].reduce((all, { vnd }) => all + vnd, 0)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const text = Buffer.concat(pieces).toString('utf8')
    const path = (request.url ?? '').replace(/^\/pay/, '')
    this.calls.push(`${request.method} ${path.replace(/[0-9a-f-]{36}/, '…')}`)
    const mood = this.moods.shift() ?? 'well'
    if (mood === 'down') return end(response, 503, {})
    if (mood === 'refuse') return end(response, 422, { why: 'no' })
    if (mood === 'rubbish') return end(response, 200, { standing: 'paid in full', trust: 'me' })
    if (mood === 'huge') return end(response, 200, { standing: 'x'.repeat(200_000) })
    if (mood === 'elsewhere') {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' })
      return void response.end()
    }
    if (!this.#isSigned(request, path, text)) return end(response, 401, {})
    const done = this.#do(request.method ?? '', path, text)
    if (mood === 'lost') return void request.socket.destroy()
    if (request.method === 'PUT' && this.silentDeeds > 0) return void this.silentDeeds--
    if (mood === 'slow') return // it did it; nobody will hear
    end(response, done.status, done.body)
  }

  #do(method: string, path: string, text: string): { readonly status: number; readonly body: unknown } {
    const [, kind = '', id = ''] = path.split('/')
    if (kind === 'orders' && method === 'PUT') {
      const asked = JSON.parse(text) as Order
      const known = this.orders.get(id)
      if (known && (known.vnd !== asked.vnd || known.account !== asked.account))
        return { status: 422, body: { why: 'another order' } }
      this.orders.set(id, known ?? asked)
      return { status: known ? 200 : 201, body: this.#told(id) }
    }
    if (kind === 'orders' && method === 'GET')
      return this.orders.has(id) ? { status: 200, body: this.#told(id) } : { status: 404, body: {} }
    if (kind === 'refunds' && method === 'PUT') {
      const asked = JSON.parse(text) as { readonly payment: string; readonly vnd: number }
      const paid = this.payments.find((one) => one.id === asked.payment)
      if (!paid || asked.vnd > paid.vnd) return { status: 200, body: { standing: 'refused' } }
      if (!this.refunds.has(id)) this.refunds.set(id, asked)
      return { status: 200, body: { standing: 'done' } }
    }
    return { status: 404, body: {} }
  }

  #told(id: string) {
    const payments = this.payments.filter(({ order }) => order === id)
    return { standing: this.expired.has(id) ? 'expired' : 'open', show: `GW|${id}`, payments }
  }

  #isSigned(request: IncomingMessage, path: string, text: string): boolean {
    const said = `${request.method}\n${path}\n${String(request.headers['motcua-time'])}\n${text}`
    const expected = createHmac('sha256', this.key).update(said).digest()
    const given = Buffer.from(String(request.headers['motcua-payment-signature']), 'hex')
    return given.length === expected.length && timingSafeEqual(given, expected)
  }
}

function end(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
