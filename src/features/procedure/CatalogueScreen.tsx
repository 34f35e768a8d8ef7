/** All procedures of the law in force: narrowed by field or by what people type, opened with Enter. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { getLaw } from '../../data/current.ts'
import { finder } from '../../data/search-load.ts'
import { shortFeeWords, shortTimeWords } from '../../i18n/law-words.ts'
import { t } from '../../i18n/locale.ts'
import { procedure as procedureWords } from '../../i18n/vi/procedure.ts'
import { search } from '../../i18n/vi/search.ts'
import { desk } from '../../i18n/vi/desk.ts'
import { MenuButton } from '../../ui/actions/MenuButton.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import styles from './Procedure.module.css'

const FOUND_AT_MOST = 40

export interface CatalogueScreenProps {
  readonly frame: (content: { readonly heading: string; readonly children: ComponentChildren }) => VNode
  readonly onOpen: (path: string) => void
}

export function CatalogueScreen({ frame, onOpen }: CatalogueScreenProps) {
  return frame({ heading: t(desk).catalogue, children: <Catalogue onOpen={onOpen} /> })
}

function Catalogue({ onOpen }: { onOpen: (path: string) => void }) {
  const words = t(search)
  const field = useSignal('')
  const text = useSignal('')
  const found = useSignal<readonly Procedure[] | null>(null) // null: nothing is being looked for
  useEffect(() => {
    if (text.value.trim() === '') {
      found.value = null
      return
    }
    const asked = new AbortController()
    void finder.procedures(text.value, FOUND_AT_MOST, asked.signal).then((result) => {
      if (!asked.signal.aborted) found.value = result.ok ? result.value : []
    })
    return () => asked.abort()
  }, [text.value])
  const all = allProcedures()
  const fields = [...new Set(all.map((procedure) => procedure.field))]
  const rows = (found.value ?? all).filter((one) => field.value === '' || one.field === field.value)
  return (
    <Card
      title={found.value ? words.found(rows.length) : words.allProcedures(rows.length)}
      flush
      actions={
        <MenuButton
          label={field.value || t(procedureWords).field}
          items={[
            { key: '', label: t(desk).allFields, onChoose: () => (field.value = '') },
            ...fields.map((one) => ({ key: one, label: one, onChoose: () => (field.value = one) })),
          ]}
        />
      }
    >
      <div class={styles.filters}>
        <Field id="catalogue-text" label={words.filterLabel}>
          {(wiring) => (
            <TextInput
              {...wiring}
              value={text.value}
              debounceMs={120}
              onChange={(next) => (text.value = next)}
            />
          )}
        </Field>
      </div>
      {rows.length === 0 ? (
        <EmptyState icon="search" title={words.nothing} />
      ) : (
        <Table
          caption={t(desk).catalogue}
          columns={columns()}
          rows={rows}
          rowKey={(row) => row.code}
          rowName={(row) => `${row.shortName || row.name}, ${row.code}`}
          onOpen={(row) => onOpen(`/thu-tuc/${row.code}`)}
        />
      )}
    </Card>
  )
}

/** Those that can be received first, then by field and name. */
function allProcedures(): Procedure[] {
  const collator = new Intl.Collator('vi')
  return [...getLaw().procedures.values()]
    .map((entry) => entry.procedure)
    .sort(
      (a, b) =>
        collator.compare(a.field, b.field) ||
        (a.depth === b.depth ? 0 : a.depth === 'full' ? -1 : 1) ||
        collator.compare(a.shortName, b.shortName),
    )
}

function columns(): Column<Procedure>[] {
  const words = t(search)
  return [
    { key: 'name', title: words.columnName, cell: (row) => row.shortName || row.name },
    { key: 'field', title: t(procedureWords).field, cell: (row) => row.field, minor: true },
    { key: 'code', title: words.columnCode, cell: (row) => row.code, narrow: true, minor: true },
    {
      key: 'time',
      title: words.columnTime,
      cell: (row) =>
        row.depth === 'full' ? shortTimeWords(row, 'direct') : <Tag tone="offline">{words.identityOnly}</Tag>,
    },
    {
      key: 'fee',
      title: words.columnFee,
      cell: (row) => (row.depth === 'full' ? shortFeeWords(row, 'direct') : ''),
    },
  ]
}
