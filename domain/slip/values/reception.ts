/** Form 01, and the 80 mm ticket that goes with it: what the resident holds until the result is there. */
import { feeFor } from '../../procedure/fee-rule.ts'
import { fillWords, type SlipValues } from '../fill.ts'
import type { ReceivedFacts } from '../slip-facts.ts'
import type { SlipLaw } from '../template.ts'
import { twoDigits, writtenMoney } from '../written.ts'
import { inCell, papersOf } from './papers.ts'
import { commonTexts } from './person.ts'

export function receptionValues(facts: ReceivedFacts, law: SlipLaw): SlipValues {
  const { reception, state } = facts
  const papers = papersOf(facts).map(({ name, originals, copies, how }, at) => [
    String(at + 1),
    name,
    inCell(originals),
    '',
    inCell(copies),
    how === 'files' ? '' : law.words[how],
  ])
  return {
    texts: {
      ...commonTexts(facts, law),
      receiver: facts.nameOf(reception.receiver),
      sets: fillWords(law.words.sets, { count: twoDigits(1) }),
      timeLimit: limitWords(law, state.due?.rule ?? ''),
      fee: feeOf(facts, law),
    },
    tables: { papers },
  }
}

/** The time limit in words, from the rule the due date was made by (`working-days:3+paused-minutes:480`). */
function limitWords({ words }: SlipLaw, rule: string): string {
  const [name = '', n = ''] = (rule.split('+')[0] ?? '').split(':')
  switch (name) {
    case 'same-day':
      return words.sameDay
    case 'working-days':
      return fillWords(words.workingDays, { n: twoDigits(Number(n)) })
    case 'calendar-days':
      return fillWords(words.calendarDays, { n: twoDigits(Number(n)) })
    case 'working-hours':
      return fillWords(words.workingHours, { n: n.replace('.', ',') })
    case 'by-hand':
      return words.byHand
    default:
      return ''
  }
}

/** What is counted by page or copy stands as published: no sum is promised before the pages are counted. */
function feeOf({ reception, procedure }: ReceivedFacts, { words }: SlipLaw): string {
  const rule = feeFor(procedure, reception.channel)
  const isCounted = rule?.per !== undefined && rule.per !== 'dossier'
  if (isCounted) return rule.text
  return reception.feeVnd > 0 ? writtenMoney(words, reception.feeVnd) : words.noFee
}
