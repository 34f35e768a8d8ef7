import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkBudget, MAX_BYTES } from './budget.ts'
import { findImageHeader } from './image-header.ts'

const uint16 = (n: number) => [n >> 8, n & 255]
const uint32 = (n: number) => [...uint16(n >>> 16), ...uint16(n & 65_535)]
const little24 = (n: number) => [n & 255, (n >> 8) & 255, n >> 16]
const text = (s: string) => [...s].map((c) => c.charCodeAt(0))
const bytes = (...parts: number[][]) => Uint8Array.from(parts.flat())

const chunk = (name: string, body: number[]) => [...uint32(body.length), ...text(name), ...body, 0, 0, 0, 0]
const png = (width: number, height: number, ...chunks: number[][]) =>
  bytes(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', [...uint32(width), ...uint32(height), 8, 2, 0, 0, 0]),
    ...chunks,
    chunk('IEND', []),
  )
const jpeg = (width: number, height: number, sof = 0xc0, thumbnail = [0, 0]) =>
  bytes(
    [0xff, 0xd8],
    [0xff, 0xe1, ...uint16(10), ...text('Exif\0\0'), ...thumbnail],
    [0xff, 0xff, 0xc4, ...uint16(4), 0, 0], // a table in the SOF range, after a fill byte
    [0xff, sof, ...uint16(17), 8, ...uint16(height), ...uint16(width), 3],
    [0xff, 0xda, ...uint16(8), 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56],
    [0xff, 0xd9],
  )
const webp = (kind: string, body: number[]) =>
  bytes(
    text('RIFF'),
    [body.length + 22, 0, 0, 0],
    text('WEBP'),
    text(kind),
    [0, 0, 0, 0],
    body,
    Array(10).fill(0),
  )

test.each([
  ['PNG', png(1654, 2339, chunk('IDAT', [0])), 'image/png', 1654, 2339, false],
  [
    'animated PNG',
    png(800, 600, chunk('acTL', Array(8).fill(0)), chunk('IDAT', [0])),
    'image/png',
    800,
    600,
    true,
  ],
  ['JPEG', jpeg(2480, 3508), 'image/jpeg', 2480, 3508, false],
  ['progressive JPEG', jpeg(100, 50, 0xc2), 'image/jpeg', 100, 50, false],
  ['WebP', webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x90, 1, 0x2c, 1]), 'image/webp', 400, 300, false],
  ['lossless WebP', webp('VP8L', [0x2f, 0xff, 0xc0, 0x3f, 0]), 'image/webp', 256, 256, false],
  ['animated WebP', webp('VP8X', [2, 0, 0, 0, ...little24(11), ...little24(6)]), 'image/webp', 12, 7, true],
] as const)('%s: kind and size from the header', (_, input, mime, width, height, isAnimated) => {
  expect(findImageHeader(input)).toEqual({ mime, width, height, isAnimated })
})

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['PDF', bytes(text('%PDF-1.7\n'), Array(40).fill(32)), 'pdf'],
  ['PDF behind other bytes', bytes(Array(30).fill(10), text('%PDF-1.4')), 'pdf'],
  ['a PDF over 15 MB', bytes(text('%PDF-1.7\n'), Array(MAX_BYTES).fill(32)), 'pdf'],
  ['SVG called png', bytes(text('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'svg'],
  ['GIF', bytes(text('GIF89a'), Array(40).fill(1)), 'gif'],
  ['TIFF of several pages', bytes(text('II*\0'), Array(40).fill(0)), 'tiff'],
  ['HEIC', bytes([0, 0, 0, 24], text('ftypheic'), Array(40).fill(0)), 'heic'],
  ['AVIF', bytes([0, 0, 0, 24], text('ftypavif'), Array(40).fill(0)), 'avif'],
  ['MP4', bytes([0, 0, 0, 24], text('ftypisom'), Array(40).fill(0)), 'unknown-kind'],
  ['BMP', bytes(text('BM'), Array(60).fill(0)), 'bmp'],
  ['Word', bytes(text('PK\x03\x04'), Array(60).fill(0)), 'office'],
])('%s is no image for us, and is named', (_, input, reason) => {
  expect(checkBudget(input)).toMatchObject({ problem: { code: 'imaging.not-an-image', details: { reason } } })
})

test.each([
  ['JPEG cut before its size', jpeg(1000, 800).subarray(0, 15)],
  ['JPEG cut before its end', jpeg(1000, 800).subarray(0, -2)],
  ['JPEG whose only end belongs to a thumbnail', jpeg(1000, 800, 0xc0, [0xff, 0xd9]).subarray(0, -2)],
  ['PNG cut before its end', png(1000, 800, chunk('IDAT', [1, 2, 3])).subarray(0, -12)],
  ['WebP shorter than it says', webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x20, 3, 0x2c, 3]).subarray(0, -12)],
])('%s is damaged, not shown half grey', (_, input) => {
  expect(checkBudget(input)).toMatchObject({
    problem: { code: 'imaging.decode-failed', details: { reason: 'cut-short' } },
  })
})

test('any bytes and any cut are answered, never thrown', () => {
  const start = fc.constantFrom(png(9, 9), jpeg(9, 9), webp('VP8X', []), new Uint8Array())
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 80 }), fc.nat(120), (head, tail, cut) => {
      const found = findImageHeader(Uint8Array.from([...head, ...tail]).subarray(0, cut))
      expect(found === undefined || found.mime.startsWith('image/')).toBe(true)
    }),
  )
})

test.each([
  ['12,000 × 12,000 in 17 KB', png(12_000, 12_000), 'imaging.too-large'],
  ['60,000 × 60,000', png(60_000, 60_000), 'imaging.too-large'],
  ['a ribbon over 12,000 px', png(12_001, 400), 'imaging.too-large'],
  ['over 40 MP', png(8000, 5001), 'imaging.too-large'],
  ['one pixel', png(1, 1), 'imaging.too-small'],
  ['a ribbon one pixel high', png(4000, 1), 'imaging.too-small'],
  ['more than one frame', png(800, 600, chunk('acTL', Array(8).fill(0))), 'imaging.not-an-image'],
  ['over 15 MB', bytes([...jpeg(2000, 1500)], Array(MAX_BYTES).fill(0)), 'imaging.too-large'],
])('budget before decoding (%s)', (_, input, code) => {
  expect(checkBudget(input)).toMatchObject({ ok: false, problem: { code } })
})

test('a 40 MP photo and an A4 scan at 300 dpi are within the budget', () => {
  expect(checkBudget(jpeg(7728, 5152)).ok).toBe(true)
  expect(checkBudget(png(2480, 3508)).ok).toBe(true)
})
