/** How often values were right, drawn over how sure the machine said it was. The diagonal is a machine that says true. */
import type { CalibrationBin } from './field-score.ts'

const SIZE = 420
const EDGE = 46
const LARGEST = 13

const at = (share: number) => Math.round(share * SIZE)

export function calibrationSvg(bins: readonly CalibrationBin[]): string {
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const dots = bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count, right }) => {
      const x = at((from + Math.min(1, to)) / 2)
      const y = SIZE - at(right / count)
      const radius = 3 + Math.sqrt(count / most) * LARGEST
      return `<circle cx="${x}" cy="${y}" r="${radius.toFixed(1)}"/><text class="count" x="${x}" y="${y + radius + 13}" text-anchor="middle">${right}/${count}</text>`
    })
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (share) =>
      `<text x="${at(share)}" y="${SIZE + 18}" text-anchor="middle">${share}</text><text x="-8" y="${SIZE - at(share) + 4}" text-anchor="end">${share}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-EDGE} -24 ${SIZE + EDGE + 24} ${SIZE + EDGE + 24}" role="img" aria-label="Calibration of proposed values">
<style>text { font: 12px sans-serif; fill: #222 } .count { font-size: 10px; fill: #555 } circle { fill: #2b6cb0; fill-opacity: 0.75 }</style>
<rect x="${-EDGE}" y="-24" width="${SIZE + EDGE + 24}" height="${SIZE + EDGE + 24}" fill="#fff"/>
<path d="M0 0V${SIZE}H${SIZE}" fill="none" stroke="#222"/><path d="M0 ${SIZE}L${SIZE} 0" stroke="#999" stroke-dasharray="4 4"/>
<path d="M${at(0.95)} 0V${SIZE}" stroke="#c05621" stroke-dasharray="2 3"/>
${ticks.join('\n')}
${dots.join('\n')}
<text x="${SIZE / 2}" y="${SIZE + 36}" text-anchor="middle">confidence shown</text><text x="${-EDGE + 12}" y="${SIZE / 2}" text-anchor="middle" transform="rotate(-90 ${-EDGE + 12} ${SIZE / 2})">share that was right</text>
</svg>
`
}
