/** Files that should never have come: each is answered with what it is, and the next page is served. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadBytes, startWorkers, type Workers } from './paper-workers.ts'

let workers: Workers
let sheet: Uint8Array
beforeAll(async () => {
  workers = startWorkers()
  sheet = await loadBytes('/samples/giay-chung-sinh.jpg')
})
afterAll(() => workers.end())

const prepare = (bytes: Uint8Array) => workers.imaging.prepare({ bytes: bytes.slice(), turn: 0 })
const text = (words: string) => new TextEncoder().encode(words)
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const uint32 = (n: number) => Uint8Array.from([n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255])

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function crc(bytes: Uint8Array): number {
  let value = -1
  for (const byte of bytes) {
    value ^= byte
    for (let k = 0; k < 8; k++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value >>> 0
}

const chunk = (name: string, body: Uint8Array) => {
  const named = join(text(name), body)
  return join(uint32(body.length), named, uint32(crc(named)))
}
const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])

/** A grey PNG of any size and depth; rows are all white, so a bomb of 30,000² weighs a few kB. */
async function png(width: number, height: number, depth = 8, rows = height, ...more: Uint8Array[]) {
  const row = new Uint8Array(1 + Math.ceil((width * depth) / 8)).fill(255)
  row[0] = 0
  const data = new Uint8Array(row.length * rows)
  for (let y = 0; y < rows; y++) data.set(row, y * row.length)
  const size = join(uint32(width), uint32(height), Uint8Array.from([depth, 0, 0, 0, 0]))
  return join(
    SIGNATURE,
    chunk('IHDR', size),
    ...more,
    chunk('IDAT', await deflate(data)),
    chunk('IEND', new Uint8Array()),
  )
}

const foreign = {
  pdf: '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF',
  heic: '\0\0\0\x18ftypheic\0\0\0\0mif1heic' + ' '.repeat(200),
  tiff: 'II*\0\x08\0\0\0' + ' '.repeat(200),
  gif: 'GIF89a' + ' '.repeat(200),
  svg: '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  office: 'PK\x03\x04' + ' '.repeat(200),
  empty: '',
  'unknown-kind': '<html><script>alert(1)</script></html>',
}

test.each(Object.entries(foreign))('%s is named, not decoded', async (reason, content) => {
  expect(await prepare(text(content))).toEqual({
    ok: false,
    problem: { code: 'imaging.not-an-image', details: { reason } },
  })
})

test('bombs are refused by their header: 12,000² and 30,000², a ribbon, a single pixel', async () => {
  const refused = async (bytes: Uint8Array) => {
    const answer = await prepare(bytes)
    return answer.ok ? 'taken' : answer.problem.code
  }
  expect(await refused(await png(12_000, 12_000, 1, 40))).toBe('imaging.too-large')
  expect(await refused(await png(30_000, 30_000, 1, 40))).toBe('imaging.too-large')
  expect(await refused(await png(65_000, 400, 1, 40))).toBe('imaging.too-large')
  expect(await refused(await png(1, 1))).toBe('imaging.too-small')
  expect(await refused(await png(4000, 1))).toBe('imaging.too-small')
  const frames = chunk('acTL', join(uint32(2), uint32(0)))
  expect(await refused(await png(800, 600, 8, 600, frames))).toBe('imaging.not-an-image')
})

test.each([0.2, 0.5, 0.9, 0.999])(
  'a JPEG cut at %s of its length is never shown half grey',
  async (share) => {
    expect(await prepare(sheet.subarray(0, Math.floor(sheet.length * share)))).toMatchObject({
      problem: { code: 'imaging.decode-failed', details: { reason: 'cut-short' } },
    })
  },
)

test('a cut JPEG to which an end was put is found out by its grey rest', async () => {
  const cut = join(sheet.subarray(0, Math.floor(sheet.length * 0.4)), Uint8Array.from([0xff, 0xd9]))
  expect(await prepare(cut)).toMatchObject({
    problem: { code: 'imaging.decode-failed', details: { reason: 'cut-short' } },
  })
})

test('a PNG whose data ends early is damaged', async () => {
  const whole = await png(1000, 1400)
  expect(await prepare(whole.subarray(0, whole.length - 14))).toMatchObject({
    problem: { code: 'imaging.decode-failed' },
  })
})

test('a PNG of 16 bits is taken', async () => {
  const answer = await prepare(await png(1000, 1400, 16))
  expect(answer).toMatchObject({ ok: true, value: { isBlank: true } })
})

test('four-colour JPEG of a print shop is taken or refused, never passed on as noise', async () => {
  const answer = await prepare(fourColours())
  if (answer.ok) expect(answer.value.sourceSize).toEqual({ width: 640, height: 480 })
  else expect(answer.problem.code).toBe('imaging.decode-failed')
})

test('a picture that is a program too comes out as nothing but a picture', async () => {
  const both = join(sheet, text('PK\x03\x04<script>alert(1)</script>%PDF-1.7'))
  const answer = await prepare(both)
  if (!answer.ok) throw new Error(answer.problem.code)
  const kept = new TextDecoder('latin1').decode(answer.value.archive)
  expect(kept).not.toContain('<script>')
  expect(kept).not.toContain('%PDF')
})

test('after all that the next page is served', async () => {
  expect((await prepare(sheet)).ok).toBe(true)
})

/** A baseline JPEG of four components, one flat colour: tables of two codes, then zeros. */
function fourColours(): Uint8Array {
  const [width, height] = [640, 480]
  const bytes: number[] = [0xff, 0xd8]
  const segment = (marker: number, body: number[]) =>
    bytes.push(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body)
  segment(0xee, [...text('Adobe'), 0, 100, 0, 0, 0, 0, 0])
  segment(0xdb, [0, ...Array<number>(64).fill(16)])
  const ids = [1, 2, 3, 4]
  segment(0xc0, [
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    4,
    ...ids.flatMap((id) => [id, 0x11, 0]),
  ])
  const counts = [2, ...Array<number>(15).fill(0)]
  counts[0] = 1 // one code of one bit: category 0, or end of block
  segment(0xc4, [0x00, ...counts, 0])
  segment(0xc4, [0x10, ...counts, 0])
  segment(0xda, [4, ...ids.flatMap((id) => [id, 0x00]), 0, 63, 0])
  const blocks = (width / 8) * (height / 8) * 4
  bytes.push(...Array<number>((blocks * 2) / 8).fill(0), 0xff, 0xd9)
  return Uint8Array.from(bytes)
}
