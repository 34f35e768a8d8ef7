/** The slip of a visit: the number in the register, what was made, what was paid, when to come. Narrow, black on white. */
import type { Ref } from 'preact'
import { numbersOf } from '../../../domain/copies/register-number.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { formatVnd, formatWallTime } from '../../i18n/format.ts'
import { copies as words } from '../../i18n/vi/copies.ts'
import styles from './Copies.module.css'

/** An official Vietnamese paper: its words do not follow the language of the screen. */
export function CopiesTicket({
  state,
  commune,
  sheetRef,
}: {
  state: DossierState
  commune: string
  sheetRef: Ref<HTMLDivElement>
}) {
  const { reception, certified, due } = state
  if (reception === null || certified === null) return null
  const { book, year } = certified.register
  const numbers = numbersOf(certified.register, certified.entries.length)
  return (
    <div ref={sheetRef} class={styles.ticket} data-sheet="a5" lang="vi">
      <p>{commune}</p>
      <h3>{words.ticketTitle}</h3>
      <p>
        {words.registerNumber}: <b>{words.registerPlace(certified.register.number, book, year)}</b>
      </p>
      <p>{reception.code}</p>
      <p>
        {words.requester}: <b>{reception.applicant.name}</b>
      </p>
      <ol class={styles.lines}>
        {certified.entries.map((entry, i) => (
          <li key={numbers[i]}>
            <b>{numbers[i]}</b> {entry.title}: {words.ticketOf(entry.pages, entry.copies)}
          </li>
        ))}
      </ol>
      <p>
        {words.total}: <b>{formatVnd(certified.vnd)}</b>
      </p>
      <p>
        {words.signer}: {certified.signer}
      </p>
      {due !== null && (
        <p>
          {words.due}: <b>{formatWallTime(due.at)}</b>
        </p>
      )}
      <p>{words.ticketBring}</p>
    </div>
  )
}
