/** What an image may cost before it is decoded: a 17 KB PNG can hold 12,000² pixels. */
import { nameKind } from './file-kind.ts'
import { findImageHeader, type ImageHeader } from './image-header.ts'
import { isWhole } from './whole-file.ts'
import type { Result } from '../../domain/base/result.ts'
import { ok, refuse } from '../../domain/base/result.ts'

export const MAX_BYTES = 15 * 1024 * 1024
export const MAX_PIXELS = 40_000_000
export const MAX_SIDE = 12_000
/** Below this no line of print can be read and no code either. */
export const MIN_LONG_SIDE = 480
export const MIN_SHORT_SIDE = 160

export function checkBudget(bytes: Uint8Array): Result<ImageHeader> {
  const header = findImageHeader(bytes)
  // What the file is comes first: a PDF of 20 MB is not "too large a picture".
  if (header === undefined) return refuseForeign(bytes)
  if (bytes.length > MAX_BYTES) return refuse('imaging.too-large', { bytes: bytes.length })
  if (header.isAnimated) return refuse('imaging.not-an-image', { reason: 'animated' })
  const { width, height } = header
  if (width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE)
    return refuse('imaging.too-large', { width, height })
  if (Math.max(width, height) < MIN_LONG_SIDE || Math.min(width, height) < MIN_SHORT_SIDE)
    return refuse('imaging.too-small', { width, height })
  if (!isWhole(bytes, header.mime)) return refuse('imaging.decode-failed', { reason: 'cut-short' })
  return ok(header)
}

/** A picture's own first bytes without a size behind them are a file that broke off. */
function refuseForeign(bytes: Uint8Array): Result<ImageHeader> {
  const reason = nameKind(bytes)
  if (reason === 'broken-picture') return refuse('imaging.decode-failed', { reason: 'cut-short' })
  return refuse('imaging.not-an-image', { reason })
}
