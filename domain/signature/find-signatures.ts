/**
 * Finds every signature of a PDF by its bytes, trusting no index of the file: `/ByteRange` with the hole it leaves, which
 * must be exactly the hexadecimal `/Contents` of the same dictionary. A dictionary that says something else is no signature.
 */
import { latin1, pdfTime } from './der-text.ts'

export interface FoundSignature {
  readonly kind: string // SubFilter
  readonly contents: Uint8Array
  readonly hole: readonly [from: number, to: number] // with its angle brackets
  readonly end: number // through which it covers the file
  readonly claimedAt: string | null // /M: part of what is signed
}

const MOST_SIGNATURES = 32
/** Places that look like one; each costs a look at its dictionary. */
const MOST_PLACES = 500
const MOST_CONTENTS = 1024 * 1024
const MOST_DICTIONARY = 64 * 1024
const RANGE = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/
const CONTENTS = /\/Contents\s*$/
const KIND = /\/SubFilter\s*\/([A-Za-z0-9.#-]{1,60})/
const TIME = /\/M\s*\((D:[^()\\]{1,40})\)/

/** In the order of what they cover. */
export function findSignatures(bytes: Uint8Array): FoundSignature[] {
  const found: FoundSignature[] = []
  let places = 0
  for (const at of placesOf(bytes, '/ByteRange')) {
    if ((places += 1) > MOST_PLACES) break
    const signature = readAt(bytes, at)
    if (signature) found.push(signature)
    if (found.length >= MOST_SIGNATURES) break
  }
  return found.sort((a, b) => a.end - b.end)
}

export function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** A trailer that asks for a password: what is read and what is shown would not be the same. */
export function isEncrypted(bytes: Uint8Array): boolean {
  for (const at of placesOf(bytes, '/Encrypt'))
    if (/^\/Encrypt\s+\d+\s+\d+\s+R|^\/Encrypt\s*<</.test(latin1(bytes.subarray(at, at + 40)))) return true
  return false
}

function readAt(bytes: Uint8Array, at: number): FoundSignature | undefined {
  const numbers = RANGE.exec(latin1(bytes.subarray(at, at + 120)))
    ?.slice(1)
    .map(Number)
  if (!numbers) return undefined
  const [start, from, to, rest] = numbers as [number, number, number, number]
  const end = to + rest
  if (start !== 0 || from < 8 || to <= from + 2 || end > bytes.length) return undefined
  if (bytes[from] !== 0x3c || bytes[to - 1] !== 0x3e) return undefined
  const before = latin1(bytes.subarray(Math.max(0, from - MOST_DICTIONARY), from))
  const after = latin1(bytes.subarray(to, Math.min(end, to + MOST_DICTIONARY)))
  if (!CONTENTS.test(before)) return undefined
  const head = before.slice(before.lastIndexOf(' obj') + 4)
  const tail = after.slice(0, Math.max(0, after.indexOf('endobj')))
  const first = from - head.length
  // The range must stand in the dictionary whose hole it leaves.
  const isInside = at >= first && at < to + tail.length && (at < from || at >= to)
  const kind = KIND.exec(`${head} ${tail}`)?.[1]
  const contents = to - from > MOST_CONTENTS * 2 ? undefined : fromHex(bytes.subarray(from + 1, to - 1))
  if (!isInside || kind === undefined || contents === undefined) return undefined
  const time = TIME.exec(`${head} ${tail}`)?.[1]
  return { kind, contents, hole: [from, to], end, claimedAt: (time && pdfTime(time)) ?? null }
}

/** One case of letters throughout, as every writer does it: the hole is not signed, so nothing in it may vary. */
function fromHex(text: Uint8Array): Uint8Array | undefined {
  if (text.length === 0 || text.length % 2 === 1) return undefined
  const bytes = new Uint8Array(text.length / 2)
  let cases = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    const isDigit = letter >= 0x30 && letter <= 0x39
    const isUpper = letter >= 0x41 && letter <= 0x46
    const isLower = letter >= 0x61 && letter <= 0x66
    if (!isDigit && !isUpper && !isLower) return undefined
    cases |= isUpper ? 1 : isLower ? 2 : 0
    if (cases === 3) return undefined
    const value = isDigit ? letter - 0x30 : (letter & 0x0f) + 9
    bytes[i >> 1] = (bytes[i >> 1]! << 4) | value
  }
  return bytes
}

export function* placesOf(bytes: Uint8Array, text: string): Generator<number> {
  const letters = Array.from(text, (letter) => letter.charCodeAt(0))
  for (let at = bytes.indexOf(letters[0]!); at !== -1; at = bytes.indexOf(letters[0]!, at + 1))
    if (letters.every((letter, i) => bytes[at + i] === letter)) yield at
}
