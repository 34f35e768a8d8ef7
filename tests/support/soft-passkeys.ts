/** The passkeys of a device in software: a real authenticator's answers, and a PRF with a secret of its own. */
import { createHmac, randomBytes } from 'node:crypto'
import { ok, refuse } from '../../domain/base/result.ts'
import type { PasskeyAnswer, Passkeys } from '../../src/device/passkey.ts'
import { SoftAuthenticator } from './soft-authenticator.ts'

const ORIGIN = 'http://localhost'

export interface SoftPasskeys extends Passkeys {
  /** What the person at the device does next. */
  finger: 'right' | 'none'
  hasPrf: boolean
  readonly asked: { readonly allowed: number; readonly salts: number }[]
}

export function softPasskeys(): SoftPasskeys {
  const secret = randomBytes(32)
  const keys = new Map<string, SoftAuthenticator>()
  const prfOf = (id: string, salt: string) =>
    new Uint8Array(createHmac('sha256', secret).update(`${id}|${salt}`).digest())
  const self: SoftPasskeys = {
    finger: 'right',
    hasPrf: true,
    asked: [],
    findObstacle: async () => 'none',
    async create(creation, salt) {
      if (self.finger === 'none') return refuse('device.passkey.cancelled')
      if (!self.hasPrf) return refuse('device.passkey.unsupported')
      const key = new SoftAuthenticator()
      const { challenge, rp, user } = creation
      const answer = key.create({ challenge, rp, user }, ORIGIN) as unknown as PasskeyAnswer
      keys.set(answer.id, key)
      return ok({ answer, prf: prfOf(answer.id, salt) })
    },
    async ask(challenge, allowed) {
      const salts = allowed.filter(({ salt }) => salt !== undefined).length
      self.asked.push({ allowed: allowed.length, salts })
      const found = allowed.find(({ credential }) => keys.has(credential ?? ''))
      const key = keys.get(found?.credential ?? '')
      if (self.finger === 'none' || !found || !key) return refuse('device.passkey.cancelled')
      const answer = key.get({ challenge, rpId: 'localhost' }, ORIGIN) as unknown as PasskeyAnswer
      return ok({ answer, prf: found.salt === undefined ? null : prfOf(answer.id, found.salt) })
    },
  }
  return self
}
