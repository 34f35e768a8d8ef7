/** What a visit came to: the number to write into the certification, the code to pay with, the ticket, and on to the next. */
import { useEffect, useRef } from 'preact/hooks'
import { COPIES_PROCEDURE } from '../../../domain/copies/request.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { listPayees } from '../../data/payees.ts'
import { qrPath } from '../../device/qr-path.ts'
import { formatVnd, formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { copies } from '../../i18n/vi/copies.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { CodePicture } from '../../ui/paper/CodePicture.tsx'
import styles from './Copies.module.css'
import { CopiesTicket } from './CopiesTicket.tsx'
import { paymentCode, receiptOf } from './payment-of.ts'
import { printTicket } from './print-ticket.ts'

export function DoneCard({ state, onNext }: { state: DossierState; onNext: () => void }) {
  const words = t(copies)
  const ctx = getContext()
  const sheet = useRef<HTMLDivElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const payees = useLive(() => listPayees(ctx), [ctx]).value
  const { certified, reception, due } = state
  const isWaiting = state.stage === 'result-attached'
  useEffect(() => next.current?.focus(), [])
  if (certified === null || reception === null) return null
  const print = async () => {
    if (sheet.current !== null) await printTicket(ctx, state, sheet.current)
    next.current?.focus()
  }
  const field = getLaw().procedures.get(COPIES_PROCEDURE)?.procedure.field ?? ''
  const code = payees && paymentCode(state, payees.ok ? payees.value : [], { field, day: today(ctx) })
  const receipt = receiptOf(state)
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
          {receipt !== null && ` · ${words.cash}, ${words.receiptNumber} ${receipt}`}
          {isWaiting && due !== null && ` · ${words.due}: ${formatWallTime(due.at)}`}
        </p>
        {code?.ok && code.value !== null && (
          <div class={styles.pay}>
            <CodePicture
              path={qrPath(code.value.text)}
              label={words.qrLabel(reception.code)}
              class={styles.code}
            />
            <p>
              <b>{words.awaiting}</b>
              <br />
              {code.value.holder}
              <br />
              {words.qrPurpose}: {code.value.purpose}
            </p>
          </div>
        )}
      </Notice>
      {code && !code.ok && <Notice tone="warn">{problemSentence(code.problem)}</Notice>}
      <div class={styles.paper}>
        <CopiesTicket
          state={state}
          commune={ctx.device.communeName}
          payment={code?.ok ? code.value : null}
          sheetRef={sheet}
        />
      </div>
    </>
  )
}

const today = (ctx: ReturnType<typeof getContext>) => ctx.clock.wall().slice(0, 10)
