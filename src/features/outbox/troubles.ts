/** What of a dossier needs a person, one by one, with the reason the server gave. */
import { filesOf, type DossierState } from '../../../domain/dossier/state.ts'
import type { FactRow, OutboxInput, Trouble } from './outbox-item.ts'
import type { UnsentFile } from './unsent-files.ts'

export interface Troubled {
  readonly all: readonly FactRow[]
  readonly unsent: readonly UnsentFile[]
  readonly state: DossierState | null
}

/** Without what was put aside. */
export function troublesOf(
  { all, unsent, state }: Troubled,
  { asides, refused, officer }: Pick<OutboxInput, 'asides' | 'refused' | 'officer'>,
): Trouble[] {
  const kinds = new Map(state === null ? [] : filesOf(state).map((file) => [file.sha256, file.kind]))
  const facts = all.filter((fact) => fact.state === 'quarantined' && !asides.has(fact.id))
  const files = unsent.filter((file) => file.state === 'refused' && !asides.has(file.sha256))
  return [
    ...facts.map(({ id, problem }): Trouble => {
      return { about: 'fact', id, problem, file: null, canRepair: refused.get(id)?.actor === officer }
    }),
    ...files.map(({ problem, sha256 }): Trouble => {
      const file = { sha256, kind: kinds.get(sha256) ?? null }
      return { about: 'file', id: sha256, problem, file, canRepair: false }
    }),
    ...(state?.contested ?? []).map(({ event, problem }): Trouble => {
      return { about: 'contested', id: event.id, problem, file: null, canRepair: false }
    }),
  ]
}
