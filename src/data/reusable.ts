/** Papers of a person that this commune already holds, each with whether it may be used again; the same person is known
 *  by the personal number. */
import type { Problem } from '../../domain/base/result.ts'
import type { PaperKind } from '../../domain/document/paper.ts'
import type { FileRef } from '../../domain/dossier/events.ts'
import { reuseProblem, validityOf, type Validity } from '../../domain/repository/validity.ts'
import { versionsOf } from '../../domain/repository/versions.ts'
import type { CitizenDocument } from '../../domain/repository/documents.ts'
import type { DataContext } from './context.ts'
import { getLaw } from './current.ts'
import { validityLaw } from './pack-lists.ts'
import { papersOf } from './repository.ts'

export interface ReusablePaper {
  readonly id: string
  readonly code: string // of the dossier it came with
  readonly receivedOn: string // YYYY-MM-DD
  readonly files: readonly FileRef[]
  readonly number: string // of the paper; '' when it was not read
  readonly validity: Validity
  readonly uses: number // how often it served already
  readonly isResult: boolean // the commune issued it
  readonly problem: Problem | null // why it may not be used again
}

/** Those that may be used first, then the latest. Without a number or a kind nothing is offered: a name is no person. */
export async function findReusable(
  ctx: DataContext,
  wanted: { readonly idNumber: string; readonly kind: PaperKind | null },
): Promise<ReusablePaper[]> {
  const { idNumber, kind } = wanted
  if (idNumber === '' || kind === null) return []
  const papers = await papersOf(ctx, idNumber)
  if (!papers.ok) return []
  const today = ctx.clock.wall().slice(0, 10)
  const ofKind = papers.value.documents.filter((document) => document.kind === kind)
  return versionsOf(ofKind)
    .flatMap(({ newest, older }) => [
      toReusable(newest, idNumber, today, null),
      ...older.map((one) => toReusable(one, idNumber, today, { code: 'repository.paper.replaced' })),
    ])
    .sort((a, b) => rank(a) - rank(b) || (a.receivedOn < b.receivedOn ? 1 : -1))
}

function toReusable(
  document: CitizenDocument,
  person: string,
  today: string,
  replaced: Problem | null,
): ReusablePaper {
  const { id, files, facts, uses, isResult } = document
  const law = validityLaw(getLaw())
  return {
    id,
    code: uses[0]?.code ?? '',
    receivedOn: uses[0]?.on ?? '',
    files,
    number: facts.number,
    validity: validityOf(document, today, law),
    uses: uses.length,
    isResult,
    problem: reuseProblem(document, [person], today, law) ?? replaced,
  }
}

function rank({ problem }: ReusablePaper): number {
  return problem === null ? 0 : 1
}
