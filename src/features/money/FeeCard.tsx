/** The fee on the page of a dossier: what is due and why, where it stands, and how it is taken. */
import { useSignal } from '@preact/signals'
import { mayAct } from '../../../domain/access/permissions.ts'
import { actionsAt } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { endsWithoutFee } from '../../../domain/money/fee-standing.ts'
import { moneyInWords } from '../../../domain/text/number-in-words.ts'
import { getContext } from '../../data/current.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { money } from '../../i18n/vi/money.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList, type SummaryRow } from '../../ui/data/SummaryList.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { AskFeeDialog } from './AskFeeDialog.tsx'
import { CashDialog } from './CashDialog.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { ExemptDialog } from './ExemptDialog.tsx'
import { feeTones, feeView, type FeeView } from './fee-view.ts'
import type { OrderPorts } from './gateway-ports.ts'
import styles from './Money.module.css'
import { OnlineFee } from './OnlineFee.tsx'
import { heldVnd } from './record-fee.ts'
import { RefundDialog } from './RefundDialog.tsx'

export interface FeeCardProps {
  readonly state: DossierState
  readonly law: PinnedLaw
  readonly onOpen?: (path: string) => void
  /** The payment gateway of the home server; not given, fees go without one. */
  readonly orders?: OrderPorts
}

type Open = 'ask' | 'code' | 'cash' | 'exempt' | 'refund' | null

export function FeeCard({ state, law, orders }: FeeCardProps) {
  const words = t(money)
  const open = useSignal<Open>(null)
  const isPaidOnline = useSignal(false)
  const view = feeView(state, law.procedure)
  if (view === null) return null
  const { standing } = view
  const mayQuote = mayAct(getContext().officer.roles, 'fee.quote')
  const close = () => (open.value = null)
  const shared = { state, view, onClose: close }
  return (
    <Card
      title={words.card.title}
      actions={<Tag tone={feeTones[standing.stage]}>{words.stage[standing.stage]}</Tag>}
    >
      <SummaryList rows={factRows(view)} />
      {standing.cashVnd > 0 && <Notice tone="warn">{words.card.cashNote}</Notice>}
      <Acts
        state={state}
        view={view}
        isPaidOnline={isPaidOnline.value}
        onChoose={(next) => (open.value = next)}
      />
      {orders && mayQuote && standing.stage !== 'exempt' && (
        <OnlineFee state={state} openVnd={standing.openVnd} ports={orders} isPaid={isPaidOnline} />
      )}
      {open.value === 'ask' && (
        <AskFeeDialog {...shared} procedure={law.procedure} onAsked={() => (open.value = 'code')} />
      )}
      {open.value === 'code' && <CodeDialog {...shared} />}
      {open.value === 'cash' && <CashDialog {...shared} />}
      {open.value === 'exempt' && <ExemptDialog {...shared} />}
      {open.value === 'refund' && <RefundDialog state={state} onClose={close} />}
    </Card>
  )
}

/** What this officer may do about it now; what is paid or waived offers nothing more to take. */
function Acts({
  state,
  view,
  isPaidOnline,
  onChoose,
}: {
  state: DossierState
  view: FeeView
  isPaidOnline: boolean
  onChoose: (next: Open) => void
}) {
  const words = t(money).card
  const allowed = actionsAt(state.stage, getContext().officer.roles)
  const { openVnd, stage } = view.standing
  const isDue = stage !== 'exempt' && !endsWithoutFee(state.stage) && (openVnd > 0 || view.isLocal)
  const isOpen = isDue && !isPaidOnline
  const mayAsk = allowed.includes('fee-asked')
  const mayTake = allowed.includes('fee-recorded')
  const hasCode = isOpen && state.fees.asked.length > 0 && openVnd > 0
  return (
    <div class={styles.acts}>
      {hasCode && (
        <Button kind="primary" icon="qr-code" onClick={() => onChoose('code')}>
          {words.showCode}
        </Button>
      )}
      {isOpen && mayAsk && (
        <Button kind={hasCode ? 'secondary' : 'primary'} icon="qr-code" onClick={() => onChoose('ask')}>
          {hasCode ? words.askAgain : words.ask}
        </Button>
      )}
      {isOpen && mayTake && <Button onClick={() => onChoose('cash')}>{words.takeCash}</Button>}
      {isOpen && mayTake && (
        <Button kind="quiet" onClick={() => onChoose('exempt')}>
          {words.exemption}
        </Button>
      )}
      {allowed.includes('fee-refunded') && heldVnd(state) > 0 && (
        <Button kind="quiet" onClick={() => onChoose('refund')}>
          {words.refund}
        </Button>
      )}
    </div>
  )
}

function factRows(view: FeeView): SummaryRow[] {
  const words = t(money).card
  const { standing } = view
  const sum = (key: string, label: string, vnd: number): SummaryRow[] =>
    vnd === 0 ? [] : [{ key, label, value: formatVnd(vnd) }]
  const inWords = moneyInWords(standing.dueVnd)
  const why = view.items.map(({ label, count }) => words.item(label, count)).join('; ')
  return [
    ...(standing.dueVnd > 0
      ? [
          {
            key: 'due',
            label: words.due,
            value: <strong>{formatVnd(standing.dueVnd)}</strong>,
            note: inWords.ok ? words.inWords(inWords.value) : undefined,
          },
        ]
      : []),
    ...(why === '' ? [] : [{ key: 'why', label: words.why, value: why, note: view.published }]),
    ...(view.isLocal && standing.stage !== 'exempt'
      ? [
          {
            key: 'local',
            label: words.local,
            value: view.lines
              .filter(({ rule }) => rule.vnd === null)
              .map(({ label }) => label)
              .join('; '),
            note: words.localNote,
          },
        ]
      : []),
    ...sum('cash', words.cash, standing.cashVnd),
    ...sum('reconciled', words.reconciled, standing.reconciledVnd),
    ...sum('awaiting', words.awaiting, standing.awaitingVnd),
    ...sum('refunded', words.refunded, standing.refundedVnd),
    ...(standing.openVnd > 0 && standing.openVnd !== standing.dueVnd
      ? sum('open', words.open, standing.openVnd)
      : []),
    ...(view.exemptReason === null ? [] : [{ key: 'exempt', label: words.exempt, value: view.exemptReason }]),
    ...(view.receipts.length === 0
      ? []
      : [{ key: 'receipt', label: words.receipt, value: view.receipts.join(', ') }]),
  ]
}
