/** The register itself: one line a certificate; Enter opens what can be done with it. */
import { useSignal } from '@preact/signals'
import type { RegisteredCertificate } from '../../../domain/signature/register.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { RecordDialog } from './RecordDialog.tsx'
import { dayOf, stateOf } from './register-words.ts'
import type { PartProps } from './part-props.ts'
import styles from './Signatures.module.css'

export function RegisterCard({ list, ports, isOffline, onChanged }: PartProps) {
  const words = t(signatures)
  const isRecording = useSignal(false)
  const opened = useSignal<string | null>(null)
  const { certificates } = list
  const entry = certificates.find(({ id }) => id === opened.value)
  const mayChange = ports.mayChange.register && !isOffline
  const close = () => {
    isRecording.value = false
    opened.value = null
  }
  const changed = async () => {
    close()
    await onChanged()
  }
  return (
    <Card
      title={words.parts.register}
      flush
      actions={
        mayChange && (
          <Button kind="primary" icon="plus" onClick={() => (isRecording.value = true)}>
            {words.record}
          </Button>
        )
      }
    >
      {certificates.length === 0 ? (
        <EmptyState icon="id-card" title={words.none}>
          {words.noneHint}
        </EmptyState>
      ) : (
        <Table
          caption={words.caption}
          columns={columns()}
          rows={certificates}
          rowKey={({ id }) => id}
          onOpen={({ id }) => (opened.value = id)}
        />
      )}
      {isRecording.value && <RecordDialog ports={ports} onDone={changed} onClose={close} />}
      {entry && (
        <EntryDialog entry={entry} ports={ports} mayChange={mayChange} onDone={changed} onClose={close} />
      )}
    </Card>
  )
}

function columns(): Column<RegisteredCertificate>[] {
  const words = t(signatures)
  const now = new Date(getContext().clock.at()).toISOString()
  return [
    {
      key: 'holder',
      title: words.holder,
      cell: ({ holder, position }) => (
        <>
          {holder}
          <span class={styles.under}>{position}</span>
        </>
      ),
    },
    { key: 'issuer', title: words.issuer, minor: true, cell: ({ issuer }) => issuer },
    { key: 'to', title: words.validTo, narrow: true, cell: ({ validTo }) => dayOf(validTo) },
    {
      key: 'state',
      title: words.standing,
      narrow: true,
      cell: (one) => {
        const { tone, word } = stateOf(one, now)
        return <Tag tone={tone}>{word}</Tag>
      },
    },
  ]
}
