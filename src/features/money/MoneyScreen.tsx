/** The accountant's desk: fees and the sums of the day, the bank's statement, what to look at, whose account it is. */
import { useComputed, useSignal } from '@preact/signals'
import { mayAct } from '../../../domain/access/permissions.ts'
import type { OfficerRole } from '../../../domain/access/roles.ts'
import { getContext } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { useLive } from '../../data/live.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { money } from '../../i18n/vi/money.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { FeeList } from './FeeList.tsx'
import { GatewayCard } from './GatewayCard.tsx'
import type { RefundPorts } from './gateway-ports.ts'
import { FlagsCard } from './FlagsCard.tsx'
import { feeRows } from './money-rows.ts'
import styles from './Money.module.css'
import { PayeesCard, type PayeePorts } from './PayeesCard.tsx'
import { StatementCard, type PaymentsPort } from './StatementCard.tsx'

export interface MoneyScreenProps {
  readonly payees: PayeePorts
  /** Payments the home server was told of by a bank; refused without a line. */
  readonly payments: PaymentsPort
  readonly refunds: RefundPorts
  readonly onOpen: (path: string) => void
}

const PARTS = ['fees', 'statement', 'gateway', 'flags', 'payees'] as const
type Part = (typeof PARTS)[number]

/** Who looks after money sees it; an administrator sees accounts, never what a resident paid. */
export function moneyParts(roles: readonly OfficerRole[]): readonly Part[] {
  const looks = mayAct(roles, 'fee.confirm') || mayAct(roles, 'fee.refund')
  return PARTS.filter((part) => {
    if (part === 'payees') return looks || mayAct(roles, 'payee.change')
    if (part === 'gateway') return mayAct(roles, 'fee.refund')
    return part === 'statement' ? mayAct(roles, 'fee.confirm') : looks
  })
}

export function MoneyScreen({ payees, payments, refunds, onOpen }: MoneyScreenProps) {
  const words = t(money).desk
  const ctx = getContext()
  const parts = moneyParts(ctx.officer.roles)
  const chosen = useSignal<Part | null>(null)
  const listed = useLive(() => listDossiers(ctx), [ctx])
  const rows = useComputed(() =>
    listed.value?.ok ? feeRows(listed.value.value.map(({ state }) => state)) : [],
  )
  const part = chosen.value ?? parts[0]
  if (part === undefined) return <Notice tone="info">{words.notForYou}</Notice>
  if (listed.value === undefined) return <p role="status">{t(everywhere).loading}</p>
  if (!listed.value.ok) return <Notice tone="overdue">{problemSentence(listed.value.problem)}</Notice>
  return (
    <div class={styles.screen}>
      {parts.length > 1 && (
        <div class={styles.parts} role="group" aria-label={words.partsLabel}>
          {parts.map((one) => (
            <Button key={one} pressed={one === part} onClick={() => (chosen.value = one)}>
              {words[one]}
            </Button>
          ))}
        </div>
      )}
      {part === 'fees' && <FeeList rows={rows.value} onOpen={onOpen} />}
      {part === 'statement' && <StatementCard rows={rows.value} payments={payments} />}
      {part === 'gateway' && <GatewayCard ports={refunds} rows={rows.value} />}
      {part === 'flags' && <FlagsCard rows={rows.value} onOpen={onOpen} />}
      {part === 'payees' && <PayeesCard ports={payees} />}
    </div>
  )
}
