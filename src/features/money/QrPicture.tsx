/** The payment code as the money screens show it. */
import { qrPath } from '../../device/qr-path.ts'
import { CodePicture } from '../../ui/paper/CodePicture.tsx'
import styles from './Money.module.css'

export function QrPicture({ text, label }: { text: string; label: string }) {
  return <CodePicture path={qrPath(text)} label={label} class={styles.qr} />
}
