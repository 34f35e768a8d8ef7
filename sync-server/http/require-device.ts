/** Routes behind the device proof: reads the body of a caller who has the key, once, and hands both on. */
import type { MiddlewareHandler } from 'hono'
import { revocationText } from '../../domain/access/revocation.ts'
import type { DeviceKind } from '../../domain/station/kinds.ts'
import { APP_HEADER } from '../../domain/sync/wire.ts'
import { instant } from '../clock.ts'
import { signText } from '../keys/ecdsa.ts'
import { problemResponse } from './answer.ts'
import type { Env, Parts } from './parts.ts'
import { readBounded, SMALL_BODY } from './read-body.ts'

const isStation = (kind: DeviceKind) => kind === 'kiosk' || kind === 'board'

interface Terms {
  /** Counters only, unless the route names others: nothing of a dossier is for a kiosk or a board (D8). */
  readonly kinds?: readonly DeviceKind[]
  readonly maxBytes?: number
  /** The body is streamed on untouched and signed as `-` (tus). */
  readonly isStreamed?: boolean
  /** A revoked device is heard, so that what it still sends can be kept for review. */
  readonly hearsRevoked?: boolean
}

const COUNTERS: readonly DeviceKind[] = ['counter']
/** A box brings and fetches the files of its commune. */
export const FILE_KINDS: readonly DeviceKind[] = ['counter', 'box']

export function requireDevice(parts: Parts, terms: Terms = {}): MiddlewareHandler<Env> {
  const kinds = terms.kinds ?? COUNTERS
  return async (c, next) => {
    const { method, raw } = c.req
    const hasBody = !terms.isStreamed && method !== 'GET' && method !== 'HEAD'
    const url = new URL(raw.url)
    const proven = await parts.checkProof({
      method: raw.method,
      path: url.pathname + url.search,
      proof: raw.headers.get('motcua-proof') ?? undefined,
      kinds: c.get('stationsOnly') ? kinds.filter(isStation) : kinds,
      body: hasBody ? () => readBounded(raw, terms.maxBytes ?? SMALL_BODY) : null,
    })
    if (!proven.ok) return problemResponse(proven.problem)
    const { device, body } = proven.value
    if (device.status === 'revoked' && !terms.hearsRevoked)
      return problemResponse({ code: 'device.revoked', details: signedRevocation(parts, device.id) })
    c.set('device', device)
    parts.seenDevices.note(device, raw.headers.get(APP_HEADER) ?? undefined)
    if (body) c.set('body', body)
    return next()
  }
}

/** Signed: whoever believes it gives up every key they hold. */
function signedRevocation(
  { clock, keys }: Parts,
  device: string,
): { readonly at: string; readonly sig: string } {
  const at = instant(clock())
  return { at, sig: signText(keys.sign.privateKey, revocationText({ device, at })) }
}
