/** Asking another office (duty L08): no answer, a late one and one that says nothing are shown for what they are. */
import type { DossierState } from '../dossier/state.ts'
import type { Opinion, OpinionAnswer } from '../dossier/state-parts.ts'
import { fold } from '../text/fold.ts'

export type AnswerFault = 'empty' | 'short' | 'general' | 'no-basis'

/** `waiting`: within its time · `silent`: its time has passed without an answer · `weak`: nothing but faulty answers. */
export type OpinionStanding = 'waiting' | 'silent' | 'answered' | 'weak'

const LEAST_WORDS = 8
/** Said of anything at all; what remains when they are taken away is the answer. Folded: without tones. */
const GENERAL = [
  'theo quy dinh cua phap luat',
  'theo quy dinh hien hanh',
  'theo dung quy dinh',
  'theo quy dinh',
  'co ban',
  'khong co y kien gi them',
  'khong co y kien khac',
  'khong co y kien',
  'nhat tri',
  'thong nhat',
  'dong y',
  'de nghi',
  'thuc hien',
  'giai quyet',
  'xem xet',
  'voi noi dung',
  'noi dung',
  'nhu tren',
  'du thao',
  'ho so',
  'cua quy co quan',
  'quy co quan',
  'uy ban nhan dan',
  'phong',
  'chung toi',
]
/** A paper of law, or one of the dossier, that an answer can rest on. */
const BASIS = /\d/

/** What is wrong with an answer, the worst first; empty: nothing that a machine could see. */
export function answerFaults(answer: Pick<OpinionAnswer, 'basis' | 'text' | 'stance'>): AnswerFault[] {
  const text = fold(answer.text)
  if (wordsOf(text).length === 0) return ['empty']
  const faults: AnswerFault[] = []
  const left = wordsOf(GENERAL.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), text))
  if (left.length < LEAST_WORDS / 2) faults.push('general')
  else if (wordsOf(text).length < LEAST_WORDS) faults.push('short')
  if (answer.stance !== 'needs-data' && !BASIS.test(answer.basis)) faults.push('no-basis')
  return faults
}

export function opinionStanding(opinion: Opinion, now: string): OpinionStanding {
  if (opinion.answers.length > 0)
    return opinion.answers.some((answer) => answerFaults(answer).length === 0) ? 'answered' : 'weak'
  return opinion.due !== null && opinion.due.at < now ? 'silent' : 'waiting'
}

/** Still asked: what the dossier waits for, and what has gone unanswered past its time. */
export function openOpinions(
  { opinions }: Pick<DossierState, 'opinions'>,
  now: string,
): { readonly waiting: readonly Opinion[]; readonly silent: readonly Opinion[] } {
  const standing = (wanted: OpinionStanding) => opinions.filter((one) => opinionStanding(one, now) === wanted)
  return { waiting: standing('waiting'), silent: standing('silent') }
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\d]+/u).filter((word) => word !== '')
}
