/**
 * Which proofs the law accepts for a component, and what is still missing. Nothing outside the catalogue can be
 * provided as a component, so nothing outside it can be demanded (NĐ 118/2025 as amended; Thanh Hoá CV 12996/2025).
 */
import { refuse, type Problem } from '../base/result.ts'
import { componentsFor } from '../procedure/components-for.ts'
import type { Channel, Component, Procedure } from '../procedure/procedure.ts'
import type { ComponentProof, ProvidedComponent } from './events.ts'

/** How a component may be met: `files` scan or upload, `presented` shown and handed back, `data`, `reuse`, `form`. */
export function proofsAllowed(component: Component): ComponentProof['by'][] {
  switch (component.mode) {
    case 'declare':
      return ['form', 'files']
    case 'present':
      return component.data.length > 0
        ? ['presented', 'files', 'reuse', 'data']
        : ['presented', 'files', 'reuse']
    case 'submit': {
      // Chứng thực bản sao: digitisation is not compulsory, the original goes straight back.
      const seen: ComponentProof['by'][] =
        component.digitise === 'exempt' ? ['files', 'presented'] : ['files']
      return component.data.length > 0 ? [...seen, 'reuse', 'data'] : [...seen, 'reuse']
    }
  }
}

/** Mandatory components of this case that nothing provided meets, in catalogue order. */
export function missingComponents(
  procedure: Procedure,
  dossier: { readonly channel: Channel; readonly conditions: readonly string[] },
  provided: readonly ProvidedComponent[],
): Component[] {
  const met = new Set(provided.map((p) => p.component))
  return componentsFor(procedure, dossier).filter((component) => !met.has(component.id))
}

/** The first unlawful thing about what was provided, or null. */
export function componentsProblem(
  procedure: Procedure,
  dossier: { readonly channel: Channel; readonly conditions: readonly string[]; readonly hasForm: boolean },
  provided: readonly ProvidedComponent[],
): Problem | null {
  const seen = new Set<string>()
  for (const { component: id, proof } of provided) {
    const component = procedure.components.find((c) => c.id === id)
    if (!component) return refuse('dossier.component.not-in-catalogue', { component: id }).problem
    if (seen.has(id)) return refuse('dossier.component.twice', { component: id }).problem
    seen.add(id)
    if (!proofHolds(component, proof, dossier.hasForm))
      return refuse('dossier.component.proof-not-allowed', { component: id, by: proof.by }).problem
  }
  const missing = missingComponents(procedure, dossier, provided)[0]
  if (!missing) return null
  return refuse('dossier.component.missing', { component: missing.id, label: missing.label }).problem
}

function proofHolds(component: Component, proof: ComponentProof, hasForm: boolean): boolean {
  if (!proofsAllowed(component).includes(proof.by)) return false
  if (proof.by === 'files' || proof.by === 'reuse') return proof.files.length > 0
  if (proof.by === 'form') return hasForm
  if (proof.by === 'data') return proof.reference.trim() !== ''
  return true
}
