/**
 * A dossier's code inside the words of a transfer, however the bank mangled it: other signs between its parts, none at
 * all, words glued before it, small letters, the letter O for a nought.
 */
import { fold } from '../../text/fold.ts'
import { codeParts, purposeOf } from '../purpose.ts'

/** `whole`: as the code we drew says it · `alike`: with a letter taken for a digit · `tail`: day and serial only. */
export type CodeTrace = 'whole' | 'alike' | 'tail'

export interface CodeSeen {
  readonly trace: CodeTrace
  readonly length: number // of the code that was found: 01100 stands inside 011000
}

const BETWEEN = '[^A-Z0-9]*'
const alike: Readonly<Record<string, string>> = { '0': '0OQD', '1': '1IL', '5': '5S', '8': '8B', '2': '2Z' }

export interface CodePattern {
  find(text: string): CodeSeen | null
}

/** Built once for each dossier that waits for money. */
export function codePattern(code: string): CodePattern {
  const purpose = purposeOf(code)
  const { day, serial } = codeParts(code)
  const whole = (purpose.ok ? purpose.value : code).replace(/[^A-Z0-9]/g, '')
  const tail = day + serial
  const patterns: readonly (readonly [CodeTrace, RegExp])[] = [
    ['whole', spaced(whole, (letter) => letter)],
    ['alike', spaced(whole, (letter) => `[${alike[letter] ?? letter}]`)],
    ['tail', new RegExp(`(?<![0-9])${spaced(tail, (letter) => letter).source}`)],
  ]
  return {
    find(text) {
      const plain = fold(text).toUpperCase()
      const hit = patterns.find(([, pattern]) => pattern.test(plain))
      return hit ? { trace: hit[0], length: whole.length } : null
    },
  }
}

/** Whatever signs stand between its letters; a digit right behind it would make it another serial. */
function spaced(letters: string, each: (letter: string) => string): RegExp {
  return new RegExp(`${[...letters].map(each).join(BETWEEN)}(?![0-9])`)
}
