/** For administrators: which parts of which procedures are not compared with the original text yet. */
import { useMemo } from 'preact/hooks'
import type { Confidence } from '../../../domain/base/source.ts'
import type { Law } from '../../data/law.ts'
import { t } from '../../i18n/locale.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag, type Tone } from '../../ui/data/Tag.tsx'
import { lawConfidence, type UnsureProcedure } from './law-confidence.ts'
import styles from './Settings.module.css'

const tones: Readonly<Record<Confidence, Tone>> = {
  verified: 'plain',
  'portal-copy': 'info',
  interpreted: 'warn',
  memory: 'warn',
}

export interface LawReportProps {
  readonly law: Pick<Law, 'procedures'>
  readonly onOpen: (code: string) => void
}

export function LawReport({ law, onOpen }: LawReportProps) {
  const words = t(settings)
  const { unsure, all } = useMemo(() => lawConfidence(law), [law])
  const part = (key: keyof UnsureProcedure['parts'], title: string): Column<UnsureProcedure> => ({
    key,
    title,
    cell: ({ parts }) => <Tag tone={tones[parts[key]]}>{words.confidence[parts[key]]}</Tag>,
  })
  return (
    <Card title={words.lawReport}>
      <div class={styles.stack}>
        <p>{unsure.length === 0 ? words.lawReportNone : words.lawReportIntro}</p>
        {unsure.length > 0 && (
          <>
            <p class={styles.minor}>{words.lawReportCount(unsure.length, all)}</p>
            <Table
              caption={words.lawReport}
              columns={[
                {
                  key: 'procedure',
                  title: words.columnProcedure,
                  cell: ({ code, name }) => (
                    <>
                      {name}
                      <span class={styles.under}>{code}</span>
                    </>
                  ),
                },
                part('time', words.columnTime),
                part('fees', words.columnFees),
                part('components', words.columnComponents),
              ]}
              rows={unsure}
              rowKey={({ code }) => code}
              onOpen={({ code }) => onOpen(code)}
            />
          </>
        )}
      </div>
    </Card>
  )
}
