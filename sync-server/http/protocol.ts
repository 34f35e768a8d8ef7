/** Which protocol the caller speaks (V1–V3). A device that says nothing is of the first release. */
import type { MiddlewareHandler } from 'hono'
import type { Problem } from '../../domain/base/result.ts'
import { PROTOCOL, PROTOCOL_HEADER } from '../../domain/sync/wire.ts'
import { problemResponse } from './answer.ts'
import type { Env } from './parts.ts'

/** The newest both sides speak. */
export function protocolOf(headers: Headers): number {
  return Math.min(Number(headers.get(PROTOCOL_HEADER) ?? PROTOCOL.oldest), PROTOCOL.newest)
}

export const speakProtocol: MiddlewareHandler<Env> = async (c, next) => {
  const refused = refusalOf(c.req.header(PROTOCOL_HEADER))
  if (refused) c.res = problemResponse(refused)
  else await next()
  c.res.headers.set(PROTOCOL_HEADER, String(PROTOCOL.newest))
}

function refusalOf(said: string | undefined): Problem | null {
  if (said === undefined) return null
  if (!/^\d{1,4}$/.test(said)) return { code: 'request.header.invalid', details: { name: PROTOCOL_HEADER } }
  const { oldest, newest } = PROTOCOL
  return Number(said) < oldest ? { code: 'protocol.too-old', details: { oldest, newest } } : null
}
