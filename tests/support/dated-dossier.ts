/** A dossier as the deadline rules see it: received, promised for a moment, gone from hand to hand. */
import { unbornDossier, type DossierState } from '../../domain/dossier/state.ts'
import type { StepEntry } from '../../domain/dossier/state-parts.ts'
import { reception } from '../simulation/history.ts'

/** A wall time of the commune as the instant in a fact. */
export const instant = (wall: string) => `${wall}:00.000+07:00`

export function stay(step: string, to: string, from: string, until: string | null = null): StepEntry {
  return {
    step,
    to,
    office: null,
    from: instant(from),
    until: until === null ? null : instant(until),
    due: null,
    returned: false,
  }
}

export function dated(
  change: Partial<DossierState> & { readonly dueAt?: string; readonly receivedAt?: string } = {},
): DossierState {
  const { dueAt = '2026-11-26T10:00', receivedAt = '2026-11-20T10:00', ...rest } = change
  const { timeCase: _, owner: _owner, ...known } = reception
  return {
    ...unbornDossier('00000000-0000-7000-8000-00000000d0d0'),
    stage: 'in-step',
    head: 'e1',
    due: { at: dueAt, rule: 'working-days:3', why: 'Vì luật.' },
    reception: {
      ...known,
      owner: reception.applicant,
      receivedAt,
      receiver: 'receiver',
      linkedTo: null,
      competent: null,
      origin: null,
      notify: [],
    },
    stepLog: [stay('', 'receiver', receivedAt)],
    ...rest,
  }
}
