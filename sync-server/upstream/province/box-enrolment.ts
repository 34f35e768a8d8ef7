/** One-time codes for commune boxes, and what a box gets for one. */
import { createHmac, randomInt, randomUUID } from 'node:crypto'
import {
  ENROL_ALPHABET,
  ENROL_CODE_LENGTH,
  findEnrolCode,
  formatEnrolCode,
} from '../../../domain/access/enrol-code.ts'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { BoxEnrolAnswer, BoxEnrolRequest } from '../../../domain/sync/upstream.ts'
import { ENROL_CODE_LIFE_MS } from '../../auth/enrolment.ts'
import { RateLimit } from '../../auth/rate-limit.ts'
import { instant, type Clock } from '../../clock.ts'
import { findPublicKey, keyThumbprint } from '../../keys/ecdsa.ts'
import type { ServerKeys } from '../../keys/server-keys.ts'
import type { Store } from '../../store/port.ts'

const TRIES_PER_ADDRESS = 10
const MINUTE_MS = 60_000

export interface BoxEnrolments {
  /** As shown to people, `XXXX-XXXX`; only its keyed hash is kept. */
  newCode(commune: string): Promise<string>
  /** `enrol.code.refused`, `enrol.key.invalid|revoked`, `enrol.too-many-tries`. */
  enrol(address: string, request: BoxEnrolRequest): Promise<Result<BoxEnrolAnswer>>
}

export function makeBoxEnrolments(store: Store, keys: ServerKeys, clock: Clock): BoxEnrolments {
  const perAddress = new RateLimit(TRIES_PER_ADDRESS, MINUTE_MS)
  // Another purpose under the same pepper: a device's code is no box's code.
  const hashOf = (code: string) => createHmac('sha256', keys.pepper).update(`box|${code}`).digest('hex')

  return {
    async newCode(commune) {
      const sign = () => ENROL_ALPHABET.charAt(randomInt(ENROL_ALPHABET.length))
      const code = Array.from({ length: ENROL_CODE_LENGTH }, sign).join('')
      const expiresAt = instant(clock() + ENROL_CODE_LIFE_MS)
      await store.addBoxCode({ hash: hashOf(code), commune, expiresAt })
      return formatEnrolCode(code)
    },

    async enrol(address, request) {
      const now = clock()
      const waitMs = perAddress.waitMs(address, now)
      if (waitMs > 0) return refuse('enrol.too-many-tries', { retryAfterSeconds: Math.ceil(waitMs / 1000) })
      const code = findEnrolCode(request.code)
      if (code === null) return refuse('enrol.code.refused')
      const { publicKey, signKey } = request
      if (!findPublicKey(publicKey) || !findPublicKey(signKey)) return refuse('enrol.key.invalid')
      const enrolled = await store.enrolBox({
        codeHash: hashOf(code),
        keyId: keyThumbprint(publicKey),
        publicKey,
        signKey,
        history: request.historyId,
        name: request.name.trim(),
        newDeviceId: randomUUID(),
        at: instant(now),
      })
      if (!enrolled.ok) return enrolled
      const {
        code: communeCode,
        name,
        centre,
        province,
        agency,
      } = await store.getCommune(enrolled.value.commune)
      return ok({
        device: enrolled.value.id,
        commune: { code: communeCode, name, centre, province, agency },
        sealKey: keys.seal.publicJwk,
        packKey: keys.pack.publicJwk,
        time: instant(now),
      })
    },
  }
}
