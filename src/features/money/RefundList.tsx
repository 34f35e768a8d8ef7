/** Refunds over the gateway: what waits for a leader first, then what is on its way, done, or not in its dossier yet. */
import { useSignal } from '@preact/signals'
import { may } from '../../../domain/access/permissions.ts'
import type { Result } from '../../../domain/base/result.ts'
import type { PaymentRefund } from '../../../domain/money/payment-order.ts'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { formatInstant, formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { gateway } from '../../i18n/vi/gateway.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { FeeRow } from './money-rows.ts'
import styles from './Money.module.css'
import { enterRepayment } from './record-fee.ts'

export interface RefundListProps {
  readonly refunds: readonly PaymentRefund[]
  readonly rows: readonly FeeRow[]
  readonly onDecide: (id: string, outcome: 'confirmed' | 'declined') => Promise<unknown>
  readonly onEntered: (entering: Promise<Result<unknown>>) => Promise<unknown>
}

export function RefundList({ refunds, rows, onDecide, onEntered }: RefundListProps) {
  const words = t(gateway)
  const ctx = getContext()
  const isBusy = useSignal(false)
  const half = may(ctx.officer.roles, 'fee.refund')?.twoPersons
  const once = async (work: () => Promise<unknown>) => {
    if (isBusy.peek()) return
    isBusy.value = true
    await work()
    isBusy.value = false
  }
  const waiting = refunds.filter(({ standing }) => standing === 'waiting')
  const others = refunds.filter(({ standing }) => standing !== 'waiting')
  return (
    <>
      {waiting.map(({ id, vnd, code, reason, requester, askedAt }) => (
        <Notice key={id} tone="warn" title={words.waiting(formatVnd(vnd), code ?? '')}>
          <p>{reason}</p>
          <p class={styles.under}>{words.askedBy(officerName(ctx, requester), formatInstant(askedAt))}</p>
          {half !== 'requester' && requester !== ctx.officer.id ? (
            <div class={styles.acts}>
              <Button
                kind="primary"
                busy={isBusy.value}
                onClick={() => void once(() => onDecide(id, 'confirmed'))}
              >
                {words.confirm}
              </Button>
              <Button busy={isBusy.value} onClick={() => void once(() => onDecide(id, 'declined'))}>
                {words.decline}
              </Button>
            </div>
          ) : (
            <p class={styles.under}>{words.needsLeader}</p>
          )}
        </Notice>
      ))}
      {others.length > 0 && (
        <section aria-label={words.back}>
          <ul>
            {others.map((refund) => {
              const { id, vnd, code, dossier, standing } = refund
              const state = rows.find((row) => row.id === dossier)?.state
              const isMissing =
                standing === 'done' && state?.fees.refunds.every((one) => one.repayment !== id)
              return (
                <li key={id} class={styles.flag}>
                  {words.backOf(formatVnd(vnd), code ?? '', words.standing[standing])}
                  {isMissing && half !== 'confirmer' && (
                    <Button
                      label={words.enterOf(code ?? '')}
                      busy={isBusy.value}
                      onClick={() => void once(() => onEntered(enterRepayment(ctx, state, refund)))}
                    >
                      {words.enter}
                    </Button>
                  )}
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
