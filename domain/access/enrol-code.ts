/** The one-time code an administrator reads out to a device. No letter or digit that sounds or looks like another. */
export const ENROL_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const ENROL_CODE_LENGTH = 8

/** What was typed, without spaces, dashes and case; null when it can't be a code. */
export function findEnrolCode(typed: string): string | null {
  const code = typed.replace(/[\s\-–—.]/g, '').toUpperCase()
  if (code.length !== ENROL_CODE_LENGTH) return null
  return [...code].every((c) => ENROL_ALPHABET.includes(c)) ? code : null
}

/** As shown and printed: `XXXX-XXXX`. */
export function formatEnrolCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
