/** Finds a person by number or name. Names are shown only of those who were looked for. */
import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { parseCardQr } from '../../../domain/identity/card-qr.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { findPeople, knownPeople, type KnownPerson } from '../../../domain/repository/people.ts'
import { formatDay, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { repository } from '../../i18n/vi/repository.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import styles from './Repository.module.css'

const SHOWN = 20

export interface PeopleCardProps {
  readonly states: readonly DossierState[]
  readonly onChoose: (person: KnownPerson) => void
}

export function PeopleCard({ states, onChoose }: PeopleCardProps) {
  const words = t(repository)
  const box = useRef<HTMLFormElement>(null)
  const typed = useSignal('')
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const wanted = numberOfCard(typed.value) ?? typed.value
  const known = useMemo(() => knownPeople(states), [states])
  const people = findPeople(known, wanted)
  const isAsked = wanted.replace(/\s/g, '').length >= 3
  return (
    <Card>
      <form
        ref={box}
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          const [only] = people
          if (people.length === 1 && only) onChoose(only)
        }}
      >
        <Field id="repository-find" label={words.find} hint={words.findHint}>
          {(wiring) => (
            <TextInput {...wiring} value={typed.value} onChange={(text) => (typed.value = text)} />
          )}
        </Field>
      </form>
      <p class={styles.hint} role="status">
        {isAsked && people.length === 0 && words.findNone}
        {people.length > SHOWN && words.peopleMany(people.length)}
      </p>
      {people.length > 0 && (
        <Table
          caption={words.people}
          columns={columns()}
          rows={people.slice(0, SHOWN)}
          rowKey={({ number }) => number}
          rowName={({ name }) => words.openPapers(name)}
          onOpen={onChoose}
        />
      )}
    </Card>
  )
}

/** What a hand scanner types of an identity card begins with its number. */
function numberOfCard(text: string): string | null {
  return text.includes('|') && parseCardQr(text).ok ? (text.split('|')[0] ?? null) : null
}

function columns(): Column<KnownPerson>[] {
  const words = t(repository)
  return [
    { key: 'name', title: words.columnName, cell: ({ name }) => name },
    { key: 'number', title: words.columnNumber, narrow: true, cell: ({ number }) => number },
    {
      key: 'born',
      title: words.columnBorn,
      narrow: true,
      minor: true,
      cell: ({ birthDate }) => formatDay(birthDate),
    },
    {
      key: 'dossiers',
      title: words.columnDossiers,
      align: 'end',
      narrow: true,
      cell: ({ dossiers }) => formatNumber(dossiers.length),
    },
  ]
}
