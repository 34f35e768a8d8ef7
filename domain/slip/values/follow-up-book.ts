/** Form 07: every dossier received in a month, a line each, in the order of their numbers. */
import type { DossierState, Reception } from '../../dossier/state.ts'
import { wallMinute } from '../../dossier/wall-minute.ts'
import { fillWords, type SlipValues } from '../fill.ts'
import type { SlipLaw } from '../template.ts'
import { shortDay, shortMoment } from '../written.ts'

export interface BookLine {
  readonly state: DossierState
  readonly reception: Reception
}

/** Dossiers received in `month` (YYYY-MM), by official number. */
export function linesOfMonth(states: readonly DossierState[], month: string): BookLine[] {
  return states
    .flatMap((state) => (state.reception === null ? [] : [{ state, reception: state.reception }]))
    .filter(({ reception }) => reception.receivedAt.startsWith(month))
    .sort((a, b) => (a.reception.code < b.reception.code ? -1 : 1))
}

export function followUpValues(
  lines: readonly BookLine[],
  month: string,
  officer: string,
  procedureName: (code: string) => string,
  law: SlipLaw,
): SlipValues {
  const { words } = law
  const [year = '', inYear = ''] = month.split('-')
  return {
    texts: { period: fillWords(words.monthOf, { month: inYear, year }), officer },
    tables: { book: lines.map((line, at) => bookCells(line, at, procedureName, law)) },
  }
}

export function bookCells(
  { state, reception }: BookLine,
  at: number,
  procedureName: (code: string) => string,
  law: SlipLaw,
): string[] {
  const { applicant } = reception
  const { words } = law
  return [
    String(at + 1),
    reception.code,
    procedureName(reception.procedure),
    '01',
    applicant.name,
    [applicant.address ?? '', applicant.phone ?? ''].filter((part) => part !== '').join('\n'),
    shortMoment(words, reception.receivedAt),
    state.due === null ? '' : shortMoment(words, state.due.at),
    endOf(state, law),
    '',
    '',
    words[reception.resultVia],
    '',
  ]
}

/** When the result went out, or how the dossier ended without one. */
function endOf(state: DossierState, { words }: SlipLaw): string {
  const last = (type: string) => state.timeline.filter((entry) => entry.type === type).at(-1)
  const day = (at: string) => shortDay(words, wallMinute(at).slice(0, 10))
  const returned = last('result-returned')
  switch (state.stage) {
    case 'returned':
    case 'closed':
      return returned === undefined ? '' : day(returned.at)
    case 'refused':
    case 'stopped':
    case 'withdrawn':
      return fillWords(words[state.stage], {
        day: day(last(`dossier-${state.stage}`)?.at ?? ''),
      })
    case 'transferred':
      return words.transferred
    default:
      return ''
  }
}
