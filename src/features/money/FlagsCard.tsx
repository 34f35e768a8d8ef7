/** Questions worth asking about money. Each says what was seen, and why it may be harmless. */
import { moneyFlags, type MoneyFlag } from '../../../domain/money/flags.ts'
import { getContext } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { listOfficers, officerName } from '../../data/officers.ts'
import { formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { money } from '../../i18n/vi/money.ts'
import { Card } from '../../ui/data/Card.tsx'
import { moneySeen, type FeeRow } from './money-rows.ts'
import styles from './Money.module.css'

const SHOWN = 100

export interface FlagsCardProps {
  readonly rows: readonly FeeRow[]
  readonly onOpen: (path: string) => void
}

export function FlagsCard({ rows, onOpen }: FlagsCardProps) {
  const words = t(money).flags
  const ctx = getContext()
  const officers = useLive(() => listOfficers(ctx), [ctx])
  if (officers.value === undefined) return null
  const known = officers.value.ok ? officers.value.value : []
  const flags = moneyFlags(moneySeen(rows), known)
  const ids = new Map(rows.map(({ code, id }) => [code, id]))
  return (
    <Card title={words.title}>
      <p class={styles.minor}>{flags.length === 0 ? words.none : words.intro}</p>
      <ul>
        {flags.slice(0, SHOWN).map((flag, at) => (
          <li key={at} class={styles.flag}>
            <strong>{headOf(flag)}</strong>
            <span class={styles.under}>{whyOf(flag)}</span>
            {codesOf(flag).map((code) => (
              <a
                key={code}
                href={`/ho-so/${ids.get(code) ?? ''}`}
                onClick={(event) => {
                  event.preventDefault()
                  onOpen(`/ho-so/${ids.get(code) ?? ''}`)
                }}
              >
                {code}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
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

function codesOf(flag: MoneyFlag): readonly string[] {
  return flag.kind === 'same-payer' || flag.kind === 'receipt-twice' ? flag.codes : [flag.code]
}
