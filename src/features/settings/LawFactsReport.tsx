/** For administrators: which facts of the pack beside the procedures are not compared with the original text yet. */
import { useMemo } from 'preact/hooks'
import type { Law } from '../../data/law.ts'
import { linkedGroups, validityLaw } from '../../data/pack-lists.ts'
import { asTitle } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { paper as paperWords } from '../../i18n/vi/paper.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { unsureFacts, type UnsureFact } from './law-confidence.ts'
import styles from './Settings.module.css'

export function LawFactsReport({ law }: { law: Pick<Law, 'item'> }) {
  const words = t(settings)
  const unsure = useMemo(() => unsureFacts(validityLaw(law), linkedGroups(law)), [law])
  if (unsure.length === 0) return null
  const columns: readonly Column<UnsureFact>[] = [
    {
      key: 'fact',
      title: words.columnFact,
      cell: ({ paper, title }) => (paper === null ? title : asTitle(t(paperWords).kinds[paper])),
    },
    { key: 'basis', title: words.columnBasis, cell: ({ basis }) => basis },
    {
      key: 'confidence',
      title: words.columnConfidence,
      cell: ({ confidence }) =>
        confidence === 'memory' ? (
          <strong>{words.confidence[confidence]}</strong>
        ) : (
          words.confidence[confidence]
        ),
    },
    { key: 'source', title: words.columnSource, cell: ({ source }) => source, minor: true },
  ]
  return (
    <Card title={words.lawFacts}>
      <div class={styles.stack}>
        <p>{words.lawFactsIntro(unsure.length)}</p>
        <Table caption={words.lawFacts} columns={columns} rows={unsure} rowKey={({ key }) => key} />
      </div>
    </Card>
  )
}
