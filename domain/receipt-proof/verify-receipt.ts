/** Whether a receipt is ours: its device is known here, its signature holds, nothing in it was changed. Needs no line. */
import { ok, refuse, type Result } from '../base/result.ts'
import { parseCode } from '../dossier/number-book.ts'
import type { PublicKeyJwk } from '../sync/wire.ts'
import { keyName, type DeviceKey } from './device-keys.ts'
import type { HashText } from './paper-digests.ts'
import { parseReceiptText, type ReceiptClaim } from './receipt-text.ts'

export interface ProofCrypto {
  readonly hash: HashText
  readonly verify: (key: PublicKeyJwk, text: string, signature: Uint8Array<ArrayBuffer>) => Promise<boolean>
}

export interface ProvenReceipt {
  readonly claim: ReceiptClaim
  readonly signedBy: DeviceKey
  /** The number is of a book of the device that signed; else it was printed again at another counter. */
  readonly isFromItsBook: boolean
  /** The device was taken out of service before the day of the number: whoever has it may have printed this. */
  readonly isAfterRevocation: boolean
}

/** `receipt.text.malformed`, `receipt.device.unknown` {key}, `receipt.signature.invalid` {code}. */
export async function verifyReceipt(
  scanned: string,
  keys: readonly DeviceKey[],
  port: ProofCrypto,
): Promise<Result<ProvenReceipt>> {
  const parsed = parseReceiptText(scanned)
  if (!parsed.ok) return parsed
  const { claim, text, signature } = parsed.value
  const names = await Promise.all(keys.map(({ publicKey }) => keyName(publicKey, port.hash)))
  const named = keys.filter((_, i) => names[i] === claim.key)
  if (named.length === 0) return refuse('receipt.device.unknown', { key: claim.key })
  for (const key of named)
    if (await port.verify(key.publicKey, text, signature)) return ok(proven(claim, key))
  return refuse('receipt.signature.invalid', { code: claim.code })
}

function proven(claim: ReceiptClaim, signedBy: DeviceKey): ProvenReceipt {
  const entry = parseCode(claim.code)
  const [book, day] = entry.ok ? [entry.value.number, entry.value.day] : [0, '']
  const { revokedAt } = signedBy
  return {
    claim,
    signedBy,
    isFromItsBook: signedBy.books.includes(book),
    isAfterRevocation: revokedAt !== null && revokedAt.slice(0, 10) < day,
  }
}
