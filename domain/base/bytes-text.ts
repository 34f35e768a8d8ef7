/** Bytes written as text: base64url without padding (RFC 4648 §5) and lower-case hex. Never lenient about its input. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUE_BY_LETTER = new Map([...ALPHABET].map((letter, value) => [letter, value]))

export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    for (let k = 0; k < (left > 2 ? 4 : left + 1); k++) text += ALPHABET[(group >> (18 - 6 * k)) & 63]
  }
  return text
}

/** `null` for anything `toBase64Url` would not have written, so that one value has one spelling. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  return readDigits(text, 6, VALUE_BY_LETTER)
}

/** Letters of `bitsEach` bits, 8 at the most, as bytes; `null` for a strange letter, one too many, or spare bits set. */
export function readDigits(
  text: string,
  bitsEach: number,
  valueByLetter: ReadonlyMap<string, number>,
): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * bitsEach) / 8))
  let at = 0
  let bits = 0
  let held = 0
  for (const letter of text) {
    const value = valueByLetter.get(letter)
    if (value === undefined) return null
    held = ((held << bitsEach) | value) & 0xffff
    bits += bitsEach
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 255
  }
  const isWhole = at === bytes.length && bits < bitsEach
  return isWhole && (held & ((1 << bits) - 1)) === 0 ? bytes : null
}

export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}
