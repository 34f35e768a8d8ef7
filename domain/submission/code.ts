/**
 * What a resident says at the counter to have their answers fetched: `K7M4XPA`, six signs and a check sign. Signs that
 * are mistaken for one another on paper or aloud stand in it only once: no O beside 0, no B beside 8. A slip in one sign
 * and two signs changed about are always noticed, because their number is prime and every place weighs differently.
 */
import { ok, refuse, type Result } from '../base/result.ts'

export const CODE_SIGNS = '23456789ACDEFHKMNPRTVXY'
const PRIME = CODE_SIGNS.length // 23
const OWN_SIGNS = 6
/** What is typed for a sign that is not there, and which one was meant. */
const MEANT: Readonly<Record<string, string>> = { B: '8', G: '6', S: '5', Z: '2', U: 'V' }

/** Random bytes two by two, so that no sign is likelier than another by more than one in three thousand. */
export const CODE_BYTES = 2 * OWN_SIGNS

/** `random`: at least `CODE_BYTES`. */
export function makeSubmissionCode(random: Uint8Array): string {
  const values = Array.from(
    { length: OWN_SIGNS },
    (_, at) => (((random[2 * at] ?? 0) << 8) | (random[2 * at + 1] ?? 0)) % PRIME,
  )
  return [...values, checkValue(values)].map((value) => CODE_SIGNS.charAt(value)).join('')
}

/** As somebody types or reads it out: small letters, spaces, a dash, `b` for 8. `submission.code.malformed`. */
export function parseSubmissionCode(text: string): Result<string> {
  const signs = [...text.toUpperCase().replace(/[\s.-]/g, '')].map((sign) => MEANT[sign] ?? sign)
  const values = signs.map((sign) => CODE_SIGNS.indexOf(sign))
  const own = values.slice(0, OWN_SIGNS)
  const isSound = values.length === OWN_SIGNS + 1 && !values.includes(-1) && values.at(-1) === checkValue(own)
  return isSound ? ok(signs.join('')) : refuse('submission.code.malformed')
}

/** In two groups, as it is shown and printed: `K7M 4XPA`. */
export function showSubmissionCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}

/** Weights 2…7 and 1 for the check sign itself: no two alike. */
function checkValue(values: readonly number[]): number {
  const sum = values.reduce((total, value, at) => total + value * (at + 2), 0)
  return (PRIME - (sum % PRIME)) % PRIME
}
