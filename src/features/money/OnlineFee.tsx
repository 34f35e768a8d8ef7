/** A fee over the payment gateway, on the page of its dossier. What the gateway says is shown as its word, never as booked. */
import { useSignal, type Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Problem, Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { orderStanding, type OrderSeen, type OrderStage } from '../../../domain/money/payment-order.ts'
import { getContext } from '../../data/current.ts'
import { formatInstant, formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { gateway } from '../../i18n/vi/gateway.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Tag, type Tone } from '../../ui/data/Tag.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { isOffline, type OrderPorts } from './gateway-ports.ts'
import styles from './Money.module.css'
import { QrPicture } from './QrPicture.tsx'

export interface OnlineFeeProps {
  readonly state: DossierState
  readonly openVnd: number
  readonly ports: OrderPorts
  /** Set while the gateway says that the fee came in: nobody is to pay it a second time. */
  readonly isPaid: Signal<boolean>
}

export const orderTones: Readonly<Record<OrderStage, Tone>> = {
  unsent: 'warn',
  open: 'info',
  refused: 'overdue',
  expired: 'plain',
  underpaid: 'overdue',
  paid: 'ok',
  overpaid: 'overdue',
  refunding: 'info',
  refunded: 'plain',
}

const PAID: readonly OrderStage[] = ['paid', 'overpaid', 'refunding']
const OVER: readonly OrderStage[] = ['expired', 'refused', 'refunded']

/** Nothing is shown by a server without a gateway. */
export function OnlineFee({ state, openVnd, ports, isPaid }: OnlineFeeProps) {
  const words = t(gateway)
  const orders = useSignal<readonly OrderSeen[]>([])
  const isOn = useSignal<boolean | null>(null)
  const isBusy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const list = async () => {
    const heard = await ports.list(state.id)
    problem.value = heard.ok ? null : heard.problem
    if (!heard.ok) return
    isOn.value = heard.value.isOn
    orders.value = heard.value.orders
    const now = utc(getContext().clock.at())
    isPaid.value = heard.value.orders.some((seen) => PAID.includes(orderStanding(seen, now).stage))
  }
  useEffect(() => void list(), [state.id])
  const ask = async (work: () => Promise<Result<OrderSeen>>) => {
    if (isBusy.peek()) return
    isBusy.value = true
    const heard = await work()
    if (heard.ok) await list()
    else problem.value = heard.problem
    isBusy.value = false
  }
  const asked = state.fees.asked.at(-1)
  const refused = problem.value
  if (refused !== null && isOffline(refused)) {
    if (asked === undefined) return null
    return <Notice tone="offline">{words.offline}</Notice>
  }
  if (isOn.value !== true || (orders.value.length === 0 && (asked === undefined || openVnd === 0)))
    return null
  const now = getContext().clock.at()
  // While money may come, or came, for one request another would be paid too.
  const isOver = (seen: OrderSeen) => OVER.includes(orderStanding(seen, utc(now)).stage)
  const isOpen = !orders.value.every(isOver)
  const make = () =>
    ask(() => {
      const { id: dossier, reception } = state
      const order = { dossier, code: reception?.code ?? '', vnd: openVnd, payee: asked?.account ?? '' }
      return ports.make({ id: crypto.randomUUID(), ...order })
    })
  return (
    <div class={styles.online}>
      {refused !== null && (
        <Notice tone="overdue" live>
          {problemSentence(refused)}
        </Notice>
      )}
      {orders.value.map((seen) => (
        <Order
          key={seen.order.id}
          seen={seen}
          now={utc(now)}
          isBusy={isBusy.value}
          onLook={() => void ask(() => ports.look(seen.order.id))}
        />
      ))}
      {asked !== undefined && openVnd > 0 && !isOpen && (
        <div class={styles.acts}>
          <Button busy={isBusy.value} onClick={() => void make()}>
            {words.make}
          </Button>
        </div>
      )}
    </div>
  )
}

interface OrderProps {
  readonly seen: OrderSeen
  readonly now: string
  readonly isBusy: boolean
  readonly onLook: () => void
}

function Order({ seen, now, isBusy, onLook }: OrderProps) {
  const words = t(gateway)
  const { order } = seen
  const { stage, paidVnd, excessVnd } = orderStanding(seen, now)
  const isWaiting = stage === 'open' || stage === 'unsent' || stage === 'underpaid'
  return (
    <div class={styles.order} role="group" aria-label={words.asked(formatVnd(order.vnd))}>
      {stage === 'open' && order.show !== null && (
        <QrPicture text={order.show} label={words.show(order.code)} />
      )}
      <div>
        <p class={styles.standing}>
          {words.asked(formatVnd(order.vnd))} <Tag tone={orderTones[stage]}>{words.stage[stage]}</Tag>
        </p>
        {isWaiting && <p class={styles.under}>{words.until(formatInstant(order.expiresAt))}</p>}
        {paidVnd > 0 && <p>{words.paid(formatVnd(paidVnd))}</p>}
        {excessVnd > 0 && <Notice tone="warn">{words.excess(formatVnd(excessVnd))}</Notice>}
        {isWaiting && (
          <Button busy={isBusy} onClick={onLook}>
            {words.again}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The server's instants are in UTC; a device's name its zone. */
function utc(at: string): string {
  return new Date(at).toISOString()
}
