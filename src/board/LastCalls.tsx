/** The calls before, for who looked away. */
import type { BoardCall } from '../../domain/queue/board-view.ts'
import { ticketCode } from '../../domain/queue/ticket-number.ts'
import { t } from '../i18n/locale.ts'
import { board } from '../i18n/vi/board.ts'
import styles from './LastCalls.module.css'

const SHOWN = 4

export function LastCalls({ calls }: { calls: readonly BoardCall[] }) {
  const words = t(board)
  if (calls.length === 0) return <div />
  return (
    <table class={styles.table}>
      <caption class="hidden-text">{words.called}</caption>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.counter}</th>
        </tr>
      </thead>
      <tbody>
        {calls.slice(0, SHOWN).map((call) => (
          <tr key={`${ticketCode(call.number)}/${call.counter}`}>
            <td>{ticketCode(call.number)}</td>
            <td>{call.counter}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
