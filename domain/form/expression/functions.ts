/** The functions a form expression may call. Pure; "today" comes from the scope, never from a clock. */
import { idBirthYear, idSex } from '../id-number.ts'
import { compilePattern, matchesWhole } from '../regex/match.ts'
import { dateInWords } from '../../text/date-in-words.ts'
import { ageOn, dayNumber } from '../real-date.ts'
import { isEmpty, toNumber, toText, toTruth, type Value } from './values.ts'

export type FunctionName = keyof typeof functionArity

/** Least and most arguments. */
export const functionArity = {
  age: [1, 2], // full years of a birth date, today or on the second date
  coalesce: [1, 8],
  concat: [1, 16],
  contains: [2, 2],
  'count-rows': [1, 1],
  'count-selected': [1, 1],
  'date-in-words': [1, 1],
  'days-between': [2, 2], // second minus first
  empty: [1, 1],
  false: [0, 0],
  'id-birth-year': [1, 1], // of a 12-digit number; not a number when it does not say
  'id-sex': [1, 1], // 'Nam', 'Nữ' or ''
  if: [3, 3],
  max: [1, 8],
  min: [1, 8],
  not: [1, 1],
  number: [1, 1],
  regex: [2, 2], // the whole text must match
  round: [1, 1],
  selected: [2, 2],
  'starts-with': [2, 2],
  'string-length': [1, 1],
  today: [0, 0],
  true: [0, 0],
  year: [1, 1],
} as const satisfies Readonly<Record<string, readonly [number, number]>>

const MAX_TEXT = 4000

/** The interpreter evaluates these two itself: it must skip the branch not taken. */
export type LazyFunction = 'if' | 'coalesce'

export function applyFunction(
  name: Exclude<FunctionName, LazyFunction>,
  args: readonly Value[],
  today: string,
): Value {
  const [a, b] = args
  switch (name) {
    case 'age':
      return ageOn(toText(a), b === undefined ? today : toText(b))
    case 'concat':
      return args.map(toText).join('').slice(0, MAX_TEXT)
    case 'contains':
      return toText(a).includes(toText(b))
    case 'count-rows':
      return Array.isArray(a) ? a.length : 0
    case 'count-selected':
      return chosen(a).length
    case 'date-in-words':
      return words(toText(a))
    case 'days-between':
      return dayNumber(toText(b)) - dayNumber(toText(a))
    case 'empty':
      return isEmpty(a)
    case 'false':
      return false
    case 'id-birth-year':
      return idBirthYear(toText(a))
    case 'id-sex':
      return idSex(toText(a))
    case 'max':
      return Math.max(...args.map(toNumber))
    case 'min':
      return Math.min(...args.map(toNumber))
    case 'not':
      return !toTruth(a)
    case 'number':
      return toNumber(a)
    case 'regex':
      return matches(toText(a), toText(b))
    case 'round':
      return Math.round(toNumber(a))
    case 'selected':
      return chosen(a).includes(toText(b))
    case 'starts-with':
      return toText(a).startsWith(toText(b))
    case 'string-length':
      return Array.from(toText(a)).length
    case 'today':
      return today
    case 'true':
      return true
    case 'year':
      return toNumber(toText(a).slice(0, 4))
  }
}

function words(date: string): string {
  const written = dateInWords(date)
  return written.ok ? written.value : ''
}

/** Widget `choices` keeps what was chosen as lines. */
function chosen(value: Value): readonly string[] {
  const text = toText(value)
  return text === '' ? [] : text.split('\n')
}

function matches(text: string, source: string): boolean {
  const program = compilePattern(source)
  return program.ok && matchesWhole(program.value, text)
}
