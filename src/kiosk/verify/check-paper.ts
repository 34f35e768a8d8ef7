/** What a scanned paper is, and how much of it can be said here without asking anybody (A14). */
import { toBase64Url } from '../../../domain/base/bytes-text.ts'
import type { SignedDeviceKeys } from '../../../domain/receipt-proof/device-keys.ts'
import {
  verifyReceipt,
  type ProofCrypto,
  type ProvenReceipt,
} from '../../../domain/receipt-proof/verify-receipt.ts'
import { isReceiptText } from '../../../domain/receipt-proof/receipt-text.ts'
import { parseCode } from '../../../domain/dossier/number-book.ts'
import { parseResultCode, type ResultCode } from '../../../domain/signature/result-code.ts'
import { verifyText } from '../../sync/signature.ts'

export type Checked =
  | { readonly kind: 'genuine' | 'revoked'; readonly proven: ProvenReceipt }
  | { readonly kind: 'forged' | 'unknown-device' | 'no-keys' | 'not-ours' }
  /** The code of a result proves nothing alone; whose it says it is can be told. */
  | { readonly kind: 'result'; readonly code: ResultCode; readonly isOfCommune: boolean }

export interface PaperWorld {
  readonly keys: SignedDeviceKeys | null
  readonly agency: string // of the commune the kiosk stands in
}

export async function checkPaper(
  scanned: string,
  { keys, agency }: PaperWorld,
  port: ProofCrypto = browserProof,
): Promise<Checked> {
  const result = parseResultCode(scanned)
  if (result.ok) {
    const entry = parseCode(result.value.code)
    return { kind: 'result', code: result.value, isOfCommune: entry.ok && entry.value.agency === agency }
  }
  if (!isReceiptText(scanned)) return { kind: 'not-ours' }
  if (keys === null) return { kind: 'no-keys' }
  const proven = await verifyReceipt(scanned, keys.keys, port)
  if (proven.ok) return { kind: proven.value.isAfterRevocation ? 'revoked' : 'genuine', proven: proven.value }
  if (proven.problem.code === 'receipt.signature.invalid') return { kind: 'forged' }
  return { kind: proven.problem.code === 'receipt.device.unknown' ? 'unknown-device' : 'not-ours' }
}

export const browserProof: ProofCrypto = {
  hash: async (text) => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
  verify: (key, text, signature) => verifyText(key, text, toBase64Url(signature)),
}
