/**
 * The short way back from a warm lock. The secrets wait in memory under a key made of the PIN and 32 random bytes that
 * never leave memory: nothing on the disk can be used to try a PIN, and a reload forgets it.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { KEY_BYTES, openBytes, sealBytes, type Sealed } from './aead.ts'
import { joined, randomBytes, utf8, wipe } from './bytes.ts'
import { deriveAesKey } from './hkdf.ts'
import { PIN_COST, stretch, type Argon2 } from './kdf.ts'
import type { StoreSecrets } from './store-keys.ts'

/** NIST SP 800-63B, rate limiting: no more than ten. */
const MAX_MISSES = 10
const LEAST_DIGITS = 6
const MOST_DIGITS = 12
const SALT_BYTES = 16
const PURPOSE = 'slot/pin/v1'
const AAD = 'motcua/warm/1'

export interface WarmSecrets {
  readonly salt: Uint8Array<ArrayBuffer>
  readonly pepper: Uint8Array<ArrayBuffer>
  readonly sealed: Sealed
  misses: number
}

/** `vault.pin-too-weak` {reason}. */
export function checkPin(pin: string): Result<string> {
  if (!/^\d*$/.test(pin)) return refuse('vault.pin-too-weak', { reason: 'digits' })
  if (pin.length < LEAST_DIGITS || pin.length > MOST_DIGITS) {
    return refuse('vault.pin-too-weak', { reason: 'short' })
  }
  return isGuessable(pin) ? refuse('vault.pin-too-weak', { reason: 'guessable' }) : ok(pin)
}

/** 000000, 123456, 654321, 121212, 123123, 112233. */
function isGuessable(pin: string): boolean {
  const steps = new Set(Array.from(pin.slice(1), (digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10))
  const run = steps.size === 1 && [0, 1, 9].some((step) => steps.has(step))
  const repeated = [1, 2, 3].some((period) => pin.slice(period) === pin.slice(0, -period))
  const pairs = /^(?:(\d)\1)+$/.test(pin)
  return run || repeated || pairs
}

/** `vault.out-of-memory`. */
export async function warmSecrets(
  argon2: Argon2,
  pin: string,
  secrets: StoreSecrets,
): Promise<Result<WarmSecrets>> {
  const salt = randomBytes(SALT_BYTES)
  const pepper = randomBytes(KEY_BYTES)
  const key = await pinKey(argon2, pin, salt, pepper)
  if (!key.ok) return key
  const plain = joined(secrets.store, secrets.officer)
  const sealed = await sealBytes(key.value, plain, AAD)
  wipe(plain)
  return ok({ salt, pepper, sealed, misses: 0 })
}

/** `vault.wrong-pin` {left}; `vault.cold` when none is left: the caller forgets the secrets then. */
export async function openWarm(
  argon2: Argon2,
  warm: WarmSecrets,
  pin: string,
): Promise<Result<StoreSecrets>> {
  // Counted before it is tried: tries sent at once must not share one count.
  if (warm.misses >= MAX_MISSES) return refuse('vault.cold')
  warm.misses += 1
  const key = await pinKey(argon2, pin, warm.salt, warm.pepper)
  if (!key.ok) {
    warm.misses -= 1
    return key
  }
  const plain = await openBytes(key.value, warm.sealed.iv, warm.sealed.data, AAD)
  if (plain === null) {
    const left = MAX_MISSES - warm.misses
    return left > 0 ? refuse('vault.wrong-pin', { left }) : refuse('vault.cold')
  }
  warm.misses = 0
  const secrets = { store: plain.slice(0, KEY_BYTES), officer: plain.slice(KEY_BYTES) }
  wipe(plain)
  return ok(secrets)
}

export function wipeWarm(warm: WarmSecrets): void {
  wipe(warm.salt, warm.pepper, warm.sealed.data)
  warm.misses = MAX_MISSES
}

async function pinKey(
  argon2: Argon2,
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  pepper: Uint8Array<ArrayBuffer>,
): Promise<Result<CryptoKey>> {
  // A trailing space keeps the empty PIN a value Argon2 accepts; it opens nothing.
  const stretched = await stretch(argon2, utf8(`${pin} `), salt, PIN_COST)
  if (!stretched.ok) return stretched
  const secret = joined(stretched.value, pepper)
  const key = await deriveAesKey(secret, PURPOSE)
  wipe(stretched.value, secret)
  return ok(key)
}
