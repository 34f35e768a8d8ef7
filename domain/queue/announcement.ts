/** What is said when a ticket is called, as the clips it is put together from: "Mời số A mười hai đến quầy ba". */
import { digit, numberInWords } from '../text/number-in-words.ts'
import { SERIES_LETTERS, type TicketNumber } from './ticket-number.ts'

/** What the voice says for a letter, in the names schools use; G is “gờ”, because “giê” sounds like “dê”. */
const LETTER_NAMES: Readonly<Record<string, string>> = {
  A: 'a',
  B: 'bê',
  C: 'xê',
  D: 'dê',
  E: 'e',
  G: 'gờ',
  H: 'hát',
  K: 'ca',
  L: 'lờ',
  M: 'mờ',
  N: 'nờ',
  P: 'pê',
  S: 'ét',
  T: 'tê',
  V: 'vê',
  X: 'ích',
}

const COUNT_WORDS = [
  ...Array.from({ length: 10 }, (_, i) => digit(i)),
  'mười',
  'mươi',
  'mốt',
  'tư',
  'lăm',
  'trăm',
  'linh',
]

const CALL = 'mời số'
const COUNTER = 'đến quầy số'

/** Everything a voice must have recorded, each once. A clip is named by what it says. */
export const announcementClips: readonly string[] = [
  CALL,
  COUNTER,
  ...[...SERIES_LETTERS].map((letter) => `chữ ${LETTER_NAMES[letter] ?? letter}`),
  ...COUNT_WORDS,
]

/** Clips in the order they are played. Numbers outside 1..999 do not occur on tickets and counters. */
export function announcementOf({ series, count }: TicketNumber, counter: number): string[] {
  const letters = [...series].map((letter) => `chữ ${LETTER_NAMES[letter] ?? letter}`)
  return [CALL, ...letters, ...countWords(count), COUNTER, ...countWords(counter)]
}

function countWords(count: number): string[] {
  const words = numberInWords(count)
  return words.ok ? words.value.split(' ') : []
}
