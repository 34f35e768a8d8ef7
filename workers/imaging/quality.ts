/** What speaks against a picture, in figures and in faults: asked before an officer waits for a reading in vain. */
import type { PageQuality, QualityFault } from './api.ts'
import type { GreyImage } from './grey.ts'

/** Share of the whole rise of an edge that lies in its steepest step: print as scanned, and print nobody can read. */
const SHARP = 0.5
const SOFT = 0.17
const EDGE_REACH = 4
const EDGE_CONTRAST = 60
const MOST_EDGES = 6000

/** 0..1; null when there is too little print to tell. */
export function sharpnessOf({ width, height, data }: GreyImage): number | null {
  const shares: number[] = []
  const stepY = Math.max(1, Math.floor(height / 400))
  for (let y = 0; y < height && shares.length < MOST_EDGES; y += stepY)
    for (let x = EDGE_REACH; x < width - EDGE_REACH; x++) {
      const i = y * width + x
      const own = Math.abs(data[i + 1]! - data[i - 1]!)
      if (own < EDGE_CONTRAST / 4) continue
      let [least, most, steepest] = [255, 0, 0]
      for (let k = i - EDGE_REACH; k <= i + EDGE_REACH; k++) {
        const value = data[k]!
        if (value < least) least = value
        if (value > most) most = value
        if (k < i + EDGE_REACH) steepest = Math.max(steepest, Math.abs(data[k + 1]! - value))
      }
      if (most - least < EDGE_CONTRAST) continue
      shares.push(steepest / (most - least))
      x += EDGE_REACH
    }
  if (shares.length < 60) return null
  shares.sort((a, b) => a - b)
  const median = shares[Math.floor(shares.length / 2)]!
  return Math.max(0, Math.min(1, (median - SOFT) / (SHARP - SOFT)))
}

export interface Light {
  readonly paper: number // level that most of the paper has
  readonly glareShare: number
  readonly ink: number // level of the darkest hundredth
}

const BURNT = 250
/** On a scan the paper itself is burnt out; a lamp's reflection is brighter than the paper around it. */
const PAPER_BELOW = 228

/** `rgba` of the sheet, every `step`-th pixel looked at. */
export function lightOf(rgba: Uint8ClampedArray, step: number): Light {
  const histogram = new Uint32Array(256)
  let [seen, burnt] = [0, 0]
  for (let p = 0; p + 3 < rgba.length; p += 4 * step) {
    const [r, g, b] = [rgba[p]!, rgba[p + 1]!, rgba[p + 2]!]
    histogram[(r * 77 + g * 150 + b * 29) >> 8]! += 1
    if (Math.min(r, g, b) >= BURNT) burnt += 1
    seen += 1
  }
  const level = (share: number) => {
    let [value, sum] = [0, 0]
    while (value < 255 && (sum += histogram[value]!) < seen * share) value += 1
    return value
  }
  const paper = level(0.6)
  return { paper, ink: level(0.01), glareShare: paper < PAPER_BELOW && seen > 0 ? burnt / seen : 0 }
}

const BLURRED = 0.16
const GLARE = 0.015
const DARK_PAPER = 80
const PALE_CONTRAST = 60
const SKEWED_DEG = 4
const LEAST_DPI = 110
const LEAST_GLYPH = 8

export interface Measured {
  readonly sharpness: number | null
  readonly light: Light
  readonly skewDeg: number
  readonly dpi: number
  readonly glyph: number | null // in source pixels
  readonly isCutOff: boolean
  readonly isBlank: boolean
}

export function judgeQuality(measured: Measured): PageQuality {
  const { sharpness, light, skewDeg, dpi, glyph, isCutOff, isBlank } = measured
  const faults: QualityFault[] = []
  const add = (fault: QualityFault, has: boolean) => has && faults.push(fault)
  add('cut-off', isCutOff)
  add('too-few-pixels', !isBlank && (dpi < LEAST_DPI || (glyph !== null && glyph < LEAST_GLYPH)))
  add('blurred', !isBlank && sharpness !== null && sharpness < BLURRED)
  add('glare', light.glareShare > GLARE)
  add('dark', light.paper < DARK_PAPER)
  add('pale', !isBlank && light.paper - light.ink < PALE_CONTRAST)
  add('skewed', Math.abs(skewDeg) >= SKEWED_DEG)
  return { faults, sharpness: sharpness ?? 1, glareShare: light.glareShare, skewDeg, dpi }
}
