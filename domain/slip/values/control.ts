/** Form 06, the process-control slip that goes with the paper file: who had it, from when to when, in time or late. */
import type { StepClock } from '../../deadline/step-clock.ts'
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
  const rows = facts
    .clocksOf(state)
    .map((one, i) => [
      [unitOf(facts, one, words.receiving), one.office ?? ''].filter((part) => part !== '').join('\n'),
      writtenMoment(words, one.from),
      i === 0 ? reception.applicant.name : nameOf(state.stepLog[i - 1]?.to ?? ''),
      nameOf(one.to),
      outcome(one, law),
      sentBack(one, law),
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

/** As every screen judges it: time the resident took is nobody's. A step without a deadline, or not done, is not judged. */
export function outcome({ until, outcome: found }: StepClock, { words }: SlipLaw): string {
  if (until === null) return ''
  if (found === 'late') return words.late
  if (found === 'early') return words.early
  return found === 'on-time' ? words.onTime : ''
}

function sentBack({ returned, reason }: StepClock, { words }: SlipLaw): string {
  if (!returned) return ''
  return reason === null ? words.sentBack : `${words.sentBack}: ${reason}`
}

/** The reception itself has no step. */
function unitOf({ procedure }: ReceivedFacts, { step }: StepClock, receiving: string): string {
  return step === '' ? receiving : titleOf(procedure, step)
}

function titleOf(procedure: ReceivedFacts['procedure'], step: string): string {
  return procedure.steps.find((one) => one.id === step)?.title ?? step
}
