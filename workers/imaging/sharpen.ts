/** Gives blurred modules their edges back: what differs from its surroundings is made to differ more. */

const STRENGTH = 2.5

/** `radius`: of the surroundings, pixels. Answers grey pixels. */
export function sharpen(image: ImageData, radius: number): ImageData {
  const { width, height, data } = image
  const grey = new Float32Array(width * height)
  for (let i = 0, p = 0; i < grey.length; i++, p += 4)
    grey[i] = data[p]! * 0.3 + data[p + 1]! * 0.59 + data[p + 2]! * 0.11
  const around = blurRows(blurColumns(grey, width, height, radius), width, height, radius)
  const out = new ImageData(width, height)
  for (let i = 0, p = 0; i < grey.length; i++, p += 4) {
    const value = grey[i]! + STRENGTH * (grey[i]! - around[i]!)
    out.data[p] = out.data[p + 1] = out.data[p + 2] = value // clamped by the array
    out.data[p + 3] = 255
  }
  return out
}

function blurRows(source: Float32Array, width: number, height: number, radius: number): Float32Array {
  const out = new Float32Array(source.length)
  for (let y = 0; y < height; y++) running(source, out, y * width, 1, width, radius)
  return out
}

function blurColumns(source: Float32Array, width: number, height: number, radius: number): Float32Array {
  const out = new Float32Array(source.length)
  for (let x = 0; x < width; x++) running(source, out, x, width, height, radius)
  return out
}

/** Mean of the `2 × radius + 1` values around each; fewer at the ends. */
function running(
  source: Float32Array,
  out: Float32Array,
  start: number,
  step: number,
  count: number,
  radius: number,
) {
  let [sum, inside] = [0, 0]
  for (let i = 0; i < count + radius; i++) {
    if (i < count) {
      sum += source[start + i * step]!
      inside += 1
    }
    const gone = i - 2 * radius - 1
    if (gone >= 0) {
      sum -= source[start + gone * step]!
      inside -= 1
    }
    const at = i - radius
    if (at >= 0 && at < count) out[start + at * step] = sum / inside
  }
}
