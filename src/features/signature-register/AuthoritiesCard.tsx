/** Whose certificates are believed, with their fingerprints, and how fresh the lists of revoked ones are. */
import { useSignal } from '@preact/signals'
import { fromBase64Url } from '../../../domain/base/bytes-text.ts'
import { readCertificate } from '../../../domain/signature/certificate.ts'
import { t } from '../../i18n/locale.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { AddAuthorityDialog } from './AddAuthorityDialog.tsx'
import { isRoot, type ShownAuthority } from './authority-rows.tsx'
import { dayOf, grouped } from './register-words.ts'
import { RemoveAuthorityDialog } from './RemoveAuthorityDialog.tsx'
import type { PartProps } from './part-props.ts'
import { SourcesCard } from './SourcesCard.tsx'
import styles from './Signatures.module.css'

export function AuthoritiesCard({ list, ports, isOffline, onChanged }: PartProps) {
  const words = t(signatures)
  const isAdding = useSignal(false)
  const opened = useSignal<ShownAuthority | null>(null)
  const mayChange = ports.mayChange.authorities && !isOffline
  const rows = list.authorities.flatMap(({ sha256, der }): ShownAuthority[] => {
    const certificate = readCertificate(fromBase64Url(der) ?? new Uint8Array())
    return certificate ? [{ sha256, certificate }] : []
  })
  const close = () => {
    isAdding.value = false
    opened.value = null
  }
  const changed = async () => {
    close()
    await onChanged()
  }
  return (
    <>
      <Card
        title={words.parts.authorities}
        flush
        actions={
          mayChange && (
            <Button kind="primary" icon="plus" onClick={() => (isAdding.value = true)}>
              {words.addAuthority}
            </Button>
          )
        }
      >
        {rows.length === 0 ? (
          <EmptyState icon="fingerprint-pattern" title={words.noAuthorities}>
            {words.noAuthoritiesHint}
          </EmptyState>
        ) : (
          <Table
            caption={words.authorityCaption}
            columns={columns()}
            rows={rows}
            rowKey={({ sha256 }) => sha256}
            {...(mayChange ? { onOpen: (one: ShownAuthority) => (opened.value = one) } : {})}
          />
        )}
      </Card>
      <SourcesCard sources={list.sources} />
      {isAdding.value && <AddAuthorityDialog ports={ports} onDone={changed} onClose={close} />}
      {opened.value && (
        <RemoveAuthorityDialog one={opened.value} ports={ports} onDone={changed} onClose={close} />
      )}
    </>
  )
}

function columns(): Column<ShownAuthority>[] {
  const words = t(signatures)
  return [
    {
      key: 'name',
      title: words.authority,
      cell: ({ certificate }) => (
        <>
          {certificate.holder.name}
          <span class={styles.under}>
            {`${isRoot(certificate) ? words.root : words.intermediate} · ${words.serial} ${certificate.serial.toUpperCase()}`}
          </span>
        </>
      ),
    },
    {
      key: 'print',
      title: words.fingerprint,
      cell: ({ sha256 }) => <span class={styles.print}>{grouped(sha256)}</span>,
    },
    { key: 'to', title: words.validTo, narrow: true, cell: ({ certificate }) => dayOf(certificate.notAfter) },
  ]
}
