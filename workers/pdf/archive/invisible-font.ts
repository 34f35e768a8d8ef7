/**
 * A TrueType font of empty glyphs, all half an em wide: it draws nothing and gives the text layer its places. Glyph n
 * stands for the n-th letter used in the file, so the font holds no more than it needs and no text is a `.notdef`.
 */

export const UNITS_PER_EM = 1000
export const ADVANCE = 500
export const ASCENT = 800
export const DESCENT = -200
export const FONT_NAME = 'MOTCUA+Invisible'

/** `count`: of letters; glyph 0 is `.notdef` besides. */
export function invisibleFont(count: number): Uint8Array {
  const glyphs = count + 1
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['OS/2', os2()],
    ['cmap', cmap()],
    // One unused byte row: readers take a table without bytes for a missing one.
    ['glyf', new Uint8Array(4)],
    ['head', head()],
    ['hhea', hhea()],
    ['hmtx', hmtx(glyphs)],
    ['loca', new Uint8Array((glyphs + 1) * 2)], // every glyph starts and ends at 0
    ['maxp', maxp(glyphs)],
    ['name', shorts(0, 0, 6)],
    ['post', longs(0x00030000, 0, 0, 1, 0, 0, 0, 0)],
  ]
  return sfnt(tables)
}

function head(): Uint8Array {
  const table = new Uint8Array(54)
  const view = new DataView(table.buffer)
  view.setUint32(0, 0x00010000)
  view.setUint32(4, 0x00010000)
  view.setUint32(12, 0x5f0f3cf5)
  view.setUint16(18, UNITS_PER_EM)
  view.setInt16(38, DESCENT) // yMin
  view.setInt16(40, ADVANCE) // xMax
  view.setInt16(42, ASCENT) // yMax
  view.setUint16(46, 8) // smallest readable size
  view.setInt16(48, 2) // left to right
  return table
}

function hhea(): Uint8Array {
  const table = new Uint8Array(36)
  const view = new DataView(table.buffer)
  view.setUint32(0, 0x00010000)
  view.setInt16(4, ASCENT)
  view.setInt16(6, DESCENT)
  view.setUint16(10, ADVANCE)
  view.setInt16(16, ADVANCE)
  view.setInt16(18, 1)
  view.setUint16(34, 1) // one width, the same for all glyphs that follow
  return table
}

function hmtx(glyphs: number): Uint8Array {
  const table = new Uint8Array(4 + (glyphs - 1) * 2)
  new DataView(table.buffer).setUint16(0, ADVANCE)
  return table
}

function maxp(glyphs: number): Uint8Array {
  const table = new Uint8Array(32)
  const view = new DataView(table.buffer)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, glyphs)
  view.setUint16(14, 1) // zones
  return table
}

function os2(): Uint8Array {
  const table = new Uint8Array(78)
  const view = new DataView(table.buffer)
  view.setInt16(2, ADVANCE)
  view.setUint16(4, 400)
  view.setUint16(6, 5)
  view.setInt16(68, ASCENT)
  view.setInt16(70, DESCENT)
  view.setUint16(74, ASCENT)
  view.setUint16(76, -DESCENT)
  return table
}

/** Format 4 with the one obligatory last segment: letters are reached by glyph number, never by code. */
function cmap(): Uint8Array {
  return shorts(0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0)
}

function sfnt(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const directory = 12 + tables.length * 16
  const padded = (length: number) => Math.ceil(length / 4) * 4
  const font = new Uint8Array(directory + tables.reduce((sum, [, data]) => sum + padded(data.length), 0))
  const view = new DataView(font.buffer)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, tables.length * 16 - power * 16)
  let at = directory
  let headAt = 0
  tables.forEach(([tag, data], i) => {
    const entry = 12 + i * 16
    for (let c = 0; c < 4; c++) font[entry + c] = tag.charCodeAt(c)
    font.set(data, at)
    view.setUint32(entry + 4, checksum(view, at, padded(data.length)))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, data.length)
    if (tag === 'head') headAt = at
    at += padded(data.length)
  })
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view, 0, font.length)) >>> 0)
  return font
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function shorts(...values: number[]): Uint8Array {
  const table = new Uint8Array(values.length * 2)
  values.forEach((value, i) => new DataView(table.buffer).setUint16(i * 2, value))
  return table
}

function longs(...values: number[]): Uint8Array {
  const table = new Uint8Array(values.length * 4)
  values.forEach((value, i) => new DataView(table.buffer).setUint32(i * 4, value))
  return table
}
