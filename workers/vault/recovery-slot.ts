/**
 * The slot of recovery. A random code gives its key, and the code is sealed for each pair of custodians, one inside the
 * other. What the custodians open is that code alone: the store key never leaves the device, and theirs never come to it.
 */
import { refuse, type Result } from '../../domain/base/result.ts'
import { aadOf } from './aead.ts'
import type { Custodian, RecoveryEnvelope, Slot } from './api.ts'
import { randomBytes, utf8, wipe } from './bytes.ts'
import { CODE_BYTES, formatRecoveryCode, parseRecoveryCode } from './recovery-code.ts'
import { isWhole, openBody, sealBody, type SlotContent, type SlotHead, type SlotPlace } from './slot-body.ts'

const LEAST_CUSTODIANS = 2
const MOST_CUSTODIANS = 5

/** `vault.custodians-invalid` {label}. */
export async function sealRecoverySlot(
  head: SlotHead,
  custodians: readonly Custodian[],
  content: SlotContent,
): Promise<Result<Slot>> {
  const keys = new Set(custodians.map(({ recipient }) => recipient))
  if (keys.size < LEAST_CUSTODIANS || keys.size !== custodians.length || keys.size > MOST_CUSTODIANS)
    return refuse('vault.custodians-invalid', { label: '' })
  const code = randomBytes(CODE_BYTES)
  const text = utf8(`${await formatRecoveryCode(code)}\n`)
  const envelopes: RecoveryEnvelope[] = []
  for (const [i, first] of custodians.entries()) {
    for (const second of custodians.slice(i + 1)) {
      const sealed = await sealForPair(text, first, second)
      if (!sealed.ok) return sealed
      envelopes.push({ custodians: [first.label, second.label], text: sealed.value })
    }
  }
  wipe(text)
  const body = await sealBody(code, 'slot/recovery/v1', content, recoveryAad(head))
  const { officer, lookup } = head
  return { ok: true, value: { v: 1, officer, lookup, kind: 'recovery', kdf: null, envelopes, ...body } }
}

/** `vault.recovery-code-mistyped`, `vault.wrong-recovery-code`, `vault.slot-tampered`. */
export async function openRecoverySlot(
  place: SlotPlace,
  slot: Slot,
  typed: string,
): Promise<Result<SlotContent>> {
  if (slot.v !== 1 || slot.kind !== 'recovery' || slot.kdf !== null || !isWhole(slot))
    return refuse('vault.slot-tampered')
  const code = await parseRecoveryCode(typed)
  if (!code.ok) return code
  const aad = recoveryAad({ ...place, officer: slot.officer, lookup: slot.lookup })
  return await openBody(code.value, 'slot/recovery/v1', slot, aad, 'vault.wrong-recovery-code')
}

/** age( first, age( second, text ) ), armoured outside so that it travels as a text, a file or a print. */
async function sealForPair(text: Uint8Array, first: Custodian, second: Custodian): Promise<Result<string>> {
  const { armor, Encrypter } = await import('age-encryption')
  const sealTo = async ({ recipient, label }: Custodian, plain: Uint8Array): Promise<Result<Uint8Array>> => {
    const encrypter = new Encrypter()
    try {
      encrypter.addRecipient(recipient)
    } catch {
      return refuse('vault.custodians-invalid', { label })
    }
    return { ok: true, value: await encrypter.encrypt(plain) }
  }
  const inner = await sealTo(second, text)
  const outer = inner.ok ? await sealTo(first, inner.value) : inner
  return outer.ok ? { ok: true, value: armor.encode(outer.value) } : outer
}

function recoveryAad({ device, commune, officer, lookup }: SlotHead): string {
  return aadOf('slot', 1, device, commune, officer, lookup, 'recovery')
}
