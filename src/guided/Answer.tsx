/** The box or the tiles of one question. What can be tapped is not typed. */
import { isEmpty } from '../../domain/form/expression/values.ts'
import type { AddressValue, FieldUi, FieldValue, IdDocumentValue } from '../../domain/form/form.ts'
import { t } from '../i18n/locale.ts'
import { matchWithoutMarks } from '../i18n/match-without-marks.ts'
import { numberToText, textToNumber, tidyNumber } from '../i18n/number-text.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { AddressInput, emptyAddress } from '../ui/fields/AddressInput.tsx'
import { Checkboxes } from '../ui/fields/Checkbox.tsx'
import { Combobox } from '../ui/fields/Combobox.tsx'
import { DateInput, PartialDate } from '../ui/fields/DateInput.tsx'
import type { ControlProps } from '../ui/fields/field-wiring.ts'
import { emptyIdDocument, IdDocumentInput } from '../ui/fields/IdDocumentInput.tsx'
import { Radios } from '../ui/fields/Radios.tsx'
import { TextInput } from '../ui/fields/TextInput.tsx'
import { TimeInput } from '../ui/fields/TimeInput.tsx'
import type { PlaceHelp } from './place-help.ts'
import { TableInput, type TableRow } from './TableInput.tsx'
import { Tiles } from './Tiles.tsx'

export interface AnswerProps extends ControlProps {
  readonly ui: FieldUi
  readonly value: FieldValue | undefined
  readonly place: PlaceHelp
  readonly onChange: (value: FieldValue | undefined) => void
}

const option = (label: string) => ({ value: label, label })

export function Answer({ ui, value, place, onChange, ...control }: AnswerProps) {
  const text = typeof value === 'string' ? value : ''
  const change = (next: FieldValue) => onChange(isEmpty(next) ? undefined : next)
  const typed = { ...control, value: text, onChange: change }
  const digits = (grouped: boolean) => (
    <TextInput
      {...control}
      value={numberToText(value, grouped)}
      tidy={tidyNumber(grouped)}
      onChange={(next) => change(textToNumber(next))}
      inputMode="numeric"
    />
  )
  const tiles = (options: readonly string[]) =>
    options.length === 0 ? <TextInput {...typed} /> : <Tiles {...typed} options={options} />

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
      return digits(false)
    case 'money':
      return digits(true)
    case 'date':
      return <DateInput {...typed} />
    case 'partial-date':
      return <PartialDate {...typed} />
    case 'time':
      return <TimeInput {...typed} />
    case 'choice':
      return tiles(ui.options ?? [])
    case 'ethnicity':
      return tiles(nearestFirst(ui.options ?? place.ethnicities, place.ethnicities))
    case 'choices':
      return (
        <Checkboxes
          {...control}
          values={text === '' ? [] : text.split('\n')}
          options={(ui.options ?? []).map(option)}
          stacked
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
    case 'nationality':
      return (
        <Combobox
          {...typed}
          options={(ui.options ?? place.nationalities).map(option)}
          match={matchWithoutMarks}
        />
      )
    case 'commune': {
      const names = ui.options ?? place.communes.map((commune) => commune.name)
      return <Combobox {...typed} options={names.map(option)} match={matchWithoutMarks} />
    }
    case 'address':
      return (
        <AddressInput
          {...control}
          value={isAddress(value) ? value : { ...emptyAddress, ...place.home }}
          communes={place.communes}
          provinces={place.provinces}
          match={matchWithoutMarks}
          onChange={change}
        />
      )
    case 'id-document':
      return (
        <IdDocumentInput
          {...control}
          value={isIdDocument(value) ? value : emptyIdDocument}
          types={place.documentTypes.map(option)}
          issuers={place.issuers}
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
  }
}

/** The peoples who live here first, as the place lists them. */
function nearestFirst(options: readonly string[], here: readonly string[]): readonly string[] {
  const known = here.filter((one) => options.includes(one))
  return [...known, ...options.filter((one) => !known.includes(one))]
}

function isAddress(value: FieldValue | undefined): value is AddressValue {
  return typeof value === 'object' && 'commune' in value
}

function isIdDocument(value: FieldValue | undefined): value is IdDocumentValue {
  return typeof value === 'object' && 'issuer' in value
}
