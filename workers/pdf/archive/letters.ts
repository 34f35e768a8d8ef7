/** Gives every letter of a file its number in the invisible font, and tells readers which letter a number stands for. */
import { utf16 } from './pdf-file.ts'

export interface Letters {
  /** The numbers of a text, two bytes each, in hexadecimal. */
  encode(text: string): string
  readonly count: number
  /** The CMap by which a reader gets the text back. */
  toUnicode(): string
}

const MOST = 0xfffe
/** A CMap may list at most this many in one go. */
const BLOCK = 100

export function createLetters(): Letters {
  const numbers = new Map<string, number>()
  const numberOf = (letter: string) => {
    const known = numbers.get(letter)
    if (known !== undefined) return known
    // More letters than a font can hold are no text; the first letter stands for them, so the file stays sound.
    const next = numbers.size < MOST ? numbers.size + 1 : 1
    if (next > numbers.size) numbers.set(letter, next)
    return next
  }
  return {
    encode: (text) => Array.from(text, (letter) => hex4(numberOf(letter))).join(''),
    get count() {
      return numbers.size
    },
    toUnicode() {
      const rows = Array.from(numbers, ([letter, number]) => `<${hex4(number)}><${utf16(letter)}>`)
      const blocks = []
      for (let i = 0; i < rows.length; i += BLOCK) {
        const block = rows.slice(i, i + BLOCK)
        blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
      }
      return [
        '/CIDInit /ProcSet findresource begin',
        '12 dict begin',
        'begincmap',
        '/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def',
        '/CMapName /Adobe-Identity-UCS def',
        '/CMapType 2 def',
        '1 begincodespacerange',
        '<0000><FFFF>',
        'endcodespacerange',
        ...blocks,
        'endcmap',
        'CMapName currentdict /CMap defineresource pop',
        'end',
        'end',
      ].join('\n')
    },
  }
}

/** NFC, one space between words, none of the signs that PDF/A forbids as text or that nobody sees. */
export function textFor(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\s]+/gu, ' ')
    .trim()
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0')
}
