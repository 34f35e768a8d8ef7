/** A WebP chunk by chunk: one picture, of the size its head says, and nothing behind it. */
import { refuse, type Result } from '../../../domain/base/result.ts'
import { checkSize, damaged, MOST_NOTES, MOST_TAIL } from './budget.ts'
import { checkTail, checkText } from './polyglot.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** `blob.image-damaged` {reason}, `blob.image-too-large`, `blob.image-animated`, `blob.polyglot`. */
export function inspectWebp(bytes: Buffer): Result<null> {
  if (bytes.length < 20) return damaged('cut')
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return damaged('cut')
  let canvas: Size | undefined
  let picture: Size | undefined
  for (let at = 12; at < end;) {
    if (at + 8 > end) return damaged('cut')
    const type = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    if (at + 8 + length > end) return damaged('cut')
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'ANIM' || type === 'ANMF') return refuse('blob.image-animated')
    if (type === 'VP8X') {
      if (at !== 12 || length !== 10) return damaged('head')
      canvas = { width: body.readUIntLE(4, 3) + 1, height: body.readUIntLE(7, 3) + 1 }
    } else if (type === 'VP8 ' || type === 'VP8L') {
      if (picture) return refuse('blob.image-animated')
      picture = type === 'VP8 ' ? sizeOfLossy(body) : sizeOfLossless(body)
      if (!picture) return damaged('head')
    } else if (type !== 'ALPH') {
      if (length > MOST_NOTES) return damaged('notes')
      const plain = checkText(body)
      if (!plain.ok) return plain
    }
    at += 8 + length + (length % 2)
  }
  if (!picture) return damaged('empty')
  if (canvas && (canvas.width !== picture.width || canvas.height !== picture.height)) return damaged('size')
  const second = checkTail(bytes.subarray(end))
  if (!second.ok) return second
  if (bytes.length - end > MOST_TAIL) return damaged('tail')
  return checkSize(picture.width, picture.height)
}

function sizeOfLossy(body: Buffer): Size | undefined {
  const isKeyFrame = body.length >= 10 && (body[0]! & 1) === 0
  if (!isKeyFrame || body.readUIntBE(3, 3) !== 0x9d012a) return undefined
  return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff }
}

function sizeOfLossless(body: Buffer): Size | undefined {
  if (body.length < 5 || body[0] !== 0x2f) return undefined
  const packed = body.readUInt32LE(1)
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
}
