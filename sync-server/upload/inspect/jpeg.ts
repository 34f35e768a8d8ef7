/** A JPEG from its first marker to its last, without decoding it: one frame, whole, nothing behind it. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { checkSize, damaged, MOST_NOTES, MOST_TAIL } from './budget.ts'
import { checkTail, checkText } from './polyglot.ts'

/** Every scan is a walk over all pixels: a few KB of scans keep a decoder busy for minutes. */
const MOST_SCANS = 100
const [SOI, EOI, SOS, DNL, TEM, COM] = [0xd8, 0xd9, 0xda, 0xdc, 0x01, 0xfe]

/** `blob.image-damaged` {reason}, `blob.image-too-large`, `blob.image-animated`, `blob.polyglot`. */
export function inspectJpeg(bytes: Buffer): Result<null> {
  let [at, frames, scans, notes] = [2, 0, 0, 0]
  for (;;) {
    if (bytes[at] !== 0xff) return damaged(at < bytes.length ? 'marker' : 'cut')
    while (bytes[at + 1] === 0xff) at += 1 // fill bytes
    const marker = bytes[at + 1]
    if (marker === undefined) return damaged('cut')
    if (marker === EOI) break
    if (marker === SOI || marker === 0 || marker === DNL) return damaged('marker')
    at += 2
    if (marker === TEM || isRestart(marker)) continue
    if (at + 2 > bytes.length) return damaged('cut')
    const length = bytes.readUInt16BE(at)
    if (length < 2 || at + length > bytes.length) return damaged('cut')
    const body = bytes.subarray(at + 2, at + length)
    at += length
    if (isFrame(marker)) {
      if (++frames > 1) return refuse('blob.image-animated')
      const sized = checkFrame(body)
      if (!sized.ok) return sized
    } else if (isNote(marker)) {
      notes += length
      if (notes > MOST_NOTES) return damaged('notes')
      const plain = checkText(body)
      if (!plain.ok) return plain
    } else if (marker === SOS) {
      if (frames === 0 || ++scans > MOST_SCANS) return damaged('scans')
      at = endOfScan(bytes, at)
    }
  }
  if (scans === 0) return damaged('empty')
  const tail = bytes.subarray(at + 2)
  const second = checkTail(tail)
  if (!second.ok) return second
  return tail.length > MOST_TAIL ? damaged('tail') : ok(null)
}

/** The size a JPEG inside a PDF says of itself; undefined when it says none. */
export function findJpegSize(bytes: Buffer): { readonly width: number; readonly height: number } | undefined {
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = bytes[at + 1]!
    if (bytes[at] !== 0xff || marker === SOS || marker === EOI) return undefined
    if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    at += marker === 0xff ? 1 : isRestart(marker) || marker === TEM ? 2 : 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

function checkFrame(body: Buffer): Result<null> {
  const components = body[5] ?? 0
  if (![1, 3, 4].includes(components) || body.length !== 6 + 3 * components) return damaged('frame')
  return checkSize(body.readUInt16BE(3), body.readUInt16BE(1))
}

/** The next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1]
    if (marker !== undefined && marker !== 0 && marker !== 0xff && !isRestart(marker)) return at
  }
  return bytes.length
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7
}

function isNote(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === COM
}

/** SOF0…SOF15; C4, C8 and CC share the range but are tables. DHP (DE) begins a picture of several frames. */
function isFrame(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) || marker === 0xde
}
