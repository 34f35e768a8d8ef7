/** Questions worth asking about money, as a list walked by keys: Enter opens the dossier. Each says why it may be harmless. */
import { useSignal } from '@preact/signals'
import { moneyFlags, type MoneyFlag } from '../../../domain/money/flags.ts'
import { getContext } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { listOfficers, officerName } from '../../data/officers.ts'
import { formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { money } from '../../i18n/vi/money.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { FLAG_KINDS, flagRows, type FlagRow } from './flag-rows.ts'
import { moneySeen, type FeeRow } from './money-rows.ts'
import styles from './Money.module.css'

export interface FlagsCardProps {
  readonly rows: readonly FeeRow[]
  readonly onOpen: (path: string) => void
}

export function FlagsCard({ rows, onOpen }: FlagsCardProps) {
  const words = t(money).flags
  const ctx = getContext()
  const officers = useLive(() => listOfficers(ctx), [ctx])
  const kind = useSignal<MoneyFlag['kind'] | null>(null)
  if (officers.value === undefined) return null
  const known = officers.value.ok ? officers.value.value : []
  const all = flagRows(moneyFlags(moneySeen(rows), known), rows)
  const shown = all.filter(({ flag }) => kind.value === null || flag.kind === kind.value)
  const count = (one: MoneyFlag['kind']) => all.filter(({ flag }) => flag.kind === one).length
  const choices = [null, ...FLAG_KINDS.filter((one) => count(one) > 0)]
  return (
    <Card title={words.title} flush={all.length > 0}>
      <p class={all.length > 0 ? styles.lead : styles.minor}>
        {all.length === 0 ? words.none : `${words.intro} ${words.keys}`}
      </p>
      {choices.length > 2 && (
        <div class={styles.filters} role="group" aria-label={words.kinds}>
          {choices.map((one) => (
            <Button
              key={one ?? 'all'}
              kind={kind.value === one ? 'secondary' : 'quiet'}
              pressed={kind.value === one}
              onClick={() => (kind.value = one)}
            >
              {one === null ? `${words.all} (${all.length})` : `${words.kind[one]} (${count(one)})`}
            </Button>
          ))}
        </div>
      )}
      {all.length > 0 && (
        <Table
          caption={words.title}
          columns={columns()}
          rows={shown}
          rowKey={({ key }) => key}
          rowName={({ flag, code }) => `${code}: ${headOf(flag)}`}
          onOpen={({ dossier }) => dossier !== '' && onOpen(`/ho-so/${dossier}`)}
        />
      )}
    </Card>
  )
}

function columns(): Column<FlagRow>[] {
  const words = t(money)
  return [
    { key: 'code', title: words.desk.dossier, narrow: true, cell: ({ code }) => code },
    {
      key: 'what',
      title: words.flags.what,
      cell: ({ flag }) => (
        <>
          <strong>{headOf(flag)}</strong>
          <span class={styles.under}>{whyOf(flag)}</span>
        </>
      ),
    },
    {
      key: 'vnd',
      title: words.statement.amount,
      align: 'end',
      narrow: true,
      cell: ({ vnd }) => formatVnd(vnd),
    },
  ]
}

function headOf(flag: MoneyFlag): string {
  const words = t(money).flags
  if (flag.kind === 'cash') return words.cash(formatVnd(flag.vnd))
  if (flag.kind === 'same-payer') return words.samePayer(flag.payer, flag.people)
  if (flag.kind === 'receipt-twice') return words.receipt(flag.receipt)
  return words.officer(flag.payer, officerName(getContext(), flag.officer))
}

function whyOf(flag: MoneyFlag): string {
  const words = t(money).flags
  if (flag.kind === 'cash') return words.cashWhy
  if (flag.kind === 'same-payer') return words.samePayerWhy
  if (flag.kind === 'receipt-twice') return words.receiptWhy
  return flag.isReceiver ? words.officerReceived : words.officerWhy
}
