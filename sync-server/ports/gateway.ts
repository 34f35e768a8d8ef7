/**
 * Notices over a gateway the commune or province has a contract with (SMS brand name, Zalo OA): one HTTPS call a letter.
 * Gateways differ; this is the small contract ours are wrapped to: POST {id, to, text} with a bearer token, the same `id`
 * is delivered once, 2xx taken, 4xx refused for good (429 and 408 are not), anything else tried again.
 */
import { ok, refuse } from '../../domain/base/result.ts'
import type { NoticeCarrier } from './notice-way.ts'

export interface GatewayPlace {
  readonly url: string
  readonly token: string
}

const PATIENCE_MS = 20_000
const TRY_AGAIN: readonly number[] = [408, 425, 429]

export function gatewayCarrier({ url, token }: GatewayPlace): NoticeCarrier {
  return {
    async send({ to, id, text }) {
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ id, to, text }),
          redirect: 'error',
          signal: AbortSignal.timeout(PATIENCE_MS),
        })
        await answer.body?.cancel()
        if (answer.ok) return ok(null)
        const isFinal = answer.status >= 400 && answer.status < 500 && !TRY_AGAIN.includes(answer.status)
        return isFinal
          ? refuse('notice.refused', { code: answer.status })
          : refuse('notice.carrier-down', { code: answer.status })
      } catch {
        return refuse('notice.carrier-down')
      }
    },
    close: async () => {},
  }
}
