/** Codes that lie on the page kept: one on another paper in the photo is not this page's. */
import type { PreparedPage } from './api.ts'

type Code = PreparedPage['codes'][number]

export function keptCodes(codes: readonly Code[], page: { width: number; height: number }): Code[] {
  return codes.flatMap((code) => {
    const [left, top, right, bottom] = code.box
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    if (x < 0 || y < 0 || x > page.width || y > page.height) return []
    const box = [
      Math.max(0, left),
      Math.max(0, top),
      Math.min(page.width, right),
      Math.min(page.height, bottom),
    ] as const
    return [{ ...code, box }]
  })
}
