/** Paper dossiers of the day on their way from the counter to those who solve them (NĐ 118/2025 art. 18(2)). */
import type { DossierState, Reception } from '../../dossier/state.ts'
import type { SlipValues } from '../fill.ts'
import type { SlipLaw } from '../template.ts'
import { shortMoment, twoDigits, writtenMoment } from '../written.ts'
import type { BookLine } from './follow-up-book.ts'

const CUTOFF = '15:00'

/** A paper file that has to move: who holds it is here, the next move is somebody else's, and it is not handed over yet. */
export interface ToHandOver extends BookLine {
  readonly to: string // officer id
  readonly by: 'today' | 'next-morning' | 'late'
}

/** Working days after the first day up to and with the second. */
export type WorkingDays = (from: string, to: string) => number

/** What `officer` still holds for others, as of `now` (wall time): nearest duty first. */
export function toHandOver(
  states: readonly DossierState[],
  officer: string,
  now: string,
  workingDays: WorkingDays,
): ToHandOver[] {
  const rank = { late: 0, today: 1, 'next-morning': 2 }
  return states
    .flatMap((state): ToHandOver[] => {
      const { reception, custodian, assignee } = state
      if (reception === null || custodian !== officer || !MOVING.has(state.stage)) return []
      const to = assignee === null || assignee === officer ? '' : assignee
      return [{ state, reception, to, by: dutyOf(reception, now, workingDays) }]
    })
    .sort((a, b) => rank[a.by] - rank[b.by] || (a.reception.receivedAt < b.reception.receivedAt ? -1 : 1))
}

const MOVING: ReadonlySet<string> = new Set(['received', 'in-step'])

/** Received by 15:00: by the end of that day; later, or on a day without work: at the start of the next working day. */
export function dutyOf({ receivedAt }: Reception, now: string, workingDays: WorkingDays): ToHandOver['by'] {
  const [day = '', time = ''] = receivedAt.split('T')
  const today = now.slice(0, 10)
  const isOnTime = time <= CUTOFF && workingDays(dayBefore(day), day) === 1
  if (day >= today) return isOnTime ? 'today' : 'next-morning'
  if (isOnTime) return 'late'
  const passed = workingDays(day, today)
  return passed === 0
    ? 'next-morning'
    : passed === 1 && workingDays(dayBefore(today), today) === 1
      ? 'today'
      : 'late'
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

export interface HandOver {
  readonly lines: readonly BookLine[]
  readonly giver: string
  readonly taker: string
  readonly at: string // wall time
}

export function handOverValues(
  { lines, giver, taker, at }: HandOver,
  procedureName: (code: string) => string,
  papers: (state: DossierState) => { readonly originals: number; readonly copies: number },
  law: SlipLaw,
): SlipValues {
  const { words } = law
  const counted = (state: DossierState) => {
    const { originals, copies } = papers(state)
    const part = (n: number, word: string) => (n === 0 ? '' : `${twoDigits(n)} ${word}`)
    return [part(originals, words.originals), part(copies, words.copies)]
      .filter((one) => one !== '')
      .join(', ')
  }
  const rows = lines.map(({ state, reception }, i) => [
    String(i + 1),
    reception.code,
    procedureName(reception.procedure),
    reception.applicant.name,
    counted(state),
    shortMoment(words, reception.receivedAt),
    state.due === null ? '' : shortMoment(words, state.due.at),
    '',
  ])
  return {
    texts: { giver, taker, count: twoDigits(lines.length), givenAt: writtenMoment(words, at) },
    tables: { handed: rows },
  }
}

/** One receipt for several dossiers that one person brought: same applicant, same day. */
export function jointValues(
  { lines, giver }: Pick<HandOver, 'lines' | 'giver'>,
  procedureName: (code: string) => string,
  papers: (state: DossierState) => { readonly originals: number; readonly copies: number },
  law: SlipLaw,
): SlipValues {
  const handed = handOverValues({ lines, giver, taker: '', at: '' }, procedureName, papers, law)
  const applicant = lines[0]?.reception.applicant
  const dossiers = (handed.tables['handed'] ?? []).map(
    ([no = '', code = '', name = '', , papersOf = '', received = '', due = '']) => [
      no,
      code,
      name,
      papersOf,
      received,
      due,
    ],
  )
  return {
    texts: {
      applicant: applicant?.name ?? '',
      idNumber: applicant?.idNumber ?? '',
      phone: applicant?.phone ?? '',
      address: applicant?.address ?? '',
      count: twoDigits(lines.length),
      officer: giver,
    },
    tables: { dossiers },
  }
}
