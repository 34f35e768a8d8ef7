/** Sessions in rows, each with its end. */
import type { ListedSession } from '../../../domain/access/account-wire.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'

export interface SessionTableProps {
  readonly caption: string
  readonly sessions: readonly ListedSession[]
  readonly deviceName: (id: string) => string
  readonly onEnd: (session: ListedSession) => void
}

export function SessionTable({ caption, sessions, deviceName, onEnd }: SessionTableProps) {
  const words = t(admin)
  const columns: Column<ListedSession>[] = [
    { key: 'officer', title: words.columnOfficer, cell: ({ officer }) => officer.name },
    { key: 'device', title: words.columnDevice, cell: ({ device }) => deviceName(device) },
    {
      key: 'since',
      title: words.columnSince,
      minor: true,
      cell: ({ createdAt }) => formatInstant(createdAt),
    },
    { key: 'last', title: words.columnLast, cell: ({ seenAt }) => formatInstant(seenAt) },
    {
      key: 'end',
      title: words.endSession,
      titleHidden: true,
      align: 'end',
      narrow: true,
      cell: (session) =>
        session.isThis ? (
          <Tag tone="info">{words.thisSession}</Tag>
        ) : (
          <Button
            kind="quiet"
            label={words.endSessionOf(session.officer.name, deviceName(session.device))}
            onClick={() => onEnd(session)}
          >
            {words.endSession}
          </Button>
        ),
    },
  ]
  return <Table caption={caption} columns={columns} rows={sessions} rowKey={(session) => session.id} />
}
