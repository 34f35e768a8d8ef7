/** Form 06, the process-control slip that goes with the paper file: who had it, from when to when, in time or late. */
import type { StepEntry } from '../../dossier/state-parts.ts'
import { wallMinute } from '../../dossier/wall-minute.ts'
import type { SlipValues } from '../fill.ts'
import type { ReceivedFacts } from '../slip-facts.ts'
import type { SlipLaw } from '../template.ts'
import { writtenMoment } from '../written.ts'
import { commonTexts } from './person.ts'

/** Rows to go on by hand: the slip is printed before the first step and travels with the file. */
const LEAST_ROWS = 5

export function controlValues(facts: ReceivedFacts, law: SlipLaw): SlipValues {
  const { state, reception, nameOf } = facts
  const { words } = law
  const texts = commonTexts(facts, law)
  const rows = state.stepLog.map((entry, i) => [
    [unitOf(facts, entry, words.receiving), entry.office ?? ''].filter((part) => part !== '').join('\n'),
    writtenMoment(words, wallMinute(entry.from)),
    i === 0 ? reception.applicant.name : nameOf(state.stepLog[i - 1]?.to ?? ''),
    nameOf(entry.to),
    outcome(entry, law),
    entry.returned ? words.sentBack : '',
  ])
  const blank = ['', words.momentByHand, '', '', '', '']
  while (rows.length < LEAST_ROWS) rows.push(blank)
  const offices = [...new Set(state.opinions.map((one) => one.office))]
  return {
    texts: {
      ...texts,
      solving: texts['agencyName'] ?? '',
      cooperating: offices.join('; '),
    },
    tables: { steps: rows },
  }
}

/** By the step's own deadline; a step that has none, or is not done, is not judged. */
export function outcome({ until, due }: StepEntry, { words }: SlipLaw): string {
  if (until === null || due === null) return ''
  const done = wallMinute(until)
  if (done > due) return words.late
  return done.slice(0, 10) < due.slice(0, 10) ? words.early : words.onTime
}

/** The reception itself has no step. */
function unitOf({ procedure }: ReceivedFacts, { step }: StepEntry, receiving: string): string {
  return step === '' ? receiving : titleOf(procedure, step)
}

function titleOf(procedure: ReceivedFacts['procedure'], step: string): string {
  return procedure.steps.find((one) => one.id === step)?.title ?? step
}
