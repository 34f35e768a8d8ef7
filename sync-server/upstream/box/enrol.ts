/** The first contact: a one-time code makes this box the home of its commune. */
import { hostname } from 'node:os'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { BoxEnrolAnswer, BoxEnrolRequest } from '../../../domain/sync/upstream.ts'
import type { ServerKeys } from '../../keys/server-keys.ts'
import type { Store } from '../../store/port.ts'
import type { BoxIdentity } from './identity.ts'
import type { Line } from './line.ts'

interface Joining {
  readonly store: Store
  readonly keys: ServerKeys
  readonly identity: BoxIdentity
  readonly line: Line
  readonly url: string
  readonly code: string | null
}

/** `upstream.not-enrolled` without a code; `upstream.foreign-commune` when the code is another commune's. */
export async function enrol(joining: Joining): Promise<Result<null>> {
  const { store, keys, identity, line, url, code } = joining
  if (code === null) return refuse('upstream.not-enrolled')
  const request: BoxEnrolRequest = {
    code,
    name: hostname().slice(0, 80) || 'box',
    publicKey: identity.key.publicJwk,
    signKey: keys.sign.publicJwk,
    historyId: store.historyId,
  }
  const answer = await line.post<BoxEnrolAnswer>('/api/upstream/enrol', request)
  if (!answer.ok) return answer
  const { device, commune, sealKey, packKey } = answer.value
  const own = await store.listCommunes()
  if (own.length === 0) await store.createCommune(commune, [], 'real')
  else if (!own.some((known) => known.code === commune.code))
    return refuse('upstream.foreign-commune', { commune: commune.code })
  await identity.join({ url, device, commune: commune.code, sealKey, packKey })
  return ok(null)
}
