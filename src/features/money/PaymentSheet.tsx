/** The payment slip on paper: the code, the account and the amount in words. Always in Vietnamese; no receipt. */
import type { Ref } from 'preact'
import type { FeeItem } from '../../../domain/dossier/bodies/money.ts'
import { bankName } from '../../../domain/money/banks.ts'
import type { Payee } from '../../../domain/money/payee.ts'
import { moneyInWords } from '../../../domain/text/number-in-words.ts'
import { formatVnd } from '../../i18n/format.ts'
import { money } from '../../i18n/vi/money.ts'
import styles from './Money.module.css'
import { QrPicture } from './QrPicture.tsx'

export interface PaymentSheetProps {
  readonly sheetRef: Ref<HTMLDivElement>
  readonly dossier: string
  readonly items: readonly FeeItem[]
  readonly vnd: number
  readonly payee: Payee
  readonly purpose: string
  readonly code: string
  readonly centre: string
}

export function PaymentSheet(props: PaymentSheetProps) {
  const { dossier, items, vnd, payee, purpose } = props
  const words = money.code
  const inWords = moneyInWords(vnd)
  const rows = [
    [words.sheetDossier, dossier],
    [words.sheetItems, items.map(({ label, count }) => money.card.item(label, count)).join('; ')],
    [words.amount, `${formatVnd(vnd)} (${inWords.ok ? inWords.value : ''})`],
    [words.holder, payee.holder],
    [words.bank, bankName(payee.bin)],
    [words.account, payee.account],
    [words.purpose, purpose],
  ] as const
  return (
    <div ref={props.sheetRef} class={styles.sheet} lang="vi" aria-hidden="true">
      <p>{props.centre}</p>
      <h2>{words.sheetTitle}</h2>
      <QrPicture text={props.code} label={words.label(dossier)} />
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{words.sheetNote}</p>
    </div>
  )
}
