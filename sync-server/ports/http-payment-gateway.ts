/**
 * A payment gateway over HTTPS. Gateways differ; this is the small contract theirs are wrapped to: `PUT orders/{id}`,
 * `GET orders/{id}`, `PUT refunds/{id}`, JSON both ways, each call signed with the shared key (HMAC-SHA256, hex) over
 * method, path, time and body. One address, no redirects, a bounded answer of a known shape: nothing else is believed.
 */
import { createHmac } from 'node:crypto'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { either, listOf, matching, oneOf, record, type Shape } from '../../domain/base/shape.ts'
import { paymentShape } from '../../domain/money/payment-notice.ts'
import type { Clock } from '../clock.ts'
import { readBounded } from '../http/read-body.ts'
import type { GatewayHeard, PaymentGateway } from './payment-gateway.ts'

export interface GatewayAddress {
  readonly url: string // without a slash at its end
  readonly key: string
}

const PATIENCE_MS = 10_000
const LONGEST_ANSWER = 64 * 1024
const TRY_AGAIN: readonly number[] = [408, 409, 425, 429]

const heardShape = record({
  standing: oneOf('open', 'refused', 'expired'),
  show: either(matching(/^[\x20-\x7e]{1,1000}$/, 1000), oneOf(null)),
  payments: listOf(paymentShape, 50),
})
const refundedShape = record({ standing: oneOf('done', 'pending', 'refused') })

export function httpPaymentGateway(
  { url, key }: GatewayAddress,
  clock: Clock,
  patienceMs = PATIENCE_MS,
): PaymentGateway {
  async function call<T>(
    method: 'GET' | 'PUT',
    path: string,
    body: unknown,
    shape: Shape,
  ): Promise<Result<T | null>> {
    const text = body === undefined ? '' : JSON.stringify(body)
    const time = String(clock())
    const said = `${method}\n${path}\n${time}\n${text}`
    const signature = createHmac('sha256', key).update(said).digest('hex')
    const patience = { silentMs: patienceMs, wholeMs: patienceMs }
    try {
      const answer = await fetch(`${url}${path}`, {
        method,
        headers: {
          ...(text === '' ? {} : { 'content-type': 'application/json' }),
          'motcua-time': time,
          'motcua-payment-signature': signature,
        },
        ...(text === '' ? {} : { body: text }),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      })
      if (!answer.ok) {
        await answer.body?.cancel()
        return refusal(method, answer.status)
      }
      const bytes = await readBounded(answer as unknown as Request, LONGEST_ANSWER, patience)
      if (!bytes.ok) return refuse('money.gateway.down')
      const value = JSON.parse(Buffer.from(bytes.value).toString('utf8')) as T
      return shape(value, '') === null ? ok(value) : refuse('money.gateway.down')
    } catch {
      return refuse('money.gateway.down')
    }
  }
  const orderPath = (id: string) => `/orders/${encodeURIComponent(id)}`
  return {
    async create({ id, ...order }) {
      return present(await call<GatewayHeard>('PUT', orderPath(id), order, heardShape))
    },
    query: (id) => call<GatewayHeard>('GET', orderPath(id), undefined, heardShape),
    async refund({ id, ...refund }) {
      const path = `/refunds/${encodeURIComponent(id)}`
      const heard = present(
        await call<{ readonly standing: 'done' | 'pending' | 'refused' }>('PUT', path, refund, refundedShape),
      )
      return heard.ok ? ok(heard.value.standing) : heard
    },
  }
}

/** 404 of a question is an answer; of anything else the gateway is not what it should be. */
function refusal(method: 'GET' | 'PUT', status: number): Result<null> {
  if (status === 404 && method === 'GET') return ok(null)
  const isFinal = status >= 400 && status < 500 && !TRY_AGAIN.includes(status) && status !== 404
  return isFinal ? refuse('money.gateway.refused', { code: status }) : refuse('money.gateway.down')
}

function present<T>(heard: Result<T | null>): Result<T> {
  if (!heard.ok) return heard
  return heard.value === null ? refuse('money.gateway.down') : ok(heard.value)
}
