/** Papers of a person that dossiers on this device already hold; the same person is known by the 12-digit number. */
import type { PaperKind } from '../../domain/document/paper.ts'
import type { FileRef } from '../../domain/dossier/events.ts'
import type { DataContext } from './context.ts'
import { listDossiers } from './dossiers.ts'

export interface ReusablePaper {
  readonly dossier: string
  readonly code: string
  readonly receivedOn: string // YYYY-MM-DD
  readonly files: readonly FileRef[]
}

/** Latest first. Without a number or a kind nothing is offered: a name is not a person. */
export async function findReusable(
  ctx: DataContext,
  wanted: { readonly idNumber: string; readonly kind: PaperKind | null },
): Promise<ReusablePaper[]> {
  if (wanted.idNumber === '' || wanted.kind === null) return []
  const dossiers = await listDossiers(ctx)
  if (!dossiers.ok) return []
  const found = dossiers.value.flatMap(({ state }): ReusablePaper[] => {
    const { reception } = state
    if (!reception) return []
    const { applicant, owner } = reception
    if (applicant.idNumber !== wanted.idNumber && owner.idNumber !== wanted.idNumber) return []
    const files = state.components.flatMap(({ proof }) =>
      proof.by === 'files' ? proof.files.filter((file) => file.kind === wanted.kind) : [],
    )
    if (files.length === 0) return []
    return [{ dossier: state.id, code: reception.code, receivedOn: reception.receivedAt.slice(0, 10), files }]
  })
  return found.sort((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1))
}
