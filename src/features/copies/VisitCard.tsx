/** One visit from the name to the register, walked with Enter; a hand scanner may fill the first two boxes. */
import { useSignal, type Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Problem, Result } from '../../../domain/base/result.ts'
import { feeOfEntries } from '../../../domain/copies/copies-form.ts'
import type { CopiesLaw } from '../../../domain/copies/fast-lane.ts'
import { sum } from '../../../domain/copies/request.ts'
import { fold } from '../../../domain/text/fold.ts'
import { formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { copies } from '../../i18n/vi/copies.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import styles from './Copies.module.css'
import { PaperRows } from './PaperRows.tsx'
import { cardIn, changeRow, dropRow, entriesOf, type VisitForm } from './visit-form.ts'

export interface VisitCardProps {
  readonly form: Signal<VisitForm>
  readonly shown: VisitForm // what is typed, with what is presumed
  readonly law: CopiesLaw
  readonly today: string
  readonly signers: readonly string[]
  readonly onFinish: (returnNow: boolean) => Promise<Result<unknown>>
}

export function VisitCard({ form, shown, law, today, signers, onFinish }: VisitCardProps) {
  const words = t(copies)
  const box = useRef<HTMLFormElement>(null)
  const isNow = useSignal(true)
  const card = useSignal('')
  const { isBusy, problem, submit } = useSubmission<Problem>(() => onFinish(isNow.peek()))
  const set = (change: Partial<VisitForm>) => (form.value = { ...form.peek(), ...change })
  const finish = (returnNow: boolean) => {
    settleFocus(box.current)
    isNow.value = returnNow
    submit()
  }
  const other = form.value.method === 'cash' ? 'transfer' : 'cash'
  useShortcut('F9', () => set({ method: other }), words[other])
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const setName = (typed: string) => {
    const read = cardIn(typed)
    card.value = read?.name ?? ''
    set(read ?? { name: typed })
  }
  const entries = entriesOf(form.value)
  const fee = feeOfEntries(entries, law.form, today)
  return (
    <Card>
      <AskForm
        formRef={box}
        refusal={problem && problemSentence(problem)}
        onSubmit={() => finish(true)}
        onKeyDown={goOnWithEnter}
        actions={
          <>
            <Button kind="primary" type="submit" shortcut="Ctrl+Enter" busy={isBusy}>
              {isBusy ? words.finishing : words.finish}
            </Button>
            <Button shortcut="F8" onClick={() => finish(false)}>
              {words.finishLater}
            </Button>
          </>
        }
      >
        <div class={styles.who}>
          <Field
            id="copies-name"
            label={words.requester}
            hint={words.requesterHint}
            note={card.value === '' ? null : words.cardRead(card.value)}
          >
            {(wiring) => <TextInput {...wiring} value={form.value.name} onChange={setName} />}
          </Field>
          <Field id="copies-id" label={words.idNumber} optional>
            {(wiring) => (
              <TextInput
                {...wiring}
                inputMode="numeric"
                value={form.value.idNumber}
                onChange={(idNumber) => set({ idNumber })}
              />
            )}
          </Field>
        </div>
        <PaperRows
          form={form.value}
          law={law.form}
          today={today}
          onRow={(key, change) => (form.value = changeRow(form.peek(), key, change))}
          onDrop={(key) => (form.value = dropRow(form.peek(), key))}
        />
        <div class={styles.who}>
          <div class={styles.whole}>
            <Field id="copies-signer" label={words.signer} hint={words.signerHint}>
              {(wiring) => (
                <Combobox
                  {...wiring}
                  suggestOnly
                  value={shown.signer}
                  options={signers.map((name) => ({ value: name, label: name }))}
                  match={(typed, label) => fold(label).includes(fold(typed))}
                  onChange={(signer) => set({ signer })}
                />
              )}
            </Field>
          </div>
          <Field id="copies-payment" label={words.payment} hint={words.paymentHint} group>
            {(wiring) => (
              <Radios
                {...wiring}
                value={form.value.method}
                options={[
                  { value: 'transfer', label: words.transfer },
                  { value: 'cash', label: words.cash },
                ]}
                onChange={(method) => set({ method: method as VisitForm['method'] })}
              />
            )}
          </Field>
          <p class={styles.total} role="status">
            {words.total}: <strong>{fee.ok ? formatVnd(fee.value) : ''}</strong>
            {entries.length > 0 && (
              <span class={styles.count}>
                {words.totalText(entries.length, sum(entries.map((entry) => entry.copies)))}
              </span>
            )}
          </p>
        </div>
      </AskForm>
    </Card>
  )
}

/** A box tells what was typed a moment later, or when it is left: a key that ends the visit must not be too early. */
function settleFocus(form: HTMLFormElement | null): void {
  const box = form?.querySelector<HTMLInputElement>('input:focus')
  box?.blur()
  box?.focus()
}

/** Enter walks the boxes. In an empty line there are no more papers: it goes on behind the lines. */
function goOnWithEnter(event: KeyboardEvent): void {
  const { currentTarget, target } = event
  if (event.key !== 'Enter' || event.ctrlKey) return
  if (!(currentTarget instanceof HTMLFormElement) || !(target instanceof HTMLInputElement)) return
  event.preventDefault()
  const boxes = [
    ...currentTarget.querySelectorAll<HTMLElement>('input:not([type="radio"]), button[type="submit"]'),
  ]
  const isEmptyLine = target.id.startsWith('copies-title-') && target.value.trim() === ''
  const signer = boxes.findIndex((one) => one.id === 'copies-signer')
  const box = boxes[isEmptyLine ? signer : boxes.indexOf(target) + 1]
  box?.focus()
  if (box instanceof HTMLInputElement) box.select()
}
