/** The keeper's PIN: keeps residents out of the settings. It protects nothing personal, because there is nothing personal. */
import { fromBase64Url, toBase64Url } from '../../../domain/base/bytes-text.ts'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { Kept } from '../../device/kept.ts'

interface KeptPin {
  readonly salt: string
  readonly hash: string
  readonly misses: number
  readonly shutUntilMs: number
}

const KEY = 'keeper-pin'
const ROUNDS = 300_000
const FREE_TRIES = 5
const SHUT_MS = 5 * 60_000
const LEAST_DIGITS = 6

export interface PinLock {
  isSet(): Promise<boolean>
  /** `kiosk.pin.weak`, `device.storage.*`. */
  set(pin: string): Promise<Result<null>>
  /** `kiosk.pin.wrong` {left}, `kiosk.pin.locked` {retryAfterSeconds}. Tries count over a restart. */
  check(pin: string): Promise<Result<null>>
}

export function createPinLock(kept: Kept, nowMs: () => number): PinLock {
  const find = async () => {
    const found = await kept.find<KeptPin>(KEY)
    return found.ok ? found.value : undefined
  }
  return {
    isSet: async () => (await find()) !== undefined,
    async set(pin) {
      if (isWeak(pin)) return refuse('kiosk.pin.weak')
      const salt = crypto.getRandomValues(new Uint8Array(16))
      const fresh = { salt: toBase64Url(salt), hash: await stretch(pin, salt), misses: 0, shutUntilMs: 0 }
      const done = await kept.update<KeptPin>(KEY, () => fresh)
      return done.ok ? ok(null) : done
    },
    async check(pin) {
      const known = await find()
      if (known === undefined) return refuse('kiosk.pin.wrong', { left: 0 })
      const waitMs = known.shutUntilMs - nowMs()
      // A clock that was set back must not shut the keeper out for longer than one turn.
      if (waitMs > 0 && waitMs <= SHUT_MS)
        return refuse('kiosk.pin.locked', { retryAfterSeconds: Math.ceil(waitMs / 1000) })
      const isRight = (await stretch(pin, fromBase64Url(known.salt) ?? new Uint8Array())) === known.hash
      const misses = isRight ? 0 : known.misses + 1
      const isShut = misses >= FREE_TRIES
      const shutUntilMs = isShut ? nowMs() + SHUT_MS : 0
      await kept.update<KeptPin>(KEY, (old) => old && { ...old, misses: isShut ? 0 : misses, shutUntilMs })
      if (isRight) return ok(null)
      return isShut
        ? refuse('kiosk.pin.locked', { retryAfterSeconds: SHUT_MS / 1000 })
        : refuse('kiosk.pin.wrong', { left: FREE_TRIES - misses })
    },
  }
}

/** All alike, or one after the other up or down. */
export function isWeak(pin: string): boolean {
  if (!/^\d+$/.test(pin) || pin.length < LEAST_DIGITS) return true
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]))
  return [0, 1, -1].some((same) => steps.every((step) => step === same))
}

async function stretch(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }
  return toBase64Url(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)))
}
