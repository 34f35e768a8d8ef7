/** What the loudspeaker reads: at most a minute, no sentence above fifteen words. Pure; Vietnamese. */
import type { CentreView } from '../../../domain/centre/centre-view.ts'
import { dateParts, parseDay, parseTime, weekdayOf } from '../../../domain/calendar/day.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { partOf } from '../../../domain/roster/duty-sessions.ts'
import { posters } from '../../i18n/vi/posters.ts'
import { rules } from '../../i18n/vi/rules.ts'
import { feeLines, timeLines } from './law-lines.ts'

const words = posters.spoken
export const LONGEST_SENTENCE = 15
/** A minute at the pace of a calm reader. */
export const LONGEST_SCRIPT = 150
const WORDS_A_SECOND = 2.5
const BREATHS = new RegExp(`(?<=[,;:.])\\s+|\\s+(?=(?:${words.breaths.join('|')}) )`, 'u')

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

export function secondsOf(sentences: readonly string[]): number {
  return Math.round(sentences.reduce((sum, one) => sum + wordsIn(one), 0) / WORDS_A_SECOND)
}

type Open = Pick<CentreView, 'hours' | 'phones'>

export function procedureScript(procedure: Procedure, centre: string, view: Open): string[] {
  const papers = procedure.components.filter(
    ({ channels, mode }) => channels.includes('direct') && mode !== 'declare',
  )
  const always = papers
    .filter(({ need }) => need === 'mandatory')
    .map(({ label }) => words.bring(lower(label)))
  const head = [words.greet(centre), words.about(procedure.plainName || procedure.shortName)]
  const [time = ''] = timeLines(procedure)
  const [fee = ''] = feeLines(procedure)
  const tail = [words.time(time), words.fee(fee), ...hoursSaid(view), ...callSaid(view), words.thanks]
  const bring = papers.length === 0 ? [words.nothing] : always
  const hasMore = papers.length > always.length
  return withinMinute(head, bring, tail, words.more, hasMore)
}

/** The next extra session, with why. */
export function openingScript(
  opening: { readonly date: string; readonly from: string; readonly to: string; readonly reason: string },
  centre: string,
  view: Open,
): string[] {
  const { date, from, to, reason } = opening
  const day = parseDay(date) ?? 0
  const { month, day: dayOfMonth } = dateParts(day)
  const weekday = rules.openings.weekdays[weekdayOf(day)] ?? ''
  return withinMinute(
    [words.greet(centre), words.opening(words.day(weekday, dayOfMonth, month)), spanSaid({ from, to })],
    [words.why(reason)],
    [...callSaid(view), words.thanks],
    words.moreOnBoard,
  )
}

export function noticeScript(text: string, centre: string, view: Open): string[] {
  const said = text.split(/(?<=[.!?;])\s+/)
  return withinMinute([words.greet(centre)], said, [...callSaid(view), words.thanks], words.moreOnBoard)
}

/** What does not fit into the minute is left to the counter, and said so. */
function withinMinute(
  head: readonly string[],
  middle: readonly string[],
  tail: readonly string[],
  more: string,
  hasMore = false,
): string[] {
  const count = (list: readonly string[]) => list.reduce((sum, one) => sum + wordsIn(one), 0)
  const [before, after] = [head.flatMap(sentences), tail.flatMap(sentences)]
  const said: string[] = []
  let isCut = hasMore
  for (const one of middle) {
    const next = sentences(one)
    if (count([...before, ...said, ...next, more, ...after]) > LONGEST_SCRIPT) {
      isCut = true
      break
    }
    said.push(...next)
  }
  return [...before, ...said, ...(isCut ? [more] : []), ...after]
}

/** A long one is broken where a reader takes breath; what has no such place, between words. */
export function sentences(text: string): string[] {
  if (wordsIn(text) <= LONGEST_SENTENCE) return [ended(text)]
  const pieces = text.split(BREATHS)
  const built: string[] = []
  for (const piece of pieces.flatMap(byCount)) {
    const last = built.at(-1)
    if (last !== undefined && wordsIn(last) + wordsIn(piece) <= LONGEST_SENTENCE)
      built[built.length - 1] = `${last} ${piece}`
    else built.push(piece)
  }
  return built.map(ended)
}

function byCount(piece: string): string[] {
  const parts = piece.split(/\s+/)
  return Array.from({ length: Math.ceil(parts.length / LONGEST_SENTENCE) }, (_, i) =>
    parts.slice(i * LONGEST_SENTENCE, (i + 1) * LONGEST_SENTENCE).join(' '),
  )
}

function ended(text: string): string {
  const bare = text
    .trim()
    .replace(/[\s,;:.…]+$/, '')
    .replace(/\b\d{1,2}:\d{2}\b/g, clock)
  return `${bare.charAt(0).toLocaleUpperCase('vi')}${bare.slice(1)}.`
}

/** Not what is spelled in capitals. */
function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text
}

function hoursSaid({ hours }: Open): string[] {
  return hours.working.length === 0 ? [] : [words.open, ...hours.working.map(spanSaid)]
}

function spanSaid({ from, to }: { readonly from: string; readonly to: string }): string {
  return words.span(words.parts[partOf(parseTime(from) ?? 0)], clock(from), clock(to))
}

function clock(time: string): string {
  const minute = parseTime(time) ?? 0
  return words.clock(Math.floor(minute / 60), minute % 60)
}

function callSaid({ phones }: Open): string[] {
  const [phone] = phones
  return phone ? [words.call(phone.number)] : []
}
