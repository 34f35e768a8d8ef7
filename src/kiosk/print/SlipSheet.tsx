/** The slip as the browser prints it: on the screen it is never seen. */
import { qrPath } from '../../device/qr-path.ts'
import { CodePicture } from '../../ui/paper/CodePicture.tsx'
import { SHEET_ID } from './slip-printer.ts'
import type { SlipLine } from './slip.ts'
import styles from './SlipSheet.module.css'

export function Part({ lines }: { lines: readonly SlipLine[] }) {
  return (
    <div class={styles.away} aria-hidden="true">
      <div id={SHEET_ID} class={styles.slip}>
        {lines.map(({ text, size, align, qr }, at) =>
          qr === undefined ? (
            <p key={at} class={styles[size]} data-align={align ?? 'centre'}>
              {text}
            </p>
          ) : (
            <CodePicture key={at} class={styles.code} path={qrPath(qr)} label="" />
          ),
        )}
      </div>
    </div>
  )
}
