/** The file of a result as an officer brings it: who signed, whether it is whole, whose it is. */
import type { CheckedResult } from '../api.ts'
import { checkPdf } from '../intake/guard.ts'
import { readText } from './read-text.ts'
import { readCertificate } from '../../../domain/signature/certificate.ts'
import { overSubtle } from '../../../domain/signature/crypto-port.ts'
import { resultCheckOf, type ResultOwner } from '../../../domain/signature/result-check.ts'
import { verifyPdf } from '../../../domain/signature/verify-pdf.ts'
import type { Result } from '../../../domain/base/result.ts'
import { ok } from '../../../domain/base/result.ts'

/** `roots`: DER of the authorities we were given. `pdf.too-large`, `pdf.not-a-pdf`; a bad signature is an answer. */
export async function checkResult(
  bytes: Uint8Array,
  owner: ResultOwner,
  roots: readonly Uint8Array[],
): Promise<Result<CheckedResult>> {
  const fit = await checkPdf(bytes)
  if (!fit.ok) return fit
  const known = roots.flatMap((root) => readCertificate(root) ?? [])
  const pdf = await verifyPdf(bytes, overSubtle(crypto.subtle), known)
  const { count, texts } = await readText(bytes)
  return ok({
    check: resultCheckOf(pdf, texts, owner),
    signatures: pdf.signatures,
    problem: pdf.problem,
    hasText: texts !== null,
    pages: count,
  })
}
