/** One-time codes and what a device gets for one. */
import { createHmac, createPublicKey, randomInt, randomUUID } from 'node:crypto'
import {
  ENROL_ALPHABET,
  ENROL_CODE_LENGTH,
  findEnrolCode,
  formatEnrolCode,
} from '../../domain/access/enrol-code.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { enrolledKinds, type EnrolledKind } from '../../domain/station/kinds.ts'
import { grantText } from '../../domain/sync/signing.ts'
import type { DeviceGrant, EnrolAnswer, EnrolRequest, PublicKeyJwk } from '../../domain/sync/wire.ts'
import { instant, vietnamYear, type Clock } from '../clock.ts'
import { findPublicKey, keyThumbprint, signText, verifyText } from '../keys/ecdsa.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { Store } from '../store/port.ts'
import { RateLimit } from './rate-limit.ts'

export const ENROL_CODE_LIFE_MS = 24 * 3_600_000
const TRIES_PER_ADDRESS = 10
const TRIES_IN_ALL = 120
const MINUTE_MS = 60_000

export interface Enrolments {
  /** A new code as shown to people, `XXXX-XXXX`; only its keyed hash is kept. */
  newCode(commune: string, kind?: EnrolledKind): Promise<string>
  /** `kinds`: what may be made here. `enrol.code.refused|other-kind`, `enrol.grant.refused`, `enrol.key.invalid|revoked`, `enrol.books.exhausted`, `enrol.too-many-tries`. */
  enrol(address: string, request: EnrolRequest, kinds?: readonly EnrolledKind[]): Promise<Result<EnrolAnswer>>
}

export function makeEnrolments(store: Store, keys: ServerKeys, clock: Clock): Enrolments {
  const perAddress = new RateLimit(TRIES_PER_ADDRESS, MINUTE_MS)
  const inAll = new RateLimit(TRIES_IN_ALL, MINUTE_MS)
  const signKey = createPublicKey(keys.sign.privateKey)
  const isOurs = (g: DeviceGrant, key: PublicKeyJwk) => verifyText(signKey, grantText(g, key), g.grant)
  const hashOf = (code: string) => createHmac('sha256', keys.pepper).update(code).digest('hex')

  return {
    async newCode(commune, kind = 'counter') {
      const code = Array.from({ length: ENROL_CODE_LENGTH }, randomSign).join('')
      const expiresAt = instant(clock() + ENROL_CODE_LIFE_MS)
      await store.addEnrolCode({ hash: hashOf(code), commune, expiresAt, kind })
      return formatEnrolCode(code)
    },

    async enrol(address, request, kinds = enrolledKinds) {
      const now = clock()
      const waitMs = Math.max(perAddress.waitMs(address, now), inAll.waitMs('all', now))
      if (waitMs > 0) return refuse('enrol.too-many-tries', { retryAfterSeconds: Math.ceil(waitMs / 1000) })
      const code = findEnrolCode(request.code)
      const { kind = 'counter' } = request
      if (code === null || !kinds.includes(kind)) return refuse('enrol.code.refused')
      if (!findPublicKey(request.publicKey)) return refuse('enrol.key.invalid')
      const { kty, crv, x, y } = request.publicKey
      const publicKey = { kty, crv, x, y }
      const { again } = request
      if (again && !isOurs(again, publicKey)) return refuse('enrol.grant.refused')
      const enrolled = await store.enrol({
        ...(again ? { again } : {}),
        codeHash: hashOf(code),
        kind,
        keyId: keyThumbprint(publicKey),
        publicKey,
        name: request.name.trim(),
        newDeviceId: randomUUID(),
        year: vietnamYear(now),
        at: instant(now),
      })
      if (!enrolled.ok) return enrolled
      const device = enrolled.value
      const given = { device: device.id, commune: device.commune, epoch: device.epoch, book: device.book }
      const { name, centre, province, agency, code: communeCode } = await store.getCommune(device.commune)
      return ok({
        device: device.id,
        name: device.name,
        kind,
        epoch: device.epoch,
        commune: { code: communeCode, name, centre, province, agency },
        book: device.book,
        historyId: store.historyId,
        grant: signText(keys.sign.privateKey, grantText(given, publicKey)),
        signKey: keys.sign.publicJwk,
        sealKey: keys.seal.publicJwk,
        packKey: keys.pack.publicJwk,
        time: instant(now),
      })
    },
  }
}

function randomSign(): string {
  return ENROL_ALPHABET.charAt(randomInt(ENROL_ALPHABET.length))
}
