/** What may stand at each place of the zone (ICAO 9303; the Vietnamese card fills its optional field with digits). */

const DIGITS = '0123456789'
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** n: digit or filler · d: digit · a: letter or filler · s: sex · x: anything. */
const KINDS: Readonly<Record<string, string>> = {
  n: `${DIGITS}<`,
  d: DIGITS,
  a: `${CAPITALS}<`,
  s: 'MF<',
  x: `${DIGITS}${CAPITALS}<`,
}

const CARD = [
  `aaaaa${'n'.repeat(9)}d${'n'.repeat(14)}d`,
  `${'n'.repeat(6)}ds${'n'.repeat(6)}naaa${'n'.repeat(11)}d`,
  'a'.repeat(30),
]
const PASSPORT = [
  'a'.repeat(44),
  `x${'x'.repeat(8)}daaa${'n'.repeat(6)}ds${'n'.repeat(6)}n${'x'.repeat(14)}nd`,
]

/** Letters that may stand at column `column` of line `line`. */
export function lettersAt(columns: 30 | 44, line: number, column: number): string {
  const kind = (columns === 30 ? CARD : PASSPORT)[line]?.[column] ?? 'x'
  return KINDS[kind]!
}
