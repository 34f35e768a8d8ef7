/** For the viewfinder: where the sheet lies in a live frame and what speaks against a shot now. Many times a second. */
import type { Frame, Outline, QualityFault } from './api.ts'
import { findSheet, LIVE } from './corners/find-sheet.ts'
import { scaleQuad } from './corners/quad-shape.ts'
import { lightOf } from './quality.ts'

/** Enough to see four edges; the shot itself is searched more closely. */
const SIDE = 320
const DARK = 70
const GLARE = 0.02
/** Smaller than this share of the frame's long side, a sheet has too few pixels: come closer. */
const LEAST_SHARE = 0.3

export function outlineOf(frame: Frame): Outline {
  const small = halve(frame)
  const found = findSheet(small.data, small.width, small.height, 'camera', LIVE)
  const corners = found.corners === null ? null : scaleQuad(found.corners, frame.width / small.width)
  const light = lightOf(small.data, 1)
  const faults: QualityFault[] = []
  if (found.isCutOff) faults.push('cut-off')
  if (light.glareShare > GLARE) faults.push('glare')
  if (light.paper < DARK) faults.push('dark')
  const isSeen = corners !== null && found.verdict !== 'ask'
  if (isSeen) {
    const xs = corners.map(([x]) => x)
    const ys = corners.map(([, y]) => y)
    const span = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
    if (span < LEAST_SHARE * Math.max(frame.width, frame.height)) faults.push('too-few-pixels')
  }
  return { corners: isSeen ? corners : null, confidence: isSeen ? found.confidence : 0, faults }
}

/** Averages whole blocks, so that no edge flickers between frames. */
function halve({ data, width, height }: Frame): Frame {
  const block = Math.max(1, Math.round(Math.max(width, height) / SIDE))
  const [across, down] = [Math.floor(width / block), Math.floor(height / block)]
  const out = new Uint8ClampedArray(across * down * 4)
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      let [r, g, b] = [0, 0, 0]
      for (let v = 0; v < block; v++)
        for (let u = 0; u < block; u++) {
          const p = ((y * block + v) * width + x * block + u) * 4
          r += data[p]!
          g += data[p + 1]!
          b += data[p + 2]!
        }
      const o = (y * across + x) * 4
      out[o] = r / block ** 2
      out[o + 1] = g / block ** 2
      out[o + 2] = b / block ** 2
      out[o + 3] = 255
    }
  return { data: out, width: across, height: down }
}
