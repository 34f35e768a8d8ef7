/** Which payment, how much and why: what is proposed is what came too often, or the whole. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import {
  orderStanding,
  refundableVnd,
  type OrderSeen,
  type RefundRequest,
} from '../../../domain/money/payment-order.ts'
import { formatDay, formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { gateway } from '../../i18n/vi/gateway.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { DongInput } from './DongInput.tsx'

export interface GatewayRefundDialogProps {
  readonly seen: OrderSeen
  readonly onSubmit: (refund: RefundRequest) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function GatewayRefundDialog({ seen, onSubmit, onClose }: GatewayRefundDialogProps) {
  const words = t(gateway)
  const { order, payments, refunds } = seen
  // One id for all tries of this dialog: a lost answer must not become a second refund.
  const id = useSignal(crypto.randomUUID() as string)
  const last = payments.filter((one) => refundableVnd(one, refunds) > 0).at(-1) ?? payments.at(-1)
  const payment = useSignal(last?.id ?? '')
  const open = last ? refundableVnd(last, refunds) : 0
  const excess = orderStanding(seen, order.askedAt).excessVnd
  const vnd = useSignal<number | null>(excess > 0 ? Math.min(excess, open) : open)
  const reason = useSignal('')
  const { isBusy, problem, submit } = useSubmission(() =>
    onSubmit({
      id: id.peek(),
      payment: payment.peek(),
      vnd: vnd.peek() ?? 0,
      reason: reason.peek().trim(),
    }),
  )
  return (
    <AskDialog
      title={words.refundTitle(order.code)}
      submit={words.submit}
      shortcut="Ctrl+Enter"
      intro={words.refundIntro}
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="gateway-payment" label={words.payment} group>
        {(wiring) => (
          <Radios
            {...wiring}
            value={payment.value}
            options={payments.map((one) => ({
              value: one.id,
              label: words.paymentOf(one.id, formatVnd(one.vnd), formatDay(one.day)),
            }))}
            onChange={(next) => (payment.value = next)}
          />
        )}
      </Field>
      <Field id="gateway-vnd" label={words.amount}>
        {(wiring) => <DongInput wiring={wiring} value={vnd.value} onChange={(next) => (vnd.value = next)} />}
      </Field>
      <ReasonBox
        id="gateway-reason"
        label={words.reason}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
    </AskDialog>
  )
}
