/** What a linked dossier begins with: the people, the papers and the answers of the first one. Pure. */
import { proofsAllowed } from '../dossier/component-proofs.ts'
import type { ComponentProof, FileRef, Person } from '../dossier/events.ts'
import type { DossierState } from '../dossier/state.ts'
import type { FieldValue, FormData, FormDefinition } from '../form/form.ts'
import { componentsFor } from '../procedure/components-for.ts'
import type { Component, Procedure } from '../procedure/procedure.ts'
import type { LinkedMember } from './groups.ts'

export interface MemberPlan {
  readonly applicant: Person
  readonly owner: Person
  readonly proofs: Readonly<Record<string, ComponentProof>>
  readonly form: FormData
}

/** Papers of one kind answer for that kind again; what was shown a minute ago was shown for this too. */
export function planMember(
  first: DossierState,
  member: LinkedMember,
  procedure: Procedure,
  form: FormDefinition | null,
): MemberPlan | null {
  const { reception } = first
  if (reception === null) return null
  const proofs: Record<string, ComponentProof> = {}
  for (const component of componentsFor(procedure, { channel: 'direct', conditions: [] })) {
    const proof = proofFrom(first, component)
    if (proof) proofs[component.id] = proof
  }
  return {
    applicant: reception.applicant,
    owner: reception.owner,
    proofs,
    form: form === null ? {} : answersFrom(reception.form?.data ?? {}, member, form),
  }
}

function proofFrom(first: DossierState, component: Component): ComponentProof | null {
  const { kind } = component
  if (kind === undefined || kind === 'other') return null
  const allowed = proofsAllowed(component)
  const files = first.components.flatMap(({ proof }) =>
    proof.by === 'files' || proof.by === 'reuse' ? proof.files.filter((file) => file.kind === kind) : [],
  )
  const from = first.reception?.code ?? ''
  if (files.length > 0 && allowed.includes('reuse'))
    return { by: 'reuse', files: once(files), from, consent: true }
  const wasShown = first.components.some(
    ({ component: id, proof }) => id === component.id && proof.by === 'presented',
  )
  return wasShown && allowed.includes('presented') ? { by: 'presented' } : null
}

function once(files: readonly FileRef[]): FileRef[] {
  return [...new Map(files.map((file) => [file.sha256, file])).values()]
}

function answersFrom(known: FormData, member: LinkedMember, form: FormDefinition): FormData {
  const answers: Record<string, FieldValue> = {}
  for (const [field, sources] of Object.entries(member.fields)) {
    const source = sources.find((name) => known[name] !== undefined && known[name] !== '')
    const value = source === undefined ? undefined : known[source]
    if (value !== undefined && Object.hasOwn(form.ui.fields, field)) answers[field] = value
  }
  return answers
}
