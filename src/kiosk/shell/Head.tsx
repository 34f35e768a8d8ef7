/** Top of every screen: whose kiosk this is, what is being done, and, while nobody is here, the keeper's corner. */
import { t } from '../../i18n/locale.ts'
import { kioskShell } from '../../i18n/vi/kiosk-shell.ts'
import styles from './Head.module.css'
import { KeeperCorner } from './KeeperCorner.tsx'
import type { KioskRun } from './kiosk-run.ts'

export function Head({ run, title }: { run: KioskRun; title: string | null }) {
  const words = t(kioskShell)
  const { commune } = run.identity.enrolment
  return (
    <header class={styles.head} data-print="never">
      <div class={styles.words} data-read>
        {title === null ? (
          <h1 class={styles.greeting}>
            {words.greeting}
            <br />
            {words.question}
          </h1>
        ) : (
          <h1 class={styles.title} tabIndex={-1}>
            {title}
          </h1>
        )}
        <p class={styles.centre}>{commune.centre || words.centre(commune.name)}</p>
      </div>
      {/* In a session what a resident typed is here: the keeper comes in when it was wiped, and no button stands there idle. */}
      {title === null && run.kiosk.value === null && <KeeperCorner onOpen={run.openKeeper} />}
    </header>
  )
}
