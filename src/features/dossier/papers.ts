/** The papers of a dossier in one list: asked ones in catalogue order, then what was offered, added, and the result. Pure. */
import type { ComponentProof, FileRef } from '../../../domain/dossier/events.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'

export interface PaperRow {
  readonly key: string
  /** Label of the component; null when the kind of the file has to name it. */
  readonly label: string | null
  readonly kind: FileRef['kind'] | null
  readonly how: ComponentProof['by'] | 'volunteered' | 'added' | 'result'
  readonly proof: ComponentProof | null
  readonly files: readonly FileRef[]
}

/** `procedure`: the version the dossier was received under; without it components keep their ids. */
export function paperRows(state: DossierState, procedure: Procedure | null): PaperRow[] {
  const asked = state.components.map(({ component, proof }, at): PaperRow => {
    const label = procedure?.components.find((one) => one.id === component)?.label ?? component
    const files = proof.by === 'files' || proof.by === 'reuse' ? proof.files : []
    return { key: `${component}-${at}`, label, kind: null, how: proof.by, proof, files }
  })
  const loose = (file: FileRef, how: 'volunteered' | 'added' | 'result', at: number): PaperRow => {
    return { key: `${how}-${at}`, label: null, kind: file.kind, how, proof: null, files: [file] }
  }
  return [
    ...asked,
    ...state.volunteered.map((file, at) => loose(file, 'volunteered', at)),
    ...state.attached.map(({ file }, at) => loose(file, 'added', at)),
    ...(state.result === null ? [] : [loose(state.result.file, 'result', 0)]),
  ]
}

/** Papers of the resident that lie at the counter: kept ones, each once by its name. What was only shown went back at once. */
export function papersToGiveBack(state: DossierState, procedure: Procedure | null): readonly string[] {
  const labels = state.components.flatMap(({ component, proof }) => {
    if (proof.by !== 'files') return []
    return procedure?.components.find((one) => one.id === component)?.label ?? component
  })
  return [...new Set(labels)]
}
