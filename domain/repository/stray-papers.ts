/**
 * The sweep of duty F05: papers in a dossier that answer no lawful component. They are not thrown away; they are set
 * aside with a reason, their hash stays in the log, and nobody may ask for them again.
 */
import type { FileRef } from '../dossier/events.ts'
import type { DossierState } from '../dossier/state.ts'
import type { Procedure } from '../procedure/procedure.ts'

export interface StrayPaper {
  readonly file: FileRef
  /** Offered unasked · attached later to nothing · under a component the procedure does not have. */
  readonly how: 'volunteered' | 'attached' | 'foreign-component'
  readonly component: string | null
}

export function strayPapers(state: DossierState, procedure: Procedure): StrayPaper[] {
  const lawful = new Set(procedure.components.map(({ id }) => id))
  const answered = new Set<string>()
  const found: StrayPaper[] = []
  for (const { component, proof } of state.components)
    for (const file of 'files' in proof ? proof.files : [])
      if (lawful.has(component)) answered.add(file.sha256)
      else found.push({ file, how: 'foreign-component', component })
  for (const { component, file } of state.attached)
    if (component !== null && lawful.has(component)) answered.add(file.sha256)
    else found.push({ file, how: component === null ? 'attached' : 'foreign-component', component })
  for (const file of state.volunteered) found.push({ file, how: 'volunteered', component: null })
  const aside = new Set(state.setAside.map(({ sha256 }) => sha256))
  const strays = found.filter(({ file: { sha256 } }) => !answered.has(sha256) && !aside.has(sha256))
  return [...new Map(strays.map((stray) => [stray.file.sha256, stray])).values()]
}
