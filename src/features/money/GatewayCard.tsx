/** What was paid over the gateway, and money going back: an accountant asks, a leader confirms, the dossier remembers. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { mayAct } from '../../../domain/access/permissions.ts'
import type { Problem, Result } from '../../../domain/base/result.ts'
import { orderStanding, type OrderSeen, type RefundsAnswer } from '../../../domain/money/payment-order.ts'
import { getContext } from '../../data/current.ts'
import { formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { gateway } from '../../i18n/vi/gateway.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { GatewayRefundDialog } from './GatewayRefundDialog.tsx'
import { isOffline, type RefundPorts } from './gateway-ports.ts'
import type { FeeRow } from './money-rows.ts'
import styles from './Money.module.css'
import { orderTones } from './OnlineFee.tsx'
import { RefundList } from './RefundList.tsx'

export function GatewayCard({ ports, rows }: { ports: RefundPorts; rows: readonly FeeRow[] }) {
  const words = t(gateway)
  const answer = useSignal<RefundsAnswer | null>(null)
  const problem = useSignal<Problem | null>(null)
  const chosen = useSignal<OrderSeen | null>(null)
  const read = async () => {
    const heard = await ports.read()
    problem.value = heard.ok ? null : heard.problem
    if (heard.ok) answer.value = heard.value
  }
  useEffect(() => void read(), [])
  const deed = async (work: Promise<Result<unknown>>, said: string) => {
    const done = await work
    problem.value = done.ok ? null : done.problem
    if (done.ok) {
      showToast(said)
      await read()
    }
    return done
  }
  const mayAsk = mayAct(getContext().officer.roles, 'fee.confirm')
  const { isOn = true, orders = [], refunds = [] } = answer.value ?? {}
  return (
    <Card title={words.title}>
      <div class={styles.stack}>
        {problem.value !== null && (
          <Notice tone={isOffline(problem.value) ? 'offline' : 'overdue'} live>
            {isOffline(problem.value) ? words.deskOffline : problemSentence(problem.value)}
          </Notice>
        )}
        {!isOn && <Notice tone="info">{words.off}</Notice>}
        <RefundList
          refunds={refunds}
          rows={rows}
          onDecide={(id, outcome) => deed(ports.decide(id, outcome), words.decided)}
          onEntered={(entering) => deed(entering, words.entered)}
        />
        {answer.value !== null && orders.length === 0 && <p class={styles.minor}>{words.none}</p>}
        {orders.length > 0 && (
          <>
            {mayAsk && <p class={styles.minor}>{words.keys}</p>}
            <Table
              caption={words.caption}
              columns={columns()}
              rows={orders}
              rowKey={({ order }) => order.id}
              {...(mayAsk
                ? {
                    rowName: (seen: OrderSeen) => words.rowName(seen.order.code, words.stage[stageOf(seen)]),
                    onOpen: (seen: OrderSeen) => (chosen.value = seen),
                  }
                : {})}
            />
          </>
        )}
      </div>
      {chosen.value !== null && (
        <GatewayRefundDialog
          seen={chosen.value}
          onClose={() => (chosen.value = null)}
          onSubmit={async (refund) => {
            const asked = await deed(ports.ask(refund), words.sent)
            if (asked.ok) chosen.value = null
            return asked
          }}
        />
      )}
    </Card>
  )
}

function stageOf(seen: OrderSeen) {
  return orderStanding(seen, new Date(getContext().clock.at()).toISOString()).stage
}

function columns(): Column<OrderSeen>[] {
  const words = t(gateway)
  const sum = (items: readonly { readonly vnd: number }[]) => items.reduce((all, { vnd }) => all + vnd, 0)
  return [
    { key: 'code', title: words.dossier, cell: ({ order }) => order.code },
    {
      key: 'wanted',
      title: words.wanted,
      align: 'end',
      narrow: true,
      cell: ({ order }) => formatVnd(order.vnd),
    },
    {
      key: 'came',
      title: words.came,
      align: 'end',
      narrow: true,
      cell: ({ payments }) => formatVnd(sum(payments)),
    },
    {
      key: 'state',
      title: words.state,
      cell: (seen) => <Tag tone={orderTones[stageOf(seen)]}>{words.stage[stageOf(seen)]}</Tag>,
    },
  ]
}
