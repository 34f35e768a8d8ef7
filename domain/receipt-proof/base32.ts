/**
 * Bytes as base32 (RFC 4648, no padding). A QR code packs these letters at 5.5 bits each where base64 takes 8, and a
 * keyboard-wedge scanner types them without a single sign that differs between keyboard layouts.
 */
import { readDigits } from '../base/bytes-text.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const VALUE_BY_LETTER = new Map([...ALPHABET].map((letter, value) => [letter, value]))

export function toBase32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(held >> bits) & 31]
    }
  }
  return bits === 0 ? text : text + ALPHABET[(held << (5 - bits)) & 31]
}

/** `null` for anything `toBase32` would not have written: one value has one spelling, so no sign can be changed unseen. */
export function fromBase32(text: string): Uint8Array<ArrayBuffer> | null {
  return readDigits(text, 5, VALUE_BY_LETTER)
}
