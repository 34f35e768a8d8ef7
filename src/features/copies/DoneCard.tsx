/** What a visit came to: the number to write into the certification, the ticket, and on to the next. */
import { useEffect, useRef } from 'preact/hooks'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { sha256Hex } from '../../data/sha256.ts'
import { recordCommand } from '../../data/record-command.ts'
import { printSheet } from '../../device/print.ts'
import { formatVnd, formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { copies } from '../../i18n/vi/copies.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Copies.module.css'
import { CopiesTicket } from './CopiesTicket.tsx'

export function DoneCard({ state, onNext }: { state: DossierState; onNext: () => void }) {
  const words = t(copies)
  const sheet = useRef<HTMLDivElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const { certified, reception, due } = state
  const isWaiting = state.stage === 'result-attached'
  useEffect(() => next.current?.focus(), [])
  if (certified === null || reception === null) return null
  const print = async () => {
    if (sheet.current === null) return
    const sha256 = await sha256Hex(sheet.current.innerText)
    await printSheet(sheet.current, 'a5')
    await recordCommand(getContext(), state, {
      type: 'slip-printed',
      body: { slip: 'copies', copies: 1, sha256 },
    })
  }
  const { number, book, year } = certified.register
  return (
    <>
      <Notice
        tone="ok"
        title={isWaiting ? words.doneLater(reception.code) : words.done(reception.code)}
        live
        actions={
          <>
            <Button kind="primary" shortcut="F2" buttonRef={next} onClick={onNext}>
              {words.next}
            </Button>
            <Button icon="printer" shortcut="Ctrl+P" onClick={() => void print()}>
              {words.printTicket}
            </Button>
          </>
        }
      >
        <p class={styles.number}>
          {words.registerNumber}: <strong>{words.registerPlace(number, book, year)}</strong>
        </p>
        <p>
          {words.total}: <strong>{formatVnd(certified.vnd)}</strong>
          {isWaiting && due !== null && ` · ${words.due}: ${formatWallTime(due.at)}`}
        </p>
      </Notice>
      <div class={styles.paper}>
        <CopiesTicket state={state} commune={getContext().device.communeName} sheetRef={sheet} />
      </div>
    </>
  )
}
