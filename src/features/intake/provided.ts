/** Which papers of the draft meet which component, and where a freshly read page belongs. Pure. */
import type { PaperKind } from '../../../domain/document/paper.ts'
import { missingComponents } from '../../../domain/dossier/component-proofs.ts'
import type { FileRef, ProvidedComponent } from '../../../domain/dossier/events.ts'
import { componentsFor } from '../../../domain/procedure/components-for.ts'
import type { Component, Procedure } from '../../../domain/procedure/procedure.ts'
import type { Draft, DraftPage } from '../../data/drafts.ts'

type Case = Pick<Draft, 'channel' | 'conditions' | 'pages' | 'proofs'>

/** The component a paper of this kind meets here: an unmet one first. Null: the resident offers it, nobody asked. */
export function componentForKind(procedure: Procedure, draft: Case, kind: PaperKind): string | null {
  const fitting = componentsFor(procedure, draft).filter((c) => c.kind === kind && c.mode !== 'declare')
  const missing = missingComponents(procedure, draft, providedComponents(procedure, draft))
  const unmet = fitting.find((c) => missing.some((m) => m.id === c.id))
  return (unmet ?? fitting[0])?.id ?? null
}

/** Every component met so far, in catalogue order: pages scanned, other proofs, and the e-form as the declaration. */
export function providedComponents(
  procedure: Procedure,
  draft: Case,
  filesOf: FilesOfPages = eachPage,
): ProvidedComponent[] {
  return componentsFor(procedure, draft).flatMap((component): ProvidedComponent[] => {
    const files = filesOf(draft.pages.filter((page) => page.component === component.id))
    if (files.length > 0) return [{ component: component.id, proof: { by: 'files', files } }]
    const proof = draft.proofs[component.id]
    if (proof) return [{ component: component.id, proof }]
    const declared = component.mode === 'declare' && procedure.formId !== null
    return declared ? [{ component: component.id, proof: { by: 'form' } }] : []
  })
}

/** Papers the resident offered besides, and those whose component no longer applies: no page is ever left behind. */
export function volunteeredFiles(
  procedure: Procedure,
  draft: Case,
  filesOf: FilesOfPages = eachPage,
): readonly FileRef[] {
  const lawful = new Set(componentsFor(procedure, draft).map((component) => component.id))
  return filesOf(draft.pages.filter((page) => page.component === null || !lawful.has(page.component)))
}

/** How a component stands in the checklist. */
export type ComponentStanding = 'met' | 'missing' | 'by-form'

export function standingOf(component: Component, provided: readonly ProvidedComponent[]): ComponentStanding {
  const found = provided.find((p) => p.component === component.id)
  if (!found) return 'missing'
  return found.proof.by === 'form' ? 'by-form' : 'met'
}

/** Which files stand for some pages: until reception each page is its own. */
export type FilesOfPages = (pages: readonly DraftPage[]) => readonly FileRef[]

export const eachPage: FilesOfPages = (pages) =>
  pages.map(({ sha256, size, mime, kind }) => ({ sha256, size, mime, kind, pages: 1 }))
