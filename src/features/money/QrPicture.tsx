/** A code with the white border readers need, black on white in every colour scheme. */
import { qrPath } from '../../device/qr-path.ts'
import styles from './Money.module.css'

const QUIET = 4 // modules, ISO/IEC 18004

export function QrPicture({ text, label }: { text: string; label: string }) {
  const { d, size } = qrPath(text)
  const side = size + 2 * QUIET
  return (
    <svg
      class={styles.qr}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#ffffff" />
      <path d={d} fill="#000000" />
    </svg>
  )
}
