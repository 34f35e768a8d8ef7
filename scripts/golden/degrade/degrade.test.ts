import { describe, expect, it } from 'vitest'
import { createCamera } from './camera.ts'
import { deskOf } from './desk.ts'
import { withOrientation } from './exif.ts'
import { createRandom } from './random.ts'
import { createRaster, quarterTurned, type Raster } from './raster.ts'
import { scanned } from './scan.ts'

const a4 = { width: 210, height: 297 }
const photo = { megapixels: 2, desk: 'wood', tilt: 14, lean: -9, roll: 6, fill: 0.9 } as const

function checkered(width: number, height: number): Raster {
  const raster = createRaster(width, height)
  for (let i = 0; i < width * height; i++) raster.data.fill((i * 37) % 251, i * 4, i * 4 + 3)
  return raster
}

describe('the camera', () => {
  const camera = createCamera(a4, photo)

  it('says where the corners are: each shows the corner of the sheet', () => {
    const seen = camera.corners.map(([x, y]) => {
      const place = new Float32Array(2)
      camera.tableAt(x, y, place)
      return [place[0]!, place[1]!].map((value) => Math.round(value * 10) / 10 + 0)
    })
    expect(seen).toEqual([
      [0, 0],
      [210, 0],
      [210, 297],
      [0, 297],
    ])
  })

  it('leaves no corner outside the picture and fills what was asked', () => {
    const reach = camera.corners.map(([x, y]) =>
      Math.max(Math.abs(x / camera.width - 0.5), Math.abs(y / camera.height - 0.5)),
    )
    expect(Math.max(...reach) * 2).toBeCloseTo(0.9, 3)
  })

  it('leans: opposite sides of the sheet are not equally long', () => {
    const side = (i: number, j: number) =>
      Math.hypot(camera.corners[i]![0] - camera.corners[j]![0], camera.corners[i]![1] - camera.corners[j]![1])
    expect(Math.abs(side(0, 1) / side(3, 2) - 1)).toBeGreaterThan(0.05)
  })
})

describe('damage', () => {
  it('is the same for the same seed and another for another', () => {
    const make = (seed: number) =>
      scanned(checkered(40, 50), { noise: 8, copy: 0.05, degrees: 2, blur: 0.6 }, seed).data
    expect(make(1)).toEqual(make(1))
    expect(make(1)).not.toEqual(make(2))
  })

  it('throws about as many pixels to black or white as asked', () => {
    const grey = createRaster(200, 200)
    grey.data.fill(200)
    const { data } = scanned(grey, { copy: 0.04 }, 3)
    const plain = Math.round((200 - 128) * 2.6 + 140)
    const thrown = Array.from({ length: 40_000 }, (_, i) => data[i * 4]!).filter(
      (value) => value !== Math.min(255, plain),
    )
    expect(thrown.length / 40_000).toBeGreaterThan(0.015)
    expect(thrown.length / 40_000).toBeLessThan(0.05)
  })

  it('turned four times is as it was, once is another shape', () => {
    const raster = checkered(7, 4)
    expect(quarterTurned(raster, 1)).toMatchObject({ width: 4, height: 7 })
    const twice = quarterTurned(quarterTurned(raster, 2), 2)
    expect(quarterTurned(quarterTurned(raster, 1), 3).data).toEqual(raster.data)
    expect(twice.data).toEqual(raster.data)
  })
})

it('randomness stays in its range and is spread', () => {
  const { next } = createRandom(5)
  const values = Array.from({ length: 2000 }, next)
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...values)).toBeLessThan(1)
  expect(values.reduce((sum, value) => sum + value, 0) / 2000).toBeCloseTo(0.5, 1)
})

it.each(['wood', 'tile', 'white', 'papers'] as const)(
  '%s has a colour everywhere, not one colour',
  (desk) => {
    const colour = deskOf(desk, 4)
    const out = new Float32Array(3)
    const reds = new Set<number>()
    for (let i = 0; i < 400; i++) {
      colour((i % 20) * 31 - 200, Math.floor(i / 20) * 37 - 250, out)
      expect(Math.min(...out)).toBeGreaterThan(20)
      reds.add(Math.round(out[0]!))
    }
    expect(reds.size).toBeGreaterThan(3)
  },
)

it('an orientation is put behind the first marker, the picture stays', () => {
  const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xdb, 1, 2, 3)
  const made = withOrientation(jpeg, 6)
  expect([...made.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xe1])
  const length = made[4]! * 256 + made[5]!
  expect([...made.subarray(4 + length)]).toEqual([...jpeg.subarray(2)])
  expect(String.fromCharCode(...made.subarray(6, 12))).toBe('Exif\0\0')
  expect(made[12 + 8 + 2 + 9]).toBe(6)
})
