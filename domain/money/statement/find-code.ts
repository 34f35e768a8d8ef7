/**
 * A dossier's code inside the words of a transfer, however the bank mangled it: other signs between its parts, none at
 * all, words glued before it, small letters, the letter O for a nought.
 */
import { fold } from '../../text/fold.ts'
import { groupBy } from '../../text/group-by.ts'
import { codeParts, purposeOf } from '../purpose.ts'

/** `whole`: as the code we drew says it · `alike`: with a letter taken for a digit · `tail`: day and serial only. */
export type CodeTrace = 'whole' | 'alike' | 'tail'

export interface CodeSeen {
  readonly trace: CodeTrace
  readonly length: number // of the code that was found: 01100 stands inside 011000
}

const BETWEEN = '[^A-Z0-9]*'
const alike: Readonly<Record<string, string>> = { '0': '0OQD', '1': '1IL', '5': '5S', '8': '8B', '2': '2Z' }

/** Finds, for the words of a transfer, the things whose code stands in them. Thousands of either cost little: only what
 *  has the right day and serial somewhere is looked at closely. */
export function codeIndex<T>(
  things: readonly T[],
  codeOf: (one: T) => string,
): (text: string) => (CodeSeen & { readonly one: T })[] {
  const byTail = groupBy(things, (one) => tailOf(codeOf(one)))
  const lengths = new Set([...byTail.keys()].map(({ length }) => length))
  return (text) => {
    const plain = fold(text).toUpperCase()
    const digits = plain
      .replace(/[^A-Z0-9]/g, '')
      .replace(/[A-Z]/g, (letter) => digitOf.get(letter) ?? letter)
    const near = new Set<T>()
    for (const length of lengths)
      for (let at = 0; at + length <= digits.length; at++)
        for (const one of byTail.get(digits.slice(at, at + length)) ?? []) near.add(one)
    return [...near].flatMap((one) => {
      const seen = findCode(plain, codeOf(one))
      return seen ? [{ one, ...seen }] : []
    })
  }
}

function tailOf(code: string): string {
  const { day, serial } = codeParts(code)
  return day + serial
}

/** The letters that are taken for a digit, by the digit they are taken for. */
const digitOf = new Map(
  Object.entries(alike).flatMap(([digit, letters]) =>
    Array.from(letters.slice(1), (letter) => [letter, digit] as const),
  ),
)

function findCode(plain: string, code: string): CodeSeen | null {
  const purpose = purposeOf(code)
  const whole = (purpose.ok ? purpose.value : code).replace(/[^A-Z0-9]/g, '')
  const traces: readonly (readonly [CodeTrace, RegExp])[] = [
    ['whole', spaced(whole, (letter) => letter)],
    ['alike', spaced(whole, (letter) => `[${alike[letter] ?? letter}]`)],
    ['tail', new RegExp(`(?<![0-9])${spaced(tailOf(code), (letter) => letter).source}`)],
  ]
  const hit = traces.find(([, pattern]) => pattern.test(plain))
  return hit ? { trace: hit[0], length: whole.length } : null
}

/** Whatever signs stand between its letters; a digit right behind it would make it another serial. */
function spaced(letters: string, each: (letter: string) => string): RegExp {
  return new RegExp(`${[...letters].map(each).join(BETWEEN)}(?![0-9])`)
}
