/** Before a fee is asked for: how many of what, the amounts the province sets, and whose account it goes to. */
import { useSignal } from '@preact/signals'
import type { FeeItem } from '../../../domain/dossier/bodies/money.ts'
import { refuse } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { pagesVnd, pageTier, totalVnd, type FeeLine } from '../../../domain/money/fee-lines.ts'
import { bankName } from '../../../domain/money/banks.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { moneyInWords } from '../../../domain/text/number-in-words.ts'
import { getContext } from '../../data/current.ts'
import { formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { money } from '../../i18n/vi/money.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { DongInput } from './DongInput.tsx'
import type { FeeView } from './fee-view.ts'
import styles from './Money.module.css'
import { askFee } from './record-fee.ts'
import { usePayee } from './use-payee.ts'

export interface AskFeeDialogProps {
  readonly state: DossierState
  readonly view: FeeView
  readonly procedure: Procedure | null
  readonly onAsked: () => void
  readonly onClose: () => void
}

interface Typed {
  readonly count: number
  readonly vnd: number | null // typed where the province sets it
}

export function AskFeeDialog({ state, view, procedure, onAsked, onClose }: AskFeeDialogProps) {
  const words = t(money).ask
  const lines = view.lines
  const typed = useSignal<readonly Typed[]>(lines.map(({ count, rule }) => ({ count, vnd: rule.vnd })))
  const payee = usePayee(procedure?.field ?? '')
  const items = itemsOf(lines, typed.value, view)
  const total = totalVnd(items)
  const { isBusy, problem, submit } = useSubmission(async () => {
    if (payee === null) return refuse('money.payee.none')
    const asked = await askFee(getContext(), state, items, payee)
    if (asked.ok) onAsked()
    return asked
  })
  const change = (at: number, next: Partial<Typed>) => {
    typed.value = typed.peek().map((one, i) => (i === at ? { ...one, ...next } : one))
  }
  const inWords = moneyInWords(total)
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      {lines.map((line, at) => (
        <LineBoxes key={at} line={line} at={at} typed={typed.value[at]} onChange={change} />
      ))}
      <p class={styles.total} role="status">
        {words.total}: <strong>{formatVnd(total)}</strong>
        {total > 0 && inWords.ok && <span class={styles.under}>{inWords.value}</span>}
      </p>
      <p class={styles.under}>
        {payee === null
          ? problemSentence({ code: 'money.payee.none' })
          : words.into(payee.holder, bankName(payee.bin), payee.account)}
      </p>
    </AskDialog>
  )
}

function LineBoxes({
  line: { label, rule },
  at,
  typed,
  onChange,
}: {
  line: FeeLine
  at: number
  typed: Typed | undefined
  onChange: (at: number, next: Partial<Typed>) => void
}) {
  const words = t(money).ask
  const { vnd } = rule
  if (vnd === null)
    return (
      <Field id={`fee-vnd-${at}`} label={words.amount(label)}>
        {(wiring) => (
          <DongInput
            wiring={wiring}
            value={typed?.vnd ?? null}
            onChange={(next) => onChange(at, { vnd: next, count: next === null ? 0 : 1 })}
          />
        )}
      </Field>
    )
  return (
    <Field
      id={`fee-count-${at}`}
      label={words.count(label)}
      hint={pageTier(rule) ? words.pages : words.each(formatVnd(vnd))}
    >
      {(wiring) => (
        <TextInput
          {...wiring}
          short
          inputMode="numeric"
          value={String(typed?.count ?? 0)}
          onChange={(text) => onChange(at, { count: /^\d{1,4}$/.test(text) ? Number(text) : 0 })}
        />
      )}
    </Field>
  )
}

/** Pages with a lower price behind the first ones are one item of their whole sum. */
function itemsOf(lines: readonly FeeLine[], typed: readonly Typed[], view: FeeView): FeeItem[] {
  if (lines.length === 0) return [...view.items]
  return lines.flatMap(({ label, rule }, at) => {
    const { count = 0, vnd = null } = typed[at] ?? {}
    if (count === 0 || vnd === null) return []
    return pageTier(rule)
      ? [{ label: `${label} (${count})`, vnd: pagesVnd(rule, count), count: 1 }]
      : [{ label, vnd, count }]
  })
}
