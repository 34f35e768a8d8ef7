/** The devices of the commune: a code for the next one, and away with one that is lost. */
import { useSignal } from '@preact/signals'
import type { ListedDevice } from '../../../domain/access/account-wire.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { admin } from '../../i18n/vi/admin.ts'
import type { EnrolmentCode } from '../../sync/administration.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag, type Tone } from '../../ui/data/Tag.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Admin.module.css'
import type { AdminDesk } from './admin-desk.ts'
import { Asked } from './Asked.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { bookOf, DeviceDialog } from './DeviceDialog.tsx'
import { KindDialog } from './KindDialog.tsx'
import { useRemote } from '../../data/use-remote.ts'

const tones: Readonly<Record<ListedDevice['status'], Tone>> = {
  active: 'ok',
  'clone-suspected': 'warn',
  revoked: 'plain',
}

export function DevicesPart({ desk }: { desk: AdminDesk }) {
  const words = t(admin)
  const devices = useRemote(() => desk.listDevices())
  const opened = useSignal<ListedDevice | null>(null)
  const code = useSignal<EnrolmentCode | null>(null)
  const said = useSignal<string | null>(null)
  const asksKind = useSignal(false)
  return (
    <>
      {said.value !== null && (
        <Notice tone="ok" live>
          {said.value}
        </Notice>
      )}
      <Asked remote={devices} desk={desk}>
        {(list) => (
          <Card
            title={words.devices}
            flush
            actions={
              <Button kind="primary" icon="plus" onClick={() => (asksKind.value = true)}>
                {words.newCode}
              </Button>
            }
          >
            {list.length === 0 ? (
              <EmptyState icon="hard-drive" title={words.noDevices} />
            ) : (
              <Table
                caption={words.deviceCaption}
                columns={columns(desk.device)}
                rows={list}
                rowKey={(device) => device.id}
                onOpen={(device) => (opened.value = device)}
              />
            )}
          </Card>
        )}
      </Asked>
      {asksKind.value && (
        <KindDialog
          onClose={() => (asksKind.value = false)}
          onMake={async (kind) => {
            const made = await desk.newCode(kind)
            if (made.ok) {
              asksKind.value = false
              code.value = made.value
            }
            return made
          }}
        />
      )}
      {code.value !== null && (
        <CodeDialog made={code.value} origin={desk.origin} onClose={() => (code.value = null)} />
      )}
      {opened.value !== null && (
        <DeviceDialog
          device={opened.value}
          isThis={opened.value.id === desk.device}
          onClose={() => (opened.value = null)}
          onRevoke={async (device, reason) => {
            const done = await desk.revoke(device.id, reason)
            if (done.ok) {
              opened.value = null
              said.value = words.revoked(device.name)
              await devices.reload()
            }
            return done
          }}
        />
      )}
    </>
  )
}

function columns(own: string): Column<ListedDevice>[] {
  const words = t(admin)
  return [
    {
      key: 'name',
      title: words.columnName,
      cell: ({ id, name, kind = 'counter' }) => (
        <>
          {name}
          {kind !== 'counter' && <span class={styles.under}>{words.deviceKind[kind]}</span>}
          {id === own && <span class={styles.under}>{words.thisDevice}</span>}
        </>
      ),
    },
    { key: 'book', title: words.columnBook, minor: true, cell: (device) => bookOf(device, words.noBook) },
    {
      key: 'state',
      title: words.columnState,
      cell: ({ status }) => <Tag tone={tones[status]}>{words.deviceState[status]}</Tag>,
    },
    {
      key: 'seen',
      title: words.columnSeen,
      cell: ({ seenAt }) => (seenAt === null ? words.never : formatInstant(seenAt)),
    },
    {
      key: 'version',
      title: words.columnVersion,
      minor: true,
      cell: ({ appVersion }) => appVersion ?? words.never,
    },
  ]
}
