/** The control of one widget. It shows what it is given and reports what was typed; it decides nothing. */
import { assertNever } from '../../../../domain/base/assert-never.ts'
import { isEmpty } from '../../../../domain/form/expression/values.ts'
import type { AddressValue, FieldUi, FieldValue, IdDocumentValue } from '../../../../domain/form/form.ts'
import { t } from '../../../i18n/locale.ts'
import { everywhere } from '../../../i18n/vi/everywhere.ts'
import { AddressInput, emptyAddress } from '../../../ui/fields/AddressInput.tsx'
import { Checkboxes } from '../../../ui/fields/Checkbox.tsx'
import { Combobox } from '../../../ui/fields/Combobox.tsx'
import { DateInput, PartialDate } from '../../../ui/fields/DateInput.tsx'
import type { ControlProps } from '../../../ui/fields/field-wiring.ts'
import { emptyIdDocument, IdDocumentInput } from '../../../ui/fields/IdDocumentInput.tsx'
import { Radios } from '../../../ui/fields/Radios.tsx'
import { TextInput } from '../../../ui/fields/TextInput.tsx'
import { TimeInput } from '../../../ui/fields/TimeInput.tsx'
import { matchWithoutMarks } from '../../../i18n/match-without-marks.ts'
import { useFormLists } from './form-lists.ts'
import { numberToText, textToNumber, tidyNumber } from '../../../i18n/number-text.ts'
import { TableInput, type TableRow } from '../../../guided/TableInput.tsx'
import { isShortChoice, isStacked } from './widget-look.ts'

export interface FieldControlProps extends ControlProps {
  readonly ui: FieldUi
  readonly value: FieldValue | undefined
  readonly onChange: (value: FieldValue | undefined) => void
}

const option = (label: string) => ({ value: label, label })

export function FieldControl({ ui, value, onChange, ...control }: FieldControlProps) {
  const lists = useFormLists()
  const text = typeof value === 'string' ? value : ''
  const change = (next: FieldValue) => onChange(isEmpty(next) ? undefined : next)
  const typed = { ...control, value: text, onChange: change }
  const listed = (options: readonly string[]) => (
    <Combobox {...typed} options={options.map(option)} match={matchWithoutMarks} />
  )
  const number = (grouped: boolean) => (
    <TextInput
      {...control}
      value={numberToText(value, grouped)}
      tidy={tidyNumber(grouped)}
      onChange={(next) => change(textToNumber(next))}
      inputMode="numeric"
    />
  )

  switch (ui.widget) {
    case 'text':
    case 'name':
    case 'derived':
      return <TextInput {...typed} />
    case 'long-text':
      return <TextInput {...typed} lines={3} />
    case 'id-number':
      return <TextInput {...typed} inputMode="numeric" />
    case 'phone':
      return <TextInput {...typed} inputMode="tel" />
    case 'email':
      return <TextInput {...typed} inputMode="email" />
    case 'integer':
      return number(false)
    case 'money':
      return number(true)
    case 'date':
      return <DateInput {...typed} />
    case 'partial-date':
      return <PartialDate {...typed} />
    case 'time':
      return <TimeInput {...typed} />
    case 'choice':
      if (!isShortChoice(ui)) return listed(ui.options ?? [])
      return <Radios {...typed} options={(ui.options ?? []).map(option)} stacked={isStacked(ui)} />
    case 'choices':
      return (
        <Checkboxes
          {...control}
          values={text === '' ? [] : text.split('\n')}
          options={(ui.options ?? []).map(option)}
          stacked={isStacked(ui)}
          onChange={(values) => change(values.join('\n'))}
        />
      )
    case 'yes-no':
      return (
        <Radios
          {...control}
          value={typeof value === 'boolean' ? String(value) : ''}
          options={[
            { value: 'true', label: t(everywhere).yes },
            { value: 'false', label: t(everywhere).no },
          ]}
          onChange={(next) => change(next === 'true')}
        />
      )
    case 'ethnicity':
      return listed(ui.options ?? lists.ethnicities)
    case 'nationality':
      return listed(ui.options ?? lists.nationalities)
    case 'commune':
      return listed(ui.options ?? lists.communes.map((commune) => commune.name))
    case 'address':
      return (
        <AddressInput
          {...control}
          value={isAddress(value) ? value : emptyAddress}
          communes={lists.communes}
          provinces={lists.provinces}
          match={matchWithoutMarks}
          onChange={change}
        />
      )
    case 'id-document':
      return (
        <IdDocumentInput
          {...control}
          value={isIdDocument(value) ? value : emptyIdDocument}
          types={lists.documentTypes.map(option)}
          issuers={lists.issuers}
          match={matchWithoutMarks}
          // Kept as soon as any part is there, though it counts as blank until the number is: nothing typed is lost.
          onChange={(next) => onChange(Object.values(next).every((part) => part === '') ? undefined : next)}
        />
      )
    case 'table':
      return (
        <TableInput
          {...control}
          columns={ui.columns ?? []}
          rows={Array.isArray(value) ? (value as readonly TableRow[]) : []}
          onChange={change}
        />
      )
    default:
      return assertNever(ui.widget)
  }
}

function isAddress(value: FieldValue | undefined): value is AddressValue {
  return typeof value === 'object' && 'commune' in value
}

function isIdDocument(value: FieldValue | undefined): value is IdDocumentValue {
  return typeof value === 'object' && 'issuer' in value
}
