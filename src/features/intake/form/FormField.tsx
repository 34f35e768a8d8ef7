/** One question of the form: control, where its value was read, what is wrong or worth a look. */
import type { FieldUi, FieldValue } from '../../../../domain/form/form.ts'
import { formatShare } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'
import { form } from '../../../i18n/vi/form.ts'
import { ui as kit } from '../../../i18n/vi/ui.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Field } from '../../../ui/fields/Field.tsx'
import { FieldControl } from './FieldControl.tsx'
import { controlId } from './control-id.ts'
import styles from './FormField.module.css'
import { otherProposals, type ShownProposal, type ShownProposals } from './proposal.ts'
import { fieldValueWords } from '../../../i18n/field-value-words.ts'
import { isGroup, isWide } from './widget-look.ts'

export interface FormFieldProps {
  readonly field: string
  readonly ui: FieldUi
  readonly value: FieldValue | undefined
  readonly pending: ShownProposal | undefined
  readonly proposals: ShownProposals
  readonly required: boolean
  readonly error: string | undefined
  readonly warning: string | undefined
  readonly onChange: (value: FieldValue | undefined) => void
  readonly onTake: (proposal: ShownProposal) => void
}

export function FormField(props: FormFieldProps) {
  const { field, ui, value, pending, error } = props
  const shown = value ?? pending?.value
  const others = otherProposals(field, shown, props.proposals)
  const noted = pending !== undefined || props.warning !== undefined || others.length > 0
  return (
    <div class={classNames(styles.cell, isWide(ui) && styles.wide)} data-field={field}>
      <Field
        id={controlId(field)}
        label={ui.label}
        group={isGroup(ui)}
        optional={!props.required}
        hint={hintOf(ui)}
        error={error}
        {...(ui.printed === false ? { tag: t(form).counterOnly } : {})}
        note={noted ? <Note {...props} others={others} /> : null}
      >
        {(wiring) => (
          <FieldControl
            {...wiring}
            ui={ui}
            value={shown}
            proposed={pending !== undefined}
            required={props.required}
            onChange={props.onChange}
          />
        )}
      </Field>
    </div>
  )
}

function hintOf(ui: FieldUi): string | undefined {
  if (ui.hint !== undefined) return ui.hint
  if (ui.widget === 'partial-date') return t(kit).partialDateHint
  return ui.widget === 'derived' || ui.derive !== undefined ? t(form).derived : undefined
}

function Note(props: FormFieldProps & { others: readonly ShownProposal[] }) {
  const { ui, pending, warning, onTake, others } = props
  const words = t(form)
  return (
    <>
      {pending !== undefined && (
        <p class={styles.line}>
          <span>{originNote(pending)}</span>
          {/* Enter accepts from the keyboard; this is for a pointer, so it takes no Tab stop of its own. */}
          <button type="button" class={styles.take} tabIndex={-1} onClick={() => onTake(pending)}>
            {words.accept}
          </button>
          <span class="hidden-text">{words.acceptHint}</span>
        </p>
      )}
      {others.map((other) => (
        <p class={styles.line} key={`${other.sourceLabel}${fieldValueWords(ui, other.value)}`}>
          <span>
            {words.differs(
              other.sourceLabel,
              fieldValueWords(ui, other.value),
              formatShare(other.confidence),
            )}
          </span>
          <button type="button" class={styles.take} onClick={() => onTake(other)}>
            {words.useThis}
          </button>
        </p>
      ))}
      {warning !== undefined && (
        <p class={styles.warning}>
          <strong>{words.warning}</strong> {warning}
        </p>
      )}
    </>
  )
}

function originNote(proposal: ShownProposal): string {
  const words = t(form)
  switch (proposal.origin) {
    case 'ocr':
      return words.proposalNote(formatShare(proposal.confidence), proposal.sourceLabel)
    case 'qr':
    case 'mrz':
    case 'e-id':
      return words.cardNote(proposal.sourceLabel)
    case 'data':
    case 'typed':
      return words.dataNote(proposal.sourceLabel)
  }
}
