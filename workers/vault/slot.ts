/**
 * A slot: the two store secrets and the officer's profile, sealed under a key that only the passphrase gives. The
 * passphrase is never compared with anything kept; it opens or it does not.
 */
import { fromBase64Url, toBase64Url } from '../../domain/base/bytes-text.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { aadOf, encrypt, IV_BYTES, KEY_BYTES, openBytes, TAG_BYTES } from './aead.ts'
import type { Slot } from './api.ts'
import { equal, fromUtf8, joined, randomBytes, utf8, wipe, type Bytes } from './bytes.ts'
import { deriveAesKey, deriveBytes } from './hkdf.ts'
import { checkCost, FULL_COST, REDUCED_COST, stretch, type Argon2, type KdfCost } from './kdf.ts'
import { canonicalPassphrase } from './passphrase.ts'
import type { StoreSecrets } from './store-keys.ts'

/** Tells a wrong passphrase from a damaged slot: only the first may cost a try. Derived, so it helps no guesser. */
const CHECK_BYTES = 16
const SALT_BYTES = 16
const PRINT_BYTES = 32
const SECRETS_BYTES = 2 * KEY_BYTES + PRINT_BYTES

export interface SlotContent extends StoreSecrets {
  readonly sealKeyPrint: Bytes
  readonly profile: string
}

export type SlotHead = Pick<Slot, 'officer' | 'lookup'> & {
  readonly device: string
  readonly commune: string
}

/** `vault.out-of-memory` when even the reduced cost cannot be paid here. */
export async function sealSlot(
  argon2: Argon2,
  head: SlotHead,
  passphrase: string,
  content: SlotContent,
): Promise<Result<Slot>> {
  const salt = randomBytes(SALT_BYTES)
  const password = utf8(canonicalPassphrase(passphrase))
  let cost = FULL_COST
  let stretched = await stretch(argon2, password, salt, cost)
  if (!stretched.ok) {
    cost = REDUCED_COST
    stretched = await stretch(argon2, password, salt, cost)
  }
  wipe(password)
  if (!stretched.ok) return stretched
  const { key, check } = await slotKeys(stretched.value)
  const kdf = {
    alg: 'argon2id',
    memoryKib: cost.memoryKib,
    passes: cost.passes,
    salt: toBase64Url(salt),
  } as const
  const iv = randomBytes(IV_BYTES)
  const plain = joined(content.store, content.officer, content.sealKeyPrint, utf8(content.profile))
  const body = await encrypt(key, iv, plain, slotAad(head, kdf))
  wipe(plain)
  return ok({
    v: 1,
    officer: head.officer,
    lookup: head.lookup,
    kind: 'passphrase',
    kdf,
    iv: toBase64Url(iv),
    sealed: toBase64Url(joined(check, body)),
  })
}

/** `vault.wrong-passphrase`, `vault.slot-tampered`, `vault.kdf-too-weak`, `vault.out-of-memory`. */
export async function openSlot(
  argon2: Argon2,
  place: { readonly device: string; readonly commune: string },
  slot: Slot,
  passphrase: string,
): Promise<Result<SlotContent>> {
  const { kdf } = slot
  if (slot.v !== 1 || slot.kind !== 'passphrase' || kdf?.alg !== 'argon2id')
    return refuse('vault.slot-tampered')
  const cost = checkCost(kdf)
  if (!cost.ok) return cost
  const salt = fromBase64Url(kdf.salt)
  const iv = fromBase64Url(slot.iv)
  const sealed = fromBase64Url(slot.sealed)
  const leastBytes = CHECK_BYTES + SECRETS_BYTES + TAG_BYTES
  if (salt?.length !== SALT_BYTES || iv === null || sealed === null || sealed.length < leastBytes) {
    return refuse('vault.slot-tampered')
  }
  const password = utf8(canonicalPassphrase(passphrase))
  if (password.length === 0) return refuse('vault.wrong-passphrase')
  const stretched = await stretch(argon2, password, salt, cost.value)
  wipe(password)
  if (!stretched.ok) return stretched
  const { key, check } = await slotKeys(stretched.value)
  if (!equal(check, sealed.subarray(0, CHECK_BYTES))) return refuse('vault.wrong-passphrase')
  const head = { ...place, officer: slot.officer, lookup: slot.lookup }
  const plain = await openBytes(key, iv, sealed.subarray(CHECK_BYTES), slotAad(head, kdf))
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

async function slotKeys(stretched: Bytes): Promise<{ key: CryptoKey; check: Bytes }> {
  const [key, check] = await Promise.all([
    deriveAesKey(stretched, 'slot/pass/v1'),
    deriveBytes(stretched, 'slot/check/v1', CHECK_BYTES),
  ])
  wipe(stretched)
  return { key, check }
}

function slotAad(head: SlotHead, kdf: KdfCost & { readonly alg: string; readonly salt: string }): string {
  const { device, commune, officer, lookup } = head
  return aadOf('slot', 1, device, commune, officer, lookup, kdf.alg, kdf.memoryKib, kdf.passes, kdf.salt)
}
