/** The slot of the passphrase: what is typed, stretched by Argon2id, gives its key. */
import { fromBase64Url, toBase64Url } from '../../domain/base/bytes-text.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { aadOf } from './aead.ts'
import type { Slot } from './api.ts'
import { randomBytes, utf8, wipe } from './bytes.ts'
import { checkCost, FULL_COST, REDUCED_COST, stretch, type Argon2, type KdfCost } from './kdf.ts'
import { canonicalPassphrase } from './passphrase.ts'
import { isWhole, openBody, sealBody, type SlotContent, type SlotHead, type SlotPlace } from './slot-body.ts'

const SALT_BYTES = 16

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
  const kdf = {
    alg: 'argon2id',
    memoryKib: cost.memoryKib,
    passes: cost.passes,
    salt: toBase64Url(salt),
  } as const
  const body = await sealBody(stretched.value, 'slot/pass/v1', content, slotAad(head, kdf))
  return ok({ v: 1, officer: head.officer, lookup: head.lookup, kind: 'passphrase', kdf, ...body })
}

/** `vault.wrong-passphrase`, `vault.slot-tampered`, `vault.kdf-too-weak`, `vault.out-of-memory`. */
export async function openSlot(
  argon2: Argon2,
  place: SlotPlace,
  slot: Slot,
  passphrase: string,
): Promise<Result<SlotContent>> {
  const { kdf } = slot
  if (slot.v !== 1 || slot.kind !== 'passphrase' || kdf?.alg !== 'argon2id')
    return refuse('vault.slot-tampered')
  const cost = checkCost(kdf)
  if (!cost.ok) return cost
  const salt = fromBase64Url(kdf.salt)
  if (salt?.length !== SALT_BYTES || !isWhole(slot)) return refuse('vault.slot-tampered')
  const password = utf8(canonicalPassphrase(passphrase))
  if (password.length === 0) return refuse('vault.wrong-passphrase')
  const stretched = await stretch(argon2, password, salt, cost.value)
  wipe(password)
  if (!stretched.ok) return stretched
  const head = { ...place, officer: slot.officer, lookup: slot.lookup }
  return await openBody(stretched.value, 'slot/pass/v1', slot, slotAad(head, kdf), 'vault.wrong-passphrase')
}

function slotAad(head: SlotHead, kdf: KdfCost & { readonly alg: string; readonly salt: string }): string {
  const { device, commune, officer, lookup } = head
  return aadOf('slot', 1, device, commune, officer, lookup, kdf.alg, kdf.memoryKib, kdf.passes, kdf.salt)
}
