/**
 * Which part of the camera's picture is looked at. The code of a receipt is dense: of a slip held at arm's length the whole
 * picture, made small, has under two pixels for each of its squares; its middle, as the camera gives it, has twice as many.
 */

export type Look = 'whole' | 'middle'

const LONG_SIDE = 1200

export interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly scale: number // ≤ 1
}

/** Pixels of the camera's picture. */
export function lookedAt(width: number, height: number, look: Look): Part {
  if (look === 'whole')
    return { left: 0, top: 0, width, height, scale: Math.min(1, LONG_SIDE / Math.max(width, height)) }
  const side = Math.min(width, height, LONG_SIDE)
  return { left: (width - side) / 2, top: (height - side) / 2, width: side, height: side, scale: 1 }
}
