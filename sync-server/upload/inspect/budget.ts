/** What a file may cost whoever opens it later, on a counter PC with 4 GB (rules F12, F13). */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'

const MOST_PIXELS = 40_000_000
const MOST_SIDE = 12_000
/** Bytes after a picture's end: encoders pad, hiders need more. */
export const MOST_TAIL = 64
/** Colour profile and notes of a picture, unpacked. */
export const MOST_NOTES = 4 * 1024 * 1024

/** `blob.image-too-large` {width, height}; a side of nothing is `blob.image-damaged`. */
export function checkSize(width: number, height: number): Result<null> {
  if (width < 1 || height < 1) return damaged('size')
  if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS)
    return refuse('blob.image-too-large', { width, height })
  return ok(null)
}

export function damaged(reason: string): Result<never> {
  return refuse('blob.image-damaged', { reason })
}
