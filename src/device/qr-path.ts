/** A QR code as one SVG path: drawn by the browser at any size without a blurred edge, and never through innerHTML. */
import { encode } from 'uqr'

export interface QrPath {
  readonly d: string
  readonly size: number // modules on a side
}

/** Level M, as on the PDF: it survives a fold through the code. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  let d = ''
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x]) x += 1
      d += `M${from} ${y}H${x}V${y + 1}H${from}Z`
    }
  })
  return { d, size }
}
