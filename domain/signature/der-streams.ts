/**
 * Certificates, lists and answers that lie in a PDF as streams of their own (its DSS). No index of the file is followed:
 * whatever reads as one of them is taken, for each proves itself by its issuer's signature, wherever it stands.
 */
import type { Inflate } from './crypto-port.ts'
import { latin1 } from './der-text.ts'
import { placesOf } from './find-signatures.ts'

const MOST_STREAMS = 200
const MOST_FOUND = 40
const MOST_BYTES = 8 * 1024 * 1024
const MOST_TOGETHER = 32 * 1024 * 1024
const MOST_DICTIONARY = 400
const SEQUENCE = 0x30
/** Pages, pictures and fonts say what they are; what is left may be anything. */
const OTHER_KIND = /\/(?:Type|Subtype|Length1|Length2|DecodeParms|N)\b/
const LENGTH = /\/Length\s+(\d{1,8})(?!\s+\d+\s+R)/
const PACKED = /\/Filter\s*(?:\[\s*)?\/FlateDecode\s*\]?\s*(?:\/|>>)/

export async function findDerStreams(
  bytes: Uint8Array,
  inflate: Inflate | undefined,
): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = []
  let looked = 0
  let unpacked = 0
  for (const at of placesOf(bytes, 'stream')) {
    const from = dataFrom(bytes, at + 6)
    const dictionary = from === undefined ? undefined : dictionaryBefore(bytes, at)
    if (from === undefined || dictionary === undefined || OTHER_KIND.test(dictionary)) continue
    const length = Number(LENGTH.exec(dictionary)?.[1] ?? Number.NaN)
    if (!(length > 0 && length <= MOST_BYTES && from + length <= bytes.length)) continue
    if ((looked += 1) > MOST_STREAMS || found.length >= MOST_FOUND || unpacked > MOST_TOGETHER) break
    const data = bytes.subarray(from, from + length)
    const isPacked = dictionary.includes('/Filter')
    if (isPacked && !(inflate && PACKED.test(dictionary))) continue
    const plain = isPacked ? await inflate?.(data, MOST_BYTES) : data
    unpacked += plain?.length ?? 0
    if (plain?.[0] === SEQUENCE) found.push(plain)
  }
  return found
}

/** The keyword ends its line; `endstream` has no dictionary before it. */
function dataFrom(bytes: Uint8Array, at: number): number | undefined {
  if (bytes[at] === 0x0a) return at + 1
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : undefined
}

function dictionaryBefore(bytes: Uint8Array, at: number): string | undefined {
  const before = latin1(bytes.subarray(Math.max(0, at - MOST_DICTIONARY), at)).trimEnd()
  const from = before.lastIndexOf(' obj')
  return from !== -1 && before.endsWith('>>') ? `${before.slice(from + 4)}` : undefined
}
