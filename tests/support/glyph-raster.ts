/** Fills a glyph's outline straight from a font file: a second opinion on what a letter must look like on paper. */

interface Outline {
  readonly path: {
    readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[]
  }
}

type Point = readonly [number, number]

const CURVE_STEPS = 8
const SAMPLES = 4

/**
 * Coverage 0..1 of each pixel of a box of `width` × `height`. The glyph's origin lies at `originX`, `baseline`
 * (pixels, y down); `scale` is pixels per font unit.
 */
export function rasterise(
  glyph: Outline,
  box: { width: number; height: number; originX: number; baseline: number; scale: number },
): Float32Array {
  const edges = toEdges(glyph, ([x, y]) => [box.originX + x * box.scale, box.baseline - y * box.scale])
  const coverage = new Float32Array(box.width * box.height)
  for (let row = 0; row < box.height * SAMPLES; row++) {
    const y = (row + 0.5) / SAMPLES
    const crossings: { x: number; winds: number }[] = []
    for (const [[x1, y1], [x2, y2]] of edges)
      if (y1 <= y !== y2 <= y)
        crossings.push({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), winds: y1 < y2 ? 1 : -1 })
    crossings.sort((a, b) => a.x - b.x)
    let winding = 0
    crossings.forEach(({ x, winds }, i) => {
      winding += winds
      const next = crossings[i + 1]
      if (winding === 0 || next === undefined) return
      for (
        let s = Math.max(0, Math.ceil(x * SAMPLES - 0.5));
        s + 0.5 < next.x * SAMPLES && s < box.width * SAMPLES;
        s++
      )
        coverage[Math.floor(row / SAMPLES) * box.width + Math.floor(s / SAMPLES)]! += 1 / SAMPLES ** 2
    })
  }
  return coverage
}

function toEdges({ path }: Outline, place: (point: Point) => Point): (readonly [Point, Point])[] {
  const edges: (readonly [Point, Point])[] = []
  let start: Point = [0, 0]
  let at: Point = [0, 0]
  const lineTo = (to: Point) => {
    edges.push([place(at), place(to)])
    at = to
  }
  for (const { command, args } of path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args
    if (command === 'moveTo') start = at = [a, b]
    else if (command === 'lineTo') lineTo([a, b])
    else if (command === 'closePath') lineTo(start)
    else if (command === 'quadraticCurveTo') {
      const [x0, y0] = at
      for (let i = 1; i <= CURVE_STEPS; i++) {
        const t = i / CURVE_STEPS
        const u = 1 - t
        lineTo([u * u * x0 + 2 * u * t * a + t * t * c, u * u * y0 + 2 * u * t * b + t * t * d])
      }
    } else throw new Error(`no outline command ${command} in a TrueType font`)
  }
  return edges
}
