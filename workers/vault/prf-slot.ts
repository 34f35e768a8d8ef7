/**
 * The slot of a passkey: what the authenticator answers for the salt of this slot (WebAuthn PRF) gives its key. Those
 * bytes are random, so nothing need be stretched; whoever has the disk but not the authenticator has nothing to try.
 */
import { fromBase64Url } from '../../domain/base/bytes-text.ts'
import { refuse, type Result } from '../../domain/base/result.ts'
import { aadOf, KEY_BYTES } from './aead.ts'
import type { PrfQuestion, Slot } from './api.ts'
import { owned, wipe } from './bytes.ts'
import { isWhole, openBody, sealBody, type SlotContent, type SlotHead, type SlotPlace } from './slot-body.ts'

const SALT_BYTES = 32

/** `prf` is wiped. `vault.slot-tampered` when the answer or the salt is no such thing. */
export async function sealPrfSlot(
  head: SlotHead,
  question: PrfQuestion,
  prf: Uint8Array,
  content: SlotContent,
): Promise<Result<Slot>> {
  if (prf.length !== KEY_BYTES || fromBase64Url(question.salt)?.length !== SALT_BYTES) {
    wipe(prf)
    return refuse('vault.slot-tampered')
  }
  const body = await sealBody(owned(prf), 'slot/prf/v1', content, prfAad(head, question))
  wipe(prf)
  const { officer, lookup } = head
  return { ok: true, value: { v: 1, officer, lookup, kind: 'prf', kdf: null, prf: question, ...body } }
}

/** `prf` is wiped. `vault.wrong-passkey`, `vault.slot-tampered`. */
export async function openPrfSlot(
  place: SlotPlace,
  slot: Slot,
  prf: Uint8Array,
): Promise<Result<SlotContent>> {
  const { prf: question } = slot
  const isSlot = slot.v === 1 && slot.kind === 'prf' && slot.kdf === null && question !== undefined
  if (!isSlot || fromBase64Url(question.salt)?.length !== SALT_BYTES || !isWhole(slot)) {
    wipe(prf)
    return refuse('vault.slot-tampered')
  }
  if (prf.length !== KEY_BYTES) {
    wipe(prf)
    return refuse('vault.wrong-passkey')
  }
  const head = { ...place, officer: slot.officer, lookup: slot.lookup }
  const opened = await openBody(
    owned(prf),
    'slot/prf/v1',
    slot,
    prfAad(head, question),
    'vault.wrong-passkey',
  )
  wipe(prf)
  return opened
}

function prfAad({ device, commune, officer, lookup }: SlotHead, { credential, salt }: PrfQuestion): string {
  return aadOf('slot', 1, device, commune, officer, lookup, 'prf', credential, salt)
}
