/** What speaks against a picture, in figures and in faults: asked before an officer waits for a reading in vain. */
import type { PageQuality, QualityFault } from './api.ts'
import type { GreyImage } from './grey.ts'

/** Share of the whole rise of an edge that lies in its steepest step: print as scanned, and print nobody can read. */
const SHARP = 0.5
const SOFT = 0.17
const EDGE_REACH = 4
const EDGE_CONTRAST = 60
const LEAST_RISE = EDGE_CONTRAST / 4
const LEAST_EDGES = 60
const MOST_EDGES = 4000
const ROWS_LOOKED_AT = 300

/** 0..1; null when there is too little print to tell. */
export function sharpnessOf({ width, height, data }: GreyImage): number | null {
  const histogram = new Uint32Array(256)
  let count = 0
  const rows = Math.max(1, Math.floor(height / ROWS_LOOKED_AT))
  for (let y = 0; y < height && count < MOST_EDGES; y += rows) {
    const end = (y + 1) * width - EDGE_REACH - 1
    for (let i = y * width + EDGE_REACH; i < end; i++) {
      const own = data[i + 1]! - data[i - 1]!
      if (own < LEAST_RISE && own > -LEAST_RISE) continue
      let least = 255
      let most = 0
      let steepest = 0
      for (let k = i - EDGE_REACH; k < i + EDGE_REACH; k++) {
        const value = data[k]!
        const rise = Math.abs(data[k + 1]! - value)
        if (value < least) least = value
        if (value > most) most = value
        if (rise > steepest) steepest = rise
      }
      if (most - least < EDGE_CONTRAST) continue
      histogram[Math.min(255, Math.round((255 * steepest) / (most - least)))]! += 1
      count += 1
      i += EDGE_REACH
    }
  }
  if (count < LEAST_EDGES) return null
  let median = 0
  for (let sum = 0; median < 255 && (sum += histogram[median]!) < count / 2;) median += 1
  return Math.max(0, Math.min(1, (median / 255 - SOFT) / (SHARP - SOFT)))
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
