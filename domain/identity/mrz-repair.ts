/** Sets right what readers mix up in OCR-B, by what each place of the zone must hold. The check digits still decide. */

const DIGIT_FOR: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
}
const LETTER_FOR: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '2': 'Z',
  '5': 'S',
  '6': 'G',
  '8': 'B',
}

// n: digit or filler · a: letter or filler
const PATTERNS = [
  'aaaaa' + 'n'.repeat(25), //
  'n'.repeat(7) + 'a' + 'n'.repeat(7) + 'aaa' + 'n'.repeat(12),
  'a'.repeat(30),
]

/** Lines that are not 30 long are given back as they are. */
export function repairMrz(lines: readonly string[]): string[] {
  return lines.map((line, at) => {
    const pattern = PATTERNS[at]
    if (pattern === undefined || line.length !== pattern.length) return line
    return [...line]
      .map((character, k) => (pattern[k] === 'n' ? DIGIT_FOR[character] : LETTER_FOR[character]) ?? character)
      .join('')
  })
}
