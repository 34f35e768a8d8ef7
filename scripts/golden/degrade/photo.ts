/** A phone's picture of a sheet on a table: perspective, uneven light, the sheet's own shadow, the lens and the sensor. */
import { MM_PER_INCH } from '../../../domain/document/archive/paper-size.ts'
import { createCamera } from './camera.ts'
import type { Corners, PhotoDamage } from './damage.ts'
import { deskOf } from './desk.ts'
import { cloudAt, createRandom } from './random.ts'
import { createRaster, type Raster, sample, shrink } from './raster.ts'
import { blurred, grain } from './scan.ts'

const SHADOW_MM = 4

export function photographed(
  sheet: Raster,
  dpi: number,
  photo: PhotoDamage,
  seed: number,
): { picture: Raster; corners: Corners } {
  const size = { width: (sheet.width / dpi) * MM_PER_INCH, height: (sheet.height / dpi) * MM_PER_INCH }
  const camera = createCamera(size, photo)
  // A print finer than the sensor would flicker.
  const seen = shrink(sheet, Math.min(1, (camera.scale * MM_PER_INCH * 1.1) / dpi))
  const perMm = seen.width / size.width
  const desk = deskOf(photo.desk, seed)
  const random = createRandom(seed + 11)
  const { light = 0.3, blur = 0.7, noise = 4 } = photo
  const [towardsX, towardsY] = [random.between(-1, 1), random.between(-1, 1)]
  const warmth = random.between(-0.05, 0.05)
  const picture = createRaster(camera.width, camera.height)
  const place = new Float32Array(2)
  const colour = new Float32Array(3)
  for (let y = 0; y < camera.height; y++)
    for (let x = 0; x < camera.width; x++) {
      camera.tableAt(x, y, place)
      const [u, v] = [place[0]!, place[1]!]
      let shade = 1
      if (sample(seen, u * perMm, v * perMm, colour)) for (let c = 0; c < 3; c++) colour[c]! *= 0.965
      else {
        desk(u, v, colour)
        const away = Math.hypot(Math.max(0, -u, u - size.width), Math.max(0, -v, v - size.height))
        if (away < SHADOW_MM) shade = 0.72 + (0.28 * away) / SHADOW_MM
      }
      const [across, down] = [x / camera.width - 0.5, y / camera.height - 0.5]
      const lit =
        0.93 +
        light * (0.5 * (across * towardsX + down * towardsY) - 0.35 * (across ** 2 + down ** 2)) -
        light * 0.18 * cloudAt(across * 3 + 9, down * 3 + 9, seed)
      const at = (y * camera.width + x) * 4
      for (let c = 0; c < 3; c++) picture.data[at + c] = colour[c]! * shade * lit * (1 + warmth * (1 - c))
    }
  if (blur > 0) blurred(picture, blur)
  if (noise > 0) grain(picture, noise, seed)
  return { picture, corners: camera.corners }
}
