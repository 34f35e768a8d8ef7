/** Who is called now, to be read from the last row of chairs. */
import type { BoardCall } from '../../domain/queue/board-view.ts'
import { ticketCode } from '../../domain/queue/ticket-number.ts'
import { t } from '../i18n/locale.ts'
import { board } from '../i18n/vi/board.ts'
import styles from './CallCard.module.css'

export function CallCard({ call }: { call: BoardCall | null }) {
  const words = t(board)
  if (call === null)
    return (
      <div class={styles.card} role="status">
        <p class={styles.none}>{words.noneYet}</p>
        <p class={styles.hint}>{words.noneYetHint}</p>
      </div>
    )
  const code = ticketCode(call.number)
  // A recall is drawn anew, so that it is seen again; the region around it stays, so that it is read out again.
  return (
    <div role="status" class={styles.region}>
      <div key={`${code}/${call.counter}/${call.calls}`} class={`${styles.card} ${styles.called}`}>
        <p class={styles.invite}>{words.invite}</p>
        <p class={styles.code}>{code}</p>
        <p class={styles.counter}>{words.toCounter(call.counter)}</p>
      </div>
    </div>
  )
}
