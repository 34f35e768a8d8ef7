/** The draft a reception could have come from: everything entered, and its papers as they were kept. Pure. */
import type { Problem } from '../../domain/base/result.ts'
import type { ComponentProof, EventBody, FileRef } from '../../domain/dossier/events.ts'
import type { Draft, DraftPage } from './drafts.ts'
import type { Law } from './law.ts'

type Reception = EventBody['dossier-received']
type Remade = Omit<Draft, 'id' | 'officer' | 'startedAt' | 'savedAt'>

export function draftOfReception(body: Reception, problem: Problem | null, law: Law): Remade {
  const proofs: Record<string, ComponentProof> = {}
  for (const { component, proof } of body.components)
    if (proof.by !== 'files' && proof.by !== 'form') proofs[component] = proof
  const isByHand = body.due.rule === 'by-hand'
  return {
    procedure: body.procedure,
    law: lawOf(body, problem, law),
    channel: body.channel,
    timeCase: body.timeCase ?? null,
    conditions: body.conditions,
    applicant: body.applicant,
    ...(body.owner ? { owner: body.owner } : {}),
    ...(body.linkedTo ? { linkedTo: body.linkedTo } : {}),
    ...(body.competent ? { competent: body.competent } : {}),
    proofs,
    pages: [
      ...body.components.flatMap(({ component, proof }) =>
        proof.by === 'files' ? proof.files.flatMap((file) => pagesOf(file, component)) : [],
      ),
      ...body.volunteered.flatMap((file) => pagesOf(file, null)),
    ],
    form: body.form?.data ?? {},
    provenance: {},
    byHandDue: isByHand ? { at: body.due.at, why: body.due.why } : null,
    resultVia: body.resultVia,
    ...(body.notify ? { notify: body.notify } : {}),
    place: 'check',
  }
}

/** What was wrong with the law it named is put right by the law in force here. */
function lawOf(body: Reception, problem: Problem | null, law: Law): Draft['law'] {
  const isAboutLaw = problem !== null && /^dossier\.(?:law|procedure)\./.test(problem.code)
  const entry = law.procedures.get(body.procedure)
  if (!isAboutLaw || !entry) return body.law
  const form = entry.procedure.formId === null ? undefined : law.forms.get(entry.procedure.formId)
  return { pack: law.pack, procedure: entry.hash, form: form?.hash ?? null }
}

/** A paper kept as one file is shown by its previews and goes on as it is; without them the file stands for itself. */
function pagesOf(file: FileRef, component: string | null): DraftPage[] {
  const common = { kind: file.kind, slots: [], component, state: 'read' as const }
  const previews = file.previews ?? []
  const isOneFile = file.mime === 'application/pdf'
  if (!isOneFile || previews.length !== file.pages) {
    const { sha256, size, mime, pages } = file
    const original = isOneFile && pages === 1 ? { original: { sha256, size, pages } } : {}
    return [{ ...common, sha256, size, mime, ...original }]
  }
  const original = { sha256: file.sha256, size: file.size, pages: file.pages }
  return previews.map((preview) => ({ ...common, ...preview, original }))
}
