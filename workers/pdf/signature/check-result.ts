/** The file of a result as an officer brings it: who signed, whether it is whole, whose it is. */
import type { CheckedResult } from '../api.ts'
import { checkPdf } from '../intake/guard.ts'
import { readText } from './read-text.ts'
import { overDecompression, overSubtle } from '../../../domain/signature/crypto-port.ts'
import { resultCheckOf, type ResultOwner } from '../../../domain/signature/result-check.ts'
import { trustOf, type GivenTrust } from '../../../domain/signature/trust.ts'
import { verifyPdf } from '../../../domain/signature/verify-pdf.ts'
import type { Result } from '../../../domain/base/result.ts'
import { ok } from '../../../domain/base/result.ts'

/** `pdf.too-large`, `pdf.not-a-pdf`; a bad signature is an answer. */
export async function checkResult(
  bytes: Uint8Array,
  owner: ResultOwner,
  given: GivenTrust,
): Promise<Result<CheckedResult>> {
  const fit = await checkPdf(bytes)
  if (!fit.ok) return fit
  const platform = overSubtle(crypto.subtle, overDecompression(DecompressionStream))
  const pdf = await verifyPdf(bytes, platform, trustOf(given.pack, given.list))
  const { count, texts } = await readText(bytes)
  return ok({
    check: resultCheckOf(pdf, texts, owner),
    signatures: pdf.signatures,
    problem: pdf.problem,
    hasText: texts !== null,
    pages: count,
  })
}
