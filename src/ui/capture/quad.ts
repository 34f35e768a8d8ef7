/** Four corners of a sheet in pixels of the picture, clockwise from its top left. */

export type Point = readonly [x: number, y: number]
export type Quad = readonly [Point, Point, Point, Point]
export type Corner = 0 | 1 | 2 | 3

export interface Size {
  readonly width: number
  readonly height: number
}

export const corners: readonly Corner[] = [0, 1, 2, 3]

/** Smaller than this share of the picture it is no sheet: all corners were dragged onto one spot. */
const LEAST_SHARE = 0.01

export function wholeQuad({ width, height }: Size): Quad {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]
}

/** Where to begin when nothing was found: a little inside, so that every corner can be seen and taken. */
export function insetQuad({ width, height }: Size): Quad {
  const [x, y] = [Math.round(width * 0.08), Math.round(height * 0.08)]
  return [
    [x, y],
    [width - x, y],
    [width - x, height - y],
    [x, height - y],
  ]
}

export function withCorner(quad: Quad, corner: Corner, [x, y]: Point, { width, height }: Size): Quad {
  const inside: Point = [
    Math.round(Math.min(Math.max(x, 0), width)),
    Math.round(Math.min(Math.max(y, 0), height)),
  ]
  const [a, b, c, d] = quad
  return [
    corner === 0 ? inside : a,
    corner === 1 ? inside : b,
    corner === 2 ? inside : c,
    corner === 3 ? inside : d,
  ]
}

/** Twice the area to the left of b as one goes from a over b to c; positive turns clockwise on a screen. */
const turn = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])

/** Can a sheet lie like this: convex, edges not crossed, corners in their order, not a speck? */
export function isSheet(quad: Quad, { width, height }: Size): boolean {
  const [a, b, c, d] = quad
  if (Math.min(turn(a, b, c), turn(b, c, d), turn(c, d, a), turn(d, a, b)) <= 0) return false
  const area = (turn(a, b, c) + turn(c, d, a)) / 2
  return area >= width * height * LEAST_SHARE
}

export const outline = (quad: Quad) => quad.map(([x, y]) => `${x},${y}`).join(' ')
