/** An administrator asks for an account; the words of the bank are typed as they stand, nothing is guessed. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { banks } from '../../../domain/money/banks.ts'
import { checkPayee, type NewPayee } from '../../../domain/money/payee.ts'
import { getLaw } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { money } from '../../i18n/vi/money.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

const OTHER = 'other'

export interface PayeeDialogProps {
  readonly today: string // YYYY-MM-DD
  readonly onSubmit: (payee: NewPayee) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function PayeeDialog({ today, onSubmit, onClose }: PayeeDialogProps) {
  const words = t(money).payees
  const bank = useSignal(banks[0]?.bin ?? OTHER)
  const bin = useSignal('')
  const account = useSignal('')
  const holder = useSignal('')
  const field = useSignal('')
  const validFrom = useSignal(today)
  const { isBusy, problem, submit } = useSubmission(async () => {
    const checked = checkPayee({
      bin: bank.peek() === OTHER ? bin.peek() : bank.peek(),
      account: account.peek().replace(/[\s.-]/g, ''),
      holder: holder.peek(),
      fields: field.peek() === '' ? [] : [field.peek()],
      validFrom: validFrom.peek(),
    })
    return checked.ok ? await onSubmit(checked.value) : checked
  })
  const fields = [...new Set([...getLaw().procedures.values()].map(({ procedure }) => procedure.field))]
  const line = (id: string, label: string, box: typeof account, numeric = false) => (
    <Field id={id} label={label}>
      {(wiring) => (
        <TextInput
          {...wiring}
          {...(numeric ? { inputMode: 'numeric' } : {})}
          value={box.value}
          onChange={(next) => (box.value = next)}
        />
      )}
    </Field>
  )
  return (
    <AskDialog
      title={words.ask}
      submit={words.submit}
      shortcut="Ctrl+Enter"
      intro={words.askIntro}
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="payee-bank" label={words.bank}>
        {(wiring) => (
          <Select
            {...wiring}
            value={bank.value}
            options={[
              ...banks.map((one) => ({ value: one.bin, label: one.name })),
              { value: OTHER, label: words.bankOther },
            ]}
            onChange={(next) => (bank.value = next)}
          />
        )}
      </Field>
      {bank.value === OTHER && line('payee-bin', words.bin, bin, true)}
      {line('payee-account', words.number, account, true)}
      {line('payee-holder', words.holder, holder)}
      <Field id="payee-field" label={words.field} optional>
        {(wiring) => (
          <Select
            {...wiring}
            value={field.value}
            options={fields
              .sort((a, b) => a.localeCompare(b, 'vi'))
              .map((one) => ({ value: one, label: one }))}
            onChange={(next) => (field.value = next)}
          />
        )}
      </Field>
      <Field id="payee-from" label={words.from} group>
        {(wiring) => (
          <DateInput {...wiring} value={validFrom.value} onChange={(next) => (validFrom.value = next)} />
        )}
      </Field>
    </AskDialog>
  )
}
