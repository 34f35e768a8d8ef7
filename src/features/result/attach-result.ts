/** A signed file becomes the result of a dossier: looked at, kept encrypted, named by a fact. */
import { refuse, type Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { resultFault } from '../../../domain/dossier/result-fault.ts'
import { ownerOf } from '../../../domain/signature/owner-of.ts'
import { ROOTS_ITEM } from '../../../domain/signature/roots.ts'
import { pdfIntake, type CheckedResult } from '../../bridge/pdf.ts'
import type { DataContext } from '../../data/context.ts'
import { getLaw } from '../../data/current.ts'
import { keepFile } from '../../data/files.ts'
import type { Recorded } from '../../data/ledger.ts'
import { recordCommand } from '../../data/record-command.ts'
import { openSignatures } from '../../data/signatures.ts'

export interface ResultAnswers {
  readonly number: string
  readonly date: string
  readonly signer: string
}

const PDF = 'application/pdf'

/** `pdf.*`, `worker.*`; what is wrong with the signature is an answer. */
export async function lookAt(
  ctx: DataContext,
  bytes: Uint8Array,
  state: DossierState,
  number: string,
): Promise<Result<CheckedResult>> {
  if (!state.reception) return refuse('dossier.action.not-allowed')
  const told = await openSignatures(ctx)
  if (!told.ok) return told
  const owner = ownerOf(state.reception, number)
  return await pdfIntake.checkResult(bytes, owner, {
    pack: getLaw().item(ROOTS_ITEM),
    list: told.value,
  })
}

/** The reason why this file can never be the result here, in the words that help most. */
export function faultOf({ check, problem }: CheckedResult, state: DossierState) {
  return problem ?? resultFault(check, state)
}

/** Looked at once more with the number that was typed: what is recorded is what was found. */
export async function attachResult(
  ctx: DataContext,
  state: DossierState,
  bytes: Uint8Array,
  answers: ResultAnswers,
): Promise<Result<Recorded>> {
  if (answers.number === '') return refuse('result.number-missing')
  const looked = await lookAt(ctx, bytes, state, answers.number)
  if (!looked.ok) return looked
  const fault = faultOf(looked.value, state)
  if (fault) return refuse(fault.code, fault.details)
  const { check, pages } = looked.value
  const reading = { page: null, thumbnail: '', width: 0, height: 0 }
  const kept = await keepFile(ctx, { draft: state.id, bytes, mime: PDF, reading })
  if (!kept.ok) return kept
  const file = { ...kept.value, mime: PDF, kind: 'decision' as const, pages }
  return await recordCommand(ctx, state, {
    type: 'result-attached',
    body: { file, ...answers, signedAt: check.signedAt, check },
  })
}
