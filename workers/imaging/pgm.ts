/** Binary PGM (P5): what the reader takes without a decoder of its own. */
import type { GreyImage } from './grey.ts'

export function toPgm({ width, height, data }: GreyImage): Uint8Array {
  const header = `P5\n${width} ${height}\n255\n`
  const out = new Uint8Array(header.length + data.length)
  for (let i = 0; i < header.length; i++) out[i] = header.charCodeAt(i)
  out.set(data, header.length)
  return out
}
