/** What a finger drew, as SVG path data: few signs, whole numbers, nothing but M and L. */

export interface Point {
  readonly x: number
  readonly y: number
}

const LEAST_STEP = 2
/** The server takes no longer drawing; a name is some two thousand signs. */
const MOST_SIGNS = 20_000

export function strokePath(strokes: readonly (readonly Point[])[]): string {
  let path = ''
  for (const stroke of strokes) {
    const part = stroke.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`)
    // A dot is a line to itself: without it nothing would be drawn.
    const drawn = part.length === 1 ? `${part[0]}${part[0]?.replace('M', 'L')}` : part.join('')
    if (path.length + drawn.length > MOST_SIGNS) return path
    path += drawn
  }
  return path
}

/** Points closer than a hair's breadth are the same. */
export function isFar(from: Point | undefined, to: Point): boolean {
  return from === undefined || Math.hypot(from.x - to.x, from.y - to.y) >= LEAST_STEP
}
