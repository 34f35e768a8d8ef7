/** The apology as a fact: one new date, the reason, who answers for it; after the promised time the head's explanation. */
import { refuse, type Result } from '../../../domain/base/result.ts'
import { chooseNewDate, type NewDateQuestion } from '../../../domain/deadline/new-date.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { mayReceive } from '../../../domain/procedure/may-receive.ts'
import type { TimeLimit } from '../../../domain/procedure/procedure.ts'
import type { DataContext } from '../../data/context.ts'
import { getLaw } from '../../data/current.ts'
import type { Recorded } from '../../data/ledger.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { recordCommand } from '../../data/record-command.ts'

export interface Apology {
  readonly at: string // the new date, wall
  readonly reason: string
  readonly responsible: string
  readonly explanation: string // '' before the promised time
}

/** null: nothing was promised, so there is nothing to promise anew. */
export function newDateQuestion(state: DossierState, law: PinnedLaw, now: string): NewDateQuestion | null {
  const { due, reception } = state
  if (due === null || reception === null) return null
  return {
    limit: limitOf(state, law),
    receivedAt: reception.receivedAt,
    due,
    now,
    calendar: getLaw().calendar,
  }
}

/** The limit the dossier was received under, when the catalogue has one for its way and day. A date that was set by hand,
 *  or by a legal case nobody can tell any more, is counted as it was: by its own length. */
function limitOf({ reception, due }: DossierState, { procedure }: PinnedLaw): TimeLimit | null {
  if (procedure === null || reception === null || due?.rule === 'by-hand') return null
  const { channel, receivedAt } = reception
  const by = mayReceive(procedure, { channel, day: receivedAt.slice(0, 10) })
  return by.ok && by.value.by === 'rule' ? by.value.rule.limit : null
}

export async function recordApology(
  ctx: DataContext,
  state: DossierState,
  question: NewDateQuestion,
  { at, reason, responsible, explanation }: Apology,
): Promise<Result<Recorded>> {
  if (reason === '' || responsible === '') return refuse('deadline.apology.incomplete')
  const due = chooseNewDate(question, at)
  if (!due.ok) return due
  const body = { due: due.value, reason, responsible, ...(explanation === '' ? {} : { explanation }) }
  return await recordCommand(ctx, state, { type: 'apology-issued', body })
}
