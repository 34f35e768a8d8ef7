/** For administrators: which parts of which procedures are not compared with the original text yet. */
import { useSignal } from '@preact/signals'
import { useId, useMemo } from 'preact/hooks'
import type { Law } from '../../data/law.ts'
import { t } from '../../i18n/locale.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { lawConfidence, type UnsureProcedure } from './law-confidence.ts'
import styles from './Settings.module.css'

export interface LawReportProps {
  readonly law: Pick<Law, 'procedures'>
  readonly onOpen: (code: string) => void
}

export function LawReport({ law, onOpen }: LawReportProps) {
  const words = t(settings)
  const { unsure, all, mustCheck } = useMemo(() => lawConfidence(law), [law])
  const isOpen = useSignal(false)
  const listId = useId()
  if (unsure.length === 0) {
    return (
      <Card title={words.lawReport}>
        <p>{words.lawReportNone}</p>
      </Card>
    )
  }
  return (
    <Card title={words.lawReport}>
      <div class={styles.stack}>
        <p>{words.lawReportIntro}</p>
        <p>
          <strong>{words.lawReportCount(unsure.length, all)}</strong>
          {mustCheck > 0 && ` · ${words.lawReportMustCheck(mustCheck)}`}
        </p>
        <div class={styles.row}>
          <Button
            expanded={isOpen.value}
            {...(isOpen.value ? { controls: listId } : {})}
            onClick={() => (isOpen.value = !isOpen.value)}
          >
            {isOpen.value ? words.lawReportHide : words.lawReportShow}
          </Button>
        </div>
        {isOpen.value && (
          <div id={listId}>
            <UnsureTable unsure={unsure} onOpen={onOpen} />
          </div>
        )}
      </div>
    </Card>
  )
}

function UnsureTable({
  unsure,
  onOpen,
}: { unsure: readonly UnsureProcedure[] } & Pick<LawReportProps, 'onOpen'>) {
  const words = t(settings)
  const part = (key: keyof UnsureProcedure['parts'], title: string): Column<UnsureProcedure> => ({
    key,
    title,
    cell: ({ parts }) => {
      const said = words.confidence[parts[key]]
      return parts[key] === 'memory' ? <strong>{said}</strong> : said
    },
  })
  return (
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
  )
}
