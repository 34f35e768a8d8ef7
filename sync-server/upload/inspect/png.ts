/** A PNG chunk by chunk; its data is unpacked and counted against what its head promises, never kept. */
import { crc32 } from 'node:zlib'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { checkSize, damaged, MOST_NOTES, MOST_TAIL } from './budget.ts'
import { checkTail, checkText } from './polyglot.ts'
import { inflateAll, inflatedSize } from './unpack.ts'

const START = 8
const ANIMATED = ['acTL', 'fcTL', 'fdAT']
const CRITICAL = ['IHDR', 'PLTE', 'IDAT', 'IEND']
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}
/** First column and row, then the steps, of the seven passes of an interlaced picture. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** `blob.image-damaged` {reason}, `blob.image-too-large`, `blob.image-animated`, `blob.polyglot`. */
export async function inspectPng(bytes: Buffer): Promise<Result<null>> {
  const data: Buffer[] = []
  let promised = 0
  let hasGap = false
  let notes = 0
  for (let at = START; ;) {
    if (at + 12 > bytes.length) return damaged('cut')
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (at + 12 + length > bytes.length) return damaged('cut')
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length))
      return damaged('checksum')
    if ((at === START) !== (type === 'IHDR')) return damaged('head')
    at += 12 + length
    if (ANIMATED.includes(type)) return refuse('blob.image-animated')
    if (type === 'IHDR') {
      const head = readHead(body)
      if (!head.ok) return head
      promised = head.value
    } else if (type === 'IDAT') {
      if (hasGap) return damaged('data')
      data.push(body)
    } else if (type === 'IEND') {
      const second = checkTail(bytes.subarray(at))
      if (!second.ok) return second
      if (bytes.length - at > MOST_TAIL) return damaged('tail')
      break
    } else {
      hasGap ||= data.length > 0
      if (!CRITICAL.includes(type) && /^[A-Z]/.test(type)) return damaged('chunk')
      const noted = await checkNote(type, body, MOST_NOTES - notes)
      if (!noted.ok) return noted
      notes += noted.value
    }
  }
  const { size, isWhole } = await inflatedSize(Buffer.concat(data), promised)
  return isWhole && size === promised ? ok(null) : damaged('data')
}

/** Bytes the pixels unpack to, each row with its filter's byte. */
function readHead(body: Buffer): Result<number> {
  if (body.length !== 13) return damaged('head')
  const [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)]
  const [depth = 0, colour = 0, packing, filter, interlace = 0] = body.subarray(8)
  if (packing !== 0 || filter !== 0 || interlace > 1 || !DEPTHS[colour]?.includes(depth))
    return damaged('head')
  const sized = checkSize(width, height)
  if (!sized.ok) return sized
  const bits = depth * CHANNELS[colour]!
  const rows = (columns: number, count: number) =>
    columns === 0 ? 0 : count * (1 + Math.ceil((columns * bits) / 8))
  if (interlace === 0) return ok(rows(width, height))
  const passes = PASSES.map(([left, top, across, down]) =>
    rows(Math.ceil(Math.max(0, width - left) / across), Math.ceil(Math.max(0, height - top) / down)),
  )
  return ok(passes.reduce((sum, pass) => sum + pass, 0))
}

/** Bytes it holds, unpacked where it is packed: profiles and texts can be bombs too. */
async function checkNote(type: string, body: Buffer, most: number): Promise<Result<number>> {
  const packed = packedPart(type, body)
  if (packed === undefined) {
    const plain = checkText(body)
    if (!plain.ok) return plain
    return body.length > most ? damaged('notes') : ok(body.length)
  }
  const unpacked = await inflateAll(packed, most)
  if (unpacked === undefined) return damaged('notes')
  const plain = checkText(unpacked)
  return plain.ok ? ok(unpacked.length) : plain
}

function packedPart(type: string, body: Buffer): Buffer | undefined {
  const end = body.indexOf(0)
  if (type === 'iCCP' || type === 'zTXt') return body.subarray(end + 2)
  if (type !== 'iTXt' || body[end + 1] !== 1) return undefined
  const language = body.indexOf(0, end + 3)
  return body.subarray(body.indexOf(0, language + 1) + 1)
}
