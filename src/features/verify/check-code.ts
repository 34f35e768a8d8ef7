/** What a scanned text is, whether it holds, and what this device knows of its dossier. Asks nobody. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { papersOnReceipt } from '../../../domain/receipt-proof/paper-digests.ts'
import type { ProvenReceipt } from '../../../domain/receipt-proof/verify-receipt.ts'
import { isFileOf, parseResultCode, type ResultCode } from '../../../domain/signature/result-code.ts'
import type { DataContext } from '../../data/context.ts'
import { sha256Hex } from '../../data/sha256.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { checkReceipt, proofCrypto } from '../../data/receipt-proof.ts'

export interface CheckedReceipt {
  readonly kind: 'receipt'
  readonly proven: ProvenReceipt
  readonly dossier: DossierState | null // null: not on this device
  readonly papers: { readonly same: number; readonly others: number }
}

/** How the result stands in the books here: it counts, it was replaced, the dossier has another, it has none. */
export type Standing = 'stands' | 'former' | 'other' | 'none' | 'not-here'

export interface CheckedResult {
  readonly kind: 'result'
  readonly code: ResultCode
  readonly dossier: DossierState | null
  readonly standing: Standing
}

export type Checked = CheckedReceipt | CheckedResult

/** Refusals of `verifyReceipt`, `signature.result-code.malformed`. */
export async function checkCode(ctx: DataContext, scanned: string): Promise<Result<Checked>> {
  const text = scanned.trim()
  if (text === '') return refuse('receipt.text.malformed')
  if (/^MCR\d+\|/.test(text)) return await checkResult(ctx, text)
  const proven = await checkReceipt(ctx, text)
  if (!proven.ok) return proven
  const dossier = await findByCode(ctx, proven.value.claim.code)
  const papers = await papersOnReceipt(proven.value.claim.papers, dossier?.components ?? [], proofCrypto.hash)
  const same = papers.filter(({ isOnReceipt }) => isOnReceipt).length
  return ok({
    kind: 'receipt',
    proven: proven.value,
    dossier,
    papers: { same, others: papers.length - same },
  })
}

async function checkResult(ctx: DataContext, text: string): Promise<Result<Checked>> {
  const code = parseResultCode(text)
  if (!code.ok) return code
  const dossier = await findByCode(ctx, code.value.code)
  return ok({ kind: 'result', code: code.value, dossier, standing: standingOf(code.value, dossier) })
}

function standingOf(code: ResultCode, dossier: DossierState | null): Standing {
  if (dossier === null) return 'not-here'
  if (dossier.result && isFileOf(code, dossier.result.file.sha256)) return 'stands'
  if (dossier.formerResults.some(({ result }) => isFileOf(code, result.file.sha256))) return 'former'
  return dossier.result === null ? 'none' : 'other'
}

async function findByCode(ctx: DataContext, code: string): Promise<DossierState | null> {
  const dossiers = await listDossiers(ctx)
  if (!dossiers.ok) return null
  return dossiers.value.find(({ state }) => state.reception?.code === code)?.state ?? null
}

export async function isSameFile(code: ResultCode, file: Blob): Promise<boolean> {
  return isFileOf(code, await sha256Hex(new Uint8Array(await file.arrayBuffer())))
}
