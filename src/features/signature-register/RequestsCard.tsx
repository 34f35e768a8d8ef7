/** What was asked of the issuing office: to be printed, and what was answered. */
import { useSignal } from '@preact/signals'
import type { ChangeRequest } from '../../../domain/signature/change-request.ts'
import { formatDay, formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { RequestSheet } from './RequestSheet.tsx'
import type { PartProps } from './part-props.ts'
import styles from './Signatures.module.css'

const tones = { waiting: 'warn', done: 'ok', declined: 'overdue' } as const

export function RequestsCard({ list, ports, isOffline, onChanged }: PartProps) {
  const words = t(signatures)
  const opened = useSignal<string | null>(null)
  const holders = new Map(list.certificates.map((one) => [one.id, one]))
  const request = list.requests.find(({ id }) => id === opened.value)
  const entry = request && holders.get(request.certificate)
  const rows = [...list.requests].sort((a, b) => (a.askedAt > b.askedAt ? -1 : 1))
  const columns: Column<ChangeRequest>[] = [
    {
      key: 'holder',
      title: words.holder,
      cell: ({ certificate, kind }) => (
        <>
          {holders.get(certificate)?.holder}
          <span class={styles.under}>{words.kinds[kind]}</span>
        </>
      ),
    },
    { key: 'at', title: words.askedAt, minor: true, cell: ({ askedAt }) => formatInstant(askedAt) },
    {
      key: 'state',
      title: words.standing,
      cell: ({ answer }) => (
        <>
          <Tag tone={tones[answer?.outcome ?? 'waiting']}>
            {words.answerState[answer?.outcome ?? 'waiting']}
          </Tag>
          {answer && <span class={styles.under}>{`${answer.number}, ${formatDay(answer.date)}`}</span>}
        </>
      ),
    },
  ]
  return (
    <Card title={words.parts.requests} flush>
      {rows.length === 0 ? (
        <EmptyState icon="send" title={words.noRequests}>
          {words.noRequestsHint}
        </EmptyState>
      ) : (
        <Table
          caption={words.requestCaption}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          onOpen={({ id }) => (opened.value = id)}
        />
      )}
      {request && entry && (
        <RequestSheet
          request={request}
          entry={entry}
          ports={ports}
          mayAnswer={ports.mayChange.register && !isOffline && request.answer === null}
          onDone={async () => {
            opened.value = null
            await onChanged()
          }}
          onClose={() => (opened.value = null)}
        />
      )}
    </Card>
  )
}
