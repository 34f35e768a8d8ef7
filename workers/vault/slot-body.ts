/**
 * What lies in every slot, whichever way in it is: the two store secrets and the officer's profile, sealed under a key
 * that only the right secret gives. Nothing kept is compared with a secret; it opens or it does not.
 */
import { fromBase64Url, toBase64Url } from '../../domain/base/bytes-text.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { encrypt, IV_BYTES, KEY_BYTES, openBytes, TAG_BYTES } from './aead.ts'
import type { Slot } from './api.ts'
import { equal, fromUtf8, joined, randomBytes, utf8, wipe, type Bytes } from './bytes.ts'
import { deriveAesKey, deriveBytes } from './hkdf.ts'
import type { StoreSecrets } from './store-keys.ts'

/** Tells a wrong secret from a damaged slot: only the first may cost a try. Derived, so it helps no guesser. */
const CHECK_BYTES = 16
const PRINT_BYTES = 32
const SECRETS_BYTES = 2 * KEY_BYTES + PRINT_BYTES
const LEAST_BYTES = CHECK_BYTES + SECRETS_BYTES + TAG_BYTES

export interface SlotContent extends StoreSecrets {
  readonly sealKeyPrint: Bytes
  readonly profile: string
}

export interface SlotPlace {
  readonly device: string
  readonly commune: string
}

export type SlotHead = Pick<Slot, 'officer' | 'lookup'> & SlotPlace

type SlotPurpose = 'slot/pass/v1' | 'slot/prf/v1' | 'slot/recovery/v1'

/** `secret` is wiped. */
export async function sealBody(
  secret: Bytes,
  purpose: SlotPurpose,
  content: SlotContent,
  aad: string,
): Promise<Pick<Slot, 'iv' | 'sealed'>> {
  const { key, check } = await slotKeys(secret, purpose)
  const iv = randomBytes(IV_BYTES)
  const plain = joined(content.store, content.officer, content.sealKeyPrint, utf8(content.profile))
  const body = await encrypt(key, iv, plain, aad)
  wipe(plain)
  return { iv: toBase64Url(iv), sealed: toBase64Url(joined(check, body)) }
}

/** False when the parts of a slot cannot be what was sealed; to be asked before a secret costs anything. */
export function isWhole({ iv, sealed }: Slot): boolean {
  return fromBase64Url(iv)?.length === IV_BYTES && (fromBase64Url(sealed)?.length ?? 0) >= LEAST_BYTES
}

/** `wrong`: the code when the secret is another one. `vault.slot-tampered`. `secret` is wiped. */
export async function openBody(
  secret: Bytes,
  purpose: SlotPurpose,
  slot: Slot,
  aad: string,
  wrong: string,
): Promise<Result<SlotContent>> {
  const iv = fromBase64Url(slot.iv)
  const sealed = fromBase64Url(slot.sealed)
  const { key, check } = await slotKeys(secret, purpose)
  if (iv === null || sealed === null) return refuse('vault.slot-tampered')
  if (!equal(check, sealed.subarray(0, CHECK_BYTES))) return refuse(wrong)
  const plain = await openBytes(key, iv, sealed.subarray(CHECK_BYTES), aad)
  return plain === null ? refuse('vault.slot-tampered') : ok(readContent(plain))
}

function readContent(plain: Bytes): SlotContent {
  const content = {
    store: plain.slice(0, KEY_BYTES),
    officer: plain.slice(KEY_BYTES, 2 * KEY_BYTES),
    sealKeyPrint: plain.slice(2 * KEY_BYTES, SECRETS_BYTES),
    profile: fromUtf8(plain.subarray(SECRETS_BYTES)),
  }
  wipe(plain)
  return content
}

async function slotKeys(secret: Bytes, purpose: SlotPurpose): Promise<{ key: CryptoKey; check: Bytes }> {
  const [key, check] = await Promise.all([
    deriveAesKey(secret, purpose),
    deriveBytes(secret, 'slot/check/v1', CHECK_BYTES),
  ])
  wipe(secret)
  return { key, check }
}
