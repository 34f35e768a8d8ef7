/** What only a real browser can prove of the imaging worker: decoding, EXIF, turning, encoding, hostile files. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PreparedPage } from '../../workers/imaging/api.ts'
import { loadBytes, startWorkers, type Workers } from './paper-workers.ts'

let workers: Workers
let sheet: Uint8Array
let card: Uint8Array
beforeAll(async () => {
  workers = startWorkers()
  sheet = await loadBytes('/samples/giay-chung-sinh.jpg')
  card = await loadBytes('/samples/can-cuoc-me.jpg')
})
afterAll(() => workers.end())

async function prepare(bytes: Uint8Array, turn: 0 | 1 | 2 | 3 = 0): Promise<PreparedPage> {
  const result = await workers.imaging.prepare({ bytes: bytes.slice(), turn })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

async function draw(bytes: Uint8Array): Promise<ImageData> {
  const bitmap = await createImageBitmap(new Blob([bytes.slice()], { type: 'image/jpeg' }))
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
  context.drawImage(bitmap, 0, 0)
  return context.getImageData(0, 0, bitmap.width, bitmap.height)
}

test('the archive is a colour JPEG within its budget, the thumbnail small, the reading page a PGM of the same geometry', async () => {
  const page = await prepare(sheet)
  expect([...page.archive.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
  expect(page.archive.length).toBeLessThan(320 * 1024)
  const [archive, thumbnail] = [await draw(page.archive), await draw(page.thumbnail)]
  expect([archive.width, archive.height]).toEqual([page.width, page.height])
  expect(Math.max(thumbnail.width, thumbnail.height)).toBe(240)
  const header = `P5\n${Math.round(page.width * page.readingScale)} ${Math.round(page.height * page.readingScale)}\n255\n`
  expect(String.fromCharCode(...page.reading.subarray(0, header.length))).toBe(header)
  const reddest = archive.data.reduce(
    (most, value, i, all) => (i % 4 === 0 ? Math.max(most, value - all[i + 1]!) : most),
    0,
  )
  expect(reddest, 'the seal keeps its colour').toBeGreaterThan(60)
})

test('the card code is read with its box, at every quarter turn', async () => {
  for (const turn of [0, 1, 2, 3] as const) {
    const { codes, width, height } = await prepare(card, turn)
    expect(codes.map((code) => code.text.split('|')[2])).toEqual(['Hà Thị Hồng Nhung'])
    const [left, top, right, bottom] = codes[0]!.box
    expect(left >= 0 && top >= 0 && right <= width && bottom <= height && right > left && bottom > top).toBe(
      true,
    )
    expect(width > height).toBe(turn % 2 === 0)
  }
})

test('EXIF orientation is obeyed and not kept: the archive carries no EXIF', async () => {
  // Orientation 6: the camera was held upright, the picture must be turned clockwise once.
  const exif = [
    0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0,
    0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
  ]
  const page = await prepare(Uint8Array.from([0xff, 0xd8, ...exif, ...card.subarray(2)]))
  const upright = await prepare(card)
  expect(page.sourceSize).toEqual({ width: upright.sourceSize.height, height: upright.sourceSize.width })
  // Its print now runs down the picture: it is turned back, the right way round.
  expect([page.turned, upright.turned]).toEqual([3, 0])
  expect([page.width, page.height]).toEqual([upright.width, upright.height])
  const head = String.fromCharCode(...page.archive.subarray(0, 400))
  expect(head).not.toContain('Exif')
})

test.each([
  [
    'a truncated JPEG',
    (bytes: Uint8Array) => bytes.subarray(0, 400),
    /imaging\.(decode-failed|not-an-image)/,
  ],
  [
    'a JPEG whose picture data is noise',
    (bytes: Uint8Array) => bytes.map((byte, i) => (i > 700 ? (i * 31) & 0xfe : byte)),
    /./,
  ],
  ['HTML called image', () => new TextEncoder().encode('<html>'.repeat(200)), /imaging\.not-an-image/],
  ['no bytes', () => new Uint8Array(), /imaging\.not-an-image/],
])('%s is answered, and the next page is served', async (_, damage, code) => {
  const result = await workers.imaging.prepare({ bytes: damage(sheet), turn: 0 })
  if (!result.ok) expect(result.problem.code).toMatch(code)
  expect((await prepare(card)).codes).toHaveLength(1)
})

test('a header that lies about the size never gets further than decoding', async () => {
  const canvas = new OffscreenCanvas(900, 700)
  canvas.getContext('2d')!.fillRect(0, 0, 900, 700)
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
  new DataView(png.buffer).setUint32(16, 5000) // IHDR width, its checksum now wrong
  expect(await workers.imaging.prepare({ bytes: png, turn: 0 })).toMatchObject({
    problem: { code: 'imaging.decode-failed' },
  })
  const bomb = png.slice()
  new DataView(bomb.buffer).setUint32(16, 12_000)
  new DataView(bomb.buffer).setUint32(20, 12_000)
  expect(await workers.imaging.prepare({ bytes: bomb, turn: 0 })).toMatchObject({
    problem: { code: 'imaging.too-large' },
  })
})

test('stop ends the page under way', async () => {
  const running = workers.imaging.prepare({ bytes: sheet.slice(), turn: 0 })
  await workers.imaging.stop()
  expect(await running).toMatchObject({ ok: false, problem: { code: 'imaging.stopped' } })
})
