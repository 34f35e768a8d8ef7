/**
 * The colour space of what a canvas encodes, as an ICC profile of version 2 (ICC.1:2001-04) made here: PDF/A wants it
 * written in the file what red means. Primaries and white are those of IEC 61966-2-1, adapted to D50.
 */

const CURVE_STEPS = 256
/** XYZ of the primaries, adapted to D50, as everyone's sRGB profile has them. */
const PRIMARIES = {
  rXYZ: [0.436066, 0.222488, 0.013916],
  gXYZ: [0.385147, 0.716873, 0.097076],
  bXYZ: [0.143066, 0.060608, 0.714096],
} as const
const D50 = [0.9642, 1, 0.82491] as const
const D65 = [0.95045, 1, 1.08905] as const
const HEADER = 128

export function srgbProfile(): Uint8Array {
  const curve = curveTag()
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(D65)],
    ['rXYZ', xyzTag(PRIMARIES.rXYZ)],
    ['gXYZ', xyzTag(PRIMARIES.gXYZ)],
    ['bXYZ', xyzTag(PRIMARIES.bXYZ)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const dataStart = HEADER + 4 + tags.length * 12
  const places = new Map<Uint8Array, number>()
  let end = dataStart
  for (const [, data] of tags) {
    if (places.has(data)) continue
    places.set(data, end)
    end += Math.ceil(data.length / 4) * 4
  }
  const profile = new Uint8Array(end)
  const view = new DataView(profile.buffer)
  writeHeader(profile, view)
  view.setUint32(HEADER, tags.length)
  tags.forEach(([name, data], i) => {
    const at = HEADER + 4 + i * 12
    writeAscii(profile, at, name)
    view.setUint32(at + 4, places.get(data)!)
    view.setUint32(at + 8, data.length)
    profile.set(data, places.get(data)!)
  })
  return profile
}

function writeHeader(profile: Uint8Array, view: DataView): void {
  view.setUint32(0, profile.length)
  view.setUint32(8, 0x02100000) // version 2.1
  writeAscii(profile, 12, 'mntrRGB XYZ ')
  ;[2026, 1, 1, 0, 0, 0].forEach((part, i) => view.setUint16(24 + i * 2, part))
  writeAscii(profile, 36, 'acsp')
  writeXyz(view, 68, D50)
}

/** The curve as a table: version 2 knows no formula but plain gamma, which is wrong in the dark. */
function curveTag(): Uint8Array {
  const tag = new Uint8Array(12 + CURVE_STEPS * 2)
  const view = new DataView(tag.buffer)
  writeAscii(tag, 0, 'curv')
  view.setUint32(8, CURVE_STEPS)
  for (let i = 0; i < CURVE_STEPS; i++) {
    const value = i / (CURVE_STEPS - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    view.setUint16(12 + i * 2, Math.round(linear * 65_535))
  }
  return tag
}

function xyzTag(values: readonly number[]): Uint8Array {
  const tag = new Uint8Array(20)
  writeAscii(tag, 0, 'XYZ ')
  writeXyz(new DataView(tag.buffer), 8, values)
  return tag
}

function textTag(text: string): Uint8Array {
  const tag = new Uint8Array(8 + text.length + 1)
  writeAscii(tag, 0, 'text')
  writeAscii(tag, 8, text)
  return tag
}

/** Type `desc`: ASCII, then an empty Unicode and an empty Macintosh text, both obligatory. */
function descriptionTag(text: string): Uint8Array {
  const tag = new Uint8Array(12 + text.length + 1 + 8 + 3 + 67)
  writeAscii(tag, 0, 'desc')
  new DataView(tag.buffer).setUint32(8, text.length + 1)
  writeAscii(tag, 12, text)
  return tag
}

function writeXyz(view: DataView, at: number, values: readonly number[]): void {
  values.forEach((value, i) => view.setInt32(at + i * 4, Math.round(value * 65_536)))
}

function writeAscii(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i)
}
