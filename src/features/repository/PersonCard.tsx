/** The papers of one person: the newest of each kind, where each served and what for, older ones behind it. */
import { useSignal } from '@preact/signals'
import type { CitizenDocument } from '../../../domain/repository/documents.ts'
import type { KnownPerson } from '../../../domain/repository/people.ts'
import { versionsOf } from '../../../domain/repository/versions.ts'
import { getContext } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { papersOf } from '../../data/repository.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { repository } from '../../i18n/vi/repository.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { PaperCard, paperName } from './PaperCard.tsx'
import styles from './Repository.module.css'
import { ScanDialog } from './ScanDialog.tsx'

export interface PersonCardProps {
  readonly person: KnownPerson
  readonly onOther: () => void
  readonly onOpen: (path: string) => void
}

export function PersonCard({ person, onOther, onOpen }: PersonCardProps) {
  const words = t(repository)
  const ctx = getContext()
  const papers = useLive(() => papersOf(ctx, person.number), [person.number]).value
  const viewed = useSignal<CitizenDocument | null>(null)
  const repeated = new Set(papers?.ok ? papers.value.repeated.map(({ document }) => document) : [])
  const card = (document: CitizenDocument, isOld: boolean) => (
    <PaperCard
      key={document.id}
      document={document}
      isOld={isOld}
      isRepeated={repeated.has(document.id)}
      today={ctx.clock.wall().slice(0, 10)}
      onView={() => (viewed.value = document)}
      onOpen={onOpen}
    />
  )
  return (
    <>
      <Card
        title={words.papersOf(person.name, person.number)}
        actions={
          <Button icon="search" shortcut="Escape" onClick={onOther}>
            {words.otherPerson}
          </Button>
        }
      >
        {papers === undefined && <p role="status">{t(everywhere).loading}</p>}
        {papers?.ok === false && <Notice tone="warn">{problemSentence(papers.problem)}</Notice>}
        {papers?.ok && papers.value.documents.length === 0 && <EmptyState icon="files" title={words.none} />}
      </Card>
      {papers?.ok &&
        versionsOf(papers.value.documents).map(({ newest, older }) => (
          <div key={newest.id} class={styles.versions}>
            {card(newest, false)}
            {older.length > 0 && (
              <details>
                <summary>{words.older(older.length)}</summary>
                {older.map((document) => card(document, true))}
              </details>
            )}
          </div>
        ))}
      {viewed.value !== null && (
        <ScanDialog
          name={paperName(viewed.value)}
          files={viewed.value.files}
          onClose={() => (viewed.value = null)}
        />
      )}
    </>
  )
}
