/**
 * What opens the box of one status: the code on the receipt and the last four signs of the applicant's number. Both ends
 * derive from it, so this text never changes while a salt lives.
 */

/** PBKDF2-SHA-256, UTF-8. The first 16 bytes find the box, the other 32 open it. */
export const STATUS_ROUNDS = 100_000
export const STATUS_BITS = 384
export const FIND_BYTES = 16

export function statusSecret(code: string, lastFour: string): string {
  return `${code.toUpperCase()}|${lastFour.toUpperCase()}`
}

/** Null: no number was written down, or one too short to ask for four signs of. */
export function lastFourOf(idNumber: string | undefined): string | null {
  const signs = (idNumber ?? '').replace(/[^0-9A-Za-z]/g, '')
  return signs.length < 8 ? null : signs.slice(-4).toUpperCase()
}

/** A box's length must not tell its stage. */
const PADDED = 96

/** JSON of the status, followed by spaces: readers of JSON pass over them. */
export function statusText(status: object): string {
  return JSON.stringify(status).padEnd(PADDED)
}
