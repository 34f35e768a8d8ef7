/** Everybody of the commune in rows; a row opens its officer. */
import type { ListedOfficer } from '../../../domain/access/account-wire.ts'
import { t } from '../../i18n/locale.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import styles from './Admin.module.css'
import { roleNames } from './OfficerDialog.tsx'

export interface OfficersCardProps {
  readonly officers: readonly ListedOfficer[]
  readonly onOpen: (officer: ListedOfficer) => void
  readonly onAdd: (() => void) | null // null: not for this officer
}

export function OfficersCard({ officers, onOpen, onAdd }: OfficersCardProps) {
  const words = t(admin)
  const columns: Column<ListedOfficer>[] = [
    {
      key: 'officer',
      title: words.columnOfficer,
      cell: ({ name, code, title }) => (
        <>
          {name}
          <span class={styles.under}>{title === '' ? code : `${code} · ${title}`}</span>
        </>
      ),
    },
    { key: 'roles', title: words.columnRoles, cell: roleNames },
    {
      key: 'state',
      title: words.columnState,
      cell: ({ standing, mustChange }) => (
        <>
          <Tag tone={standing === 'active' ? 'ok' : 'plain'}>{words.standing[standing]}</Tag>
          {standing === 'active' && mustChange && <span class={styles.under}>{words.mustChange}</span>}
        </>
      ),
    },
  ]
  return (
    <Card
      title={words.officers}
      flush
      {...(onAdd === null
        ? {}
        : {
            actions: (
              <Button kind="primary" icon="plus" onClick={onAdd}>
                {words.addOfficer}
              </Button>
            ),
          })}
    >
      {officers.length === 0 ? (
        <EmptyState icon="users" title={words.noOfficers} />
      ) : (
        <Table
          caption={words.officerCaption}
          columns={columns}
          rows={officers}
          rowKey={(officer) => officer.id}
          onOpen={onOpen}
        />
      )}
    </Card>
  )
}
