/** A register by month: the follow-up book (form 07) or the book of certified copies; to look at, print or carry away. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../../../domain/base/result.ts'
import type { SlipValues } from '../../../domain/slip/fill.ts'
import { registerContent } from '../../../domain/slip/register.ts'
import { templateOf } from '../../../domain/slip/template.ts'
import { copiesBookValues } from '../../../domain/slip/values/copies-book.ts'
import { followUpValues, linesOfMonth } from '../../../domain/slip/values/follow-up-book.ts'
import { pdf } from '../../bridge/pdf.ts'
import { getContext } from '../../data/current.ts'
import { saveFile } from '../../device/save-file.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { registers as source } from '../../i18n/vi/registers.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table } from '../../ui/data/Table.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { toCsv } from '../../data/csv.ts'
import { procedureName, type RegisterDesk } from './register-desk.ts'
import styles from './Registers.module.css'
import { SheetPart, type Sheet } from './SheetPart.tsx'

export type Book = '07' | 'copies'

/** Columns of the paper that are worth the room on the screen. */
const SHOWN: Readonly<Record<Book, readonly number[]>> = {
  '07': [1, 2, 4, 6, 7, 8],
  copies: [0, 1, 2, 3, 4, 5],
}

/** What goes first on a tablet. */
const MINOR: Readonly<Record<Book, readonly number[]>> = { '07': [6, 8], copies: [4] }

export function BookPart({ desk, book }: { desk: RegisterDesk; book: Book }) {
  const words = t(source)
  const ctx = getContext()
  const today = ctx.clock.wall()
  const month = useSignal(today.slice(0, 7))
  const sheet = useSignal<Sheet | null>(null)
  const problem = useSignal<Problem | null>(null)
  const isDrawing = useSignal(false)
  const months = monthsOf(desk, today.slice(0, 7))
  const values = valuesOf(desk, book, month.value, ctx.officer.name)
  const columns = columnsOf(desk, book)
  const rows = values.tables[book === '07' ? 'book' : 'copies'] ?? []
  const fileName = `${book === '07' ? 'so-theo-doi' : 'so-chung-thuc'}-${month.value}`

  const show = async () => {
    isDrawing.value = true
    const issue = { commune: ctx.device.communeName, number: '', issuedOn: today.slice(0, 10) }
    const content = registerContent(book, values, desk.law, issue)
    const drawn = content.ok ? await pdf.slips([content.value]) : content
    problem.value = drawn.ok ? null : drawn.problem
    if (content.ok && drawn.ok)
      sheet.value = { content: content.value, drawn: drawn.value, copies: 1, fileName }
    isDrawing.value = false
  }
  const carry = () => {
    saveFile(toCsv([columns, ...rows]), 'text/csv', `${fileName}.csv`)
    showToast(words.saved)
  }
  return (
    <>
      {problem.value !== null && (
        <Notice tone="overdue" live>
          {problemSentence(problem.value)}
        </Notice>
      )}
      <div class={styles.bar}>
        <Field id="register-month" label={words.month}>
          {(wiring) => (
            <Select
              {...wiring}
              value={month.value}
              options={months.map((one) => ({ value: one, label: monthWords(one) }))}
              onChange={(next) => {
                month.value = next === '' ? today.slice(0, 7) : next
                sheet.value = null
              }}
            />
          )}
        </Field>
        {rows.length > 0 && (
          <>
            <Button icon="printer" busy={isDrawing.value} onClick={() => void show()}>
              {words.makePages}
            </Button>
            <Button icon="download" onClick={carry}>
              {words.saveCsv}
            </Button>
          </>
        )}
      </div>
      {sheet.value !== null && (
        <Card title={sheet.value.content.title}>
          <SheetPart sheet={sheet.value} onClose={() => (sheet.value = null)} />
        </Card>
      )}
      {rows.length === 0 ? (
        <EmptyState icon="file-text" title={words.nothingInMonth}>
          {words.nothingInMonthHint}
        </EmptyState>
      ) : (
        <Card flush>
          <Table
            caption={words.parts[book === '07' ? 'book' : 'copies']}
            rows={rows.map((cells, at) => ({ cells, at }))}
            rowKey={(row) => String(row.at)}
            columns={SHOWN[book].map((at) => ({
              key: String(at),
              title: columns[at] ?? '',
              cell: (row: { cells: readonly string[] }) => row.cells[at] ?? '',
              minor: (MINOR[book] ?? []).includes(at),
            }))}
          />
        </Card>
      )}
    </>
  )
}

function valuesOf({ states, law }: RegisterDesk, book: Book, month: string, officer: string): SlipValues {
  return book === '07'
    ? followUpValues(linesOfMonth(states, month), month, officer, procedureName, law)
    : copiesBookValues(states, month, officer, law)
}

/** The heads of the paper's own table: one wording for paper, screen and file. */
function columnsOf({ law }: RegisterDesk, book: Book): string[] {
  const template = templateOf(law, book)
  const table = template?.body.find(
    (block): block is Extract<typeof block, { kind: 'table' }> => block.kind === 'table',
  )
  return (table?.columns ?? []).map((column) => column.title)
}

/** Newest first; the present one also while it is empty. */
function monthsOf({ states }: RegisterDesk, present: string): string[] {
  const seen = states.flatMap(({ reception }) => (reception ? [reception.receivedAt.slice(0, 7)] : []))
  return [...new Set([present, ...seen])].sort().reverse()
}

function monthWords(month: string): string {
  const [year = '', inYear = ''] = month.split('-')
  return t(source).monthName(inYear, year)
}
