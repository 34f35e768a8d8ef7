/** The slip of a visit: the number in the register, what was made, what was paid, when to come. 80 mm, black on white. */
import type { Ref } from 'preact'
import { numbersOf } from '../../../domain/copies/register-number.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { qrPath } from '../../device/qr-path.ts'
import { formatVnd, formatWallTime } from '../../i18n/format.ts'
import { copies as words } from '../../i18n/vi/copies.ts'
import { CodePicture } from '../../ui/paper/CodePicture.tsx'
import styles from './Copies.module.css'
import { receiptOf, type PaymentCode } from './payment-of.ts'

/** An official Vietnamese paper: its words do not follow the language of the screen. */
export function CopiesTicket({
  state,
  commune,
  payment,
  sheetRef,
}: {
  state: DossierState
  commune: string
  payment: PaymentCode | null
  sheetRef: Ref<HTMLDivElement>
}) {
  const { reception, certified, due } = state
  if (reception === null || certified === null) return null
  const { book, year } = certified.register
  const receipt = receiptOf(state)
  const isWaiting = state.stage === 'result-attached'
  const numbers = numbersOf(certified.register, certified.entries.length)
  return (
    <div ref={sheetRef} class={styles.ticket} data-sheet="ticket" lang="vi">
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
      {receipt !== null && (
        <p>
          {words.cash}, {words.receiptNumber.toLowerCase()} {receipt}
        </p>
      )}
      {payment !== null && (
        <>
          <CodePicture
            path={qrPath(payment.text)}
            label={words.qrLabel(reception.code)}
            class={styles.code}
          />
          <p>
            {payment.holder}, {words.qrPurpose.toLowerCase()} {payment.purpose}
          </p>
        </>
      )}
      <p>
        {words.signer}: {certified.signer}
      </p>
      {isWaiting && due !== null && (
        <p>
          {words.due}: <b>{formatWallTime(due.at)}</b>
        </p>
      )}
      {isWaiting && <p>{words.ticketBring}</p>}
    </div>
  )
}
