/** How much two quadrilaterals have in common. */

type Point = readonly [x: number, y: number]

/** Area of what they share over area of what they cover together; both convex. */
export function overlapOf(a: readonly Point[], b: readonly Point[]): number {
  const [first, second] = [clockwise(a), clockwise(b)]
  const shared = Math.abs(areaOf(clip(first, second)))
  const together = Math.abs(areaOf(first)) + Math.abs(areaOf(second)) - shared
  return together > 0 ? shared / together : 0
}

const areaOf = (points: readonly Point[]) =>
  points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!
    return sum + x * nextY - nextX * y
  }, 0) / 2

const clockwise = (points: readonly Point[]) => (areaOf(points) < 0 ? [...points].reverse() : [...points])

/** Cuts the first polygon by each side of the second. */
function clip(polygon: readonly Point[], by: readonly Point[]): Point[] {
  let rest = [...polygon]
  for (let i = 0; i < by.length; i++) {
    const [from, to] = [by[i]!, by[(i + 1) % by.length]!]
    const side = ([x, y]: Point) => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])
    rest = rest.flatMap((point, j) => {
      const next = rest[(j + 1) % rest.length]!
      const [here, there] = [side(point), side(next)]
      const kept: Point[] = here >= 0 ? [point] : []
      if (here >= 0 !== there >= 0) {
        const share = here / (here - there)
        kept.push([point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])])
      }
      return kept
    })
  }
  return rest
}
