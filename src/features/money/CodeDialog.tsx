/** The payment code, as big as the resident needs it, with everything a person types who cannot scan. */
import { useRef } from 'preact/hooks'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { bankName } from '../../../domain/money/banks.ts'
import type { Payee } from '../../../domain/money/payee.ts'
import { writeVietQr } from '../../../domain/money/vietqr.ts'
import { moneyInWords } from '../../../domain/text/number-in-words.ts'
import { getContext } from '../../data/current.ts'
import { printSheet } from '../../device/print.ts'
import { formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { money } from '../../i18n/vi/money.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import type { FeeView } from './fee-view.ts'
import styles from './Money.module.css'
import { PaymentSheet } from './PaymentSheet.tsx'
import { QrPicture } from './QrPicture.tsx'
import { recordPaymentSlip } from './record-payment-slip.ts'
import { recordTransfer } from './record-fee.ts'
import { usePayees } from './use-payee.ts'

export interface CodeDialogProps {
  readonly state: DossierState
  readonly view: FeeView
  readonly onClose: () => void
}

export function CodeDialog({ state, view, onClose }: CodeDialogProps) {
  const words = t(money).code
  const payees = usePayees()
  const asked = state.fees.asked.at(-1)
  const payee = payees?.find(({ id }) => id === asked?.account)
  if (payees === undefined || asked === undefined) return null
  if (payee === undefined)
    return (
      <Dialog title={words.title} wide onClose={onClose}>
        <Notice tone="overdue" live>
          {problemSentence({ code: 'money.payee.none' })}
        </Notice>
      </Dialog>
    )
  return <Code state={state} view={view} payee={payee} purpose={asked.purpose} onClose={onClose} />
}

function Code({ state, view, payee, purpose, onClose }: CodeDialogProps & { payee: Payee; purpose: string }) {
  const words = t(money).code
  const ctx = getContext()
  const sheet = useRef<HTMLDivElement>(null)
  const vnd = view.standing.openVnd
  const code = writeVietQr({ bin: payee.bin, account: payee.account, vnd, purpose })
  const paying = useSubmission(async () => {
    const recorded = await recordTransfer(ctx, state, vnd)
    if (!recorded.ok) return recorded
    showToast(words.recorded)
    onClose()
    return recorded
  })
  const printing = useSubmission(async () => {
    if (sheet.current === null || !code.ok) return code
    await printSheet(sheet.current)
    return await recordPaymentSlip(ctx, state, code.value)
  })
  if (!code.ok)
    return (
      <Dialog title={words.title} wide onClose={onClose}>
        <Notice tone="overdue">{problemSentence(code.problem)}</Notice>
      </Dialog>
    )
  const inWords = moneyInWords(vnd)
  const problem = paying.problem ?? printing.problem
  const name = state.reception?.code ?? ''
  return (
    <>
      <Dialog title={words.title} wide onClose={onClose}>
        <div class={styles.code}>
          <QrPicture text={code.value} label={words.label(name)} />
          <div class={styles.codeFacts}>
            <p class={styles.amount}>{formatVnd(vnd)}</p>
            {inWords.ok && <p>{inWords.value}</p>}
            <p class={styles.into}>{words.into}</p>
            <dl class={styles.lines}>
              <Line label={words.holder} value={payee.holder} />
              <Line label={words.bank} value={bankName(payee.bin)} />
              <Line label={words.account} value={payee.account} />
              <Line label={words.purpose} value={purpose} />
            </dl>
            <p class={styles.under}>{words.truth}</p>
            {problem !== null && (
              <Notice tone="overdue" live>
                {problemSentence(problem)}
              </Notice>
            )}
            <div class={styles.acts}>
              <Button kind="primary" shortcut="Ctrl+Enter" busy={paying.isBusy} onClick={paying.submit}>
                {words.paid}
              </Button>
              <Button icon="printer" shortcut="Ctrl+P" busy={printing.isBusy} onClick={printing.submit}>
                {words.print}
              </Button>
            </div>
          </div>
        </div>
      </Dialog>
      {/* Beside the dialog: inside the browser's top layer a sheet keeps the page's own size. */}
      <PaymentSheet
        sheetRef={sheet}
        dossier={name}
        items={view.items}
        vnd={vnd}
        payee={payee}
        purpose={purpose}
        code={code.value}
        centre={ctx.device.communeName}
      />
    </>
  )
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
