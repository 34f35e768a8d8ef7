/** The papers of a dossier: how each was met, and its pages to look at. */
import { useSignal } from '@preact/signals'
import type { FileRef } from '../../../domain/dossier/events.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { paper } from '../../i18n/vi/paper.ts'
import { procedure as procedureWords } from '../../i18n/vi/procedure.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { PaperDialog } from './PaperDialog.tsx'
import { paperRows, type PaperRow } from './papers.ts'

export function PapersCard({ state, law }: { state: DossierState; law: PinnedLaw }) {
  const words = t(dossier)
  const open = useSignal<PaperRow | null>(null)
  const rows = paperRows(state, law.procedure)
  const columns: Column<PaperRow>[] = [
    { key: 'paper', title: words.paperColumn, cell: nameOf },
    { key: 'how', title: words.originColumn, cell: howOf },
    {
      key: 'pages',
      title: words.pagesColumn,
      cell: (row) => pagesOf(row.files) || '',
      align: 'end',
      narrow: true,
    },
    {
      key: 'view',
      title: words.viewColumn,
      titleHidden: true,
      narrow: true,
      cell: (row) =>
        row.files.length > 0 && (
          <Button icon="eye" label={words.openPaper(nameOf(row))} onClick={() => (open.value = row)}>
            {words.viewColumn}
          </Button>
        ),
    },
  ]
  return (
    <Card title={words.papers(rows.length)} flush>
      {rows.length === 0 ? (
        <EmptyState icon="files" title={words.noPapers} />
      ) : (
        <Table caption={words.papers(rows.length)} columns={columns} rows={rows} rowKey={(row) => row.key} />
      )}
      {open.value !== null && (
        <PaperDialog name={nameOf(open.value)} files={open.value.files} onClose={() => (open.value = null)} />
      )}
    </Card>
  )
}

function nameOf(row: PaperRow): string {
  if (row.label !== null) return row.label
  const kind = row.kind === null ? '' : t(paper).kinds[row.kind]
  return kind.slice(0, 1).toLocaleUpperCase() + kind.slice(1)
}

function pagesOf(files: readonly FileRef[]): number {
  return files.reduce((sum, file) => sum + file.pages, 0)
}

function howOf({ how, proof }: PaperRow): string {
  const words = t(dossier)
  if (how === 'volunteered' || how === 'added' || how === 'result') {
    return { volunteered: words.volunteered, added: words.added, result: words.result }[how]
  }
  if (proof?.by === 'data') {
    const sources: Readonly<Record<string, string>> = t(procedureWords).dataSource
    return words.byData(sources[proof.source] ?? proof.source, proof.reference)
  }
  if (proof?.by === 'reuse') return `${words.originOf.reuse}, ${formatDay(proof.from.slice(0, 10))}`
  return words.originOf[how]
}
