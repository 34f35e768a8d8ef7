/** The frame around every desk screen: who we are, search, the state of the line, where one can go. */
import { useComputed } from '@preact/signals'
import { useLocation } from 'preact-iso'
import type { ComponentChildren, VNode } from 'preact'
import { mayAct } from '../../domain/access/permissions.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import { listDossiers } from '../data/dossiers.ts'
import { getContext } from '../data/current.ts'
import { useLive } from '../data/live.ts'
import { countWaiting } from '../data/waiting.ts'
import { useWallMinute } from '../data/wall-minute.ts'
import { SearchEverything } from '../features/search/SearchEverything.tsx'
import { t } from '../i18n/locale.ts'
import { admin } from '../i18n/vi/admin.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { lock } from '../i18n/vi/lock.ts'
import { MenuButton } from '../ui/actions/MenuButton.tsx'
import { DeskLayout } from '../ui/layout/DeskLayout.tsx'
import { countDossiers } from './count-dossiers.ts'
import { useLease } from './lease.tsx'
import { later } from './later.tsx'
import { markCurrent } from './nav-groups.ts'
import { navigation } from './navigation.ts'
import type { AppParts } from './parts.ts'
import { SyncState } from './SyncState.tsx'

const CallButton = later(async () => (await import('./QueueRoute.tsx')).CallButton, 'nothing')

export interface FrameContent {
  readonly heading: string
  readonly children: ComponentChildren
  readonly aside?: ComponentChildren
  readonly asideLabel?: string
}

export type Frame = (content: FrameContent) => VNode

export function DeskFrame({
  parts,
  path,
  content,
}: {
  parts: AppParts
  path: string
  content: FrameContent
}) {
  const { route, url } = useLocation()
  const { lock: deviceLock, identity } = parts.device
  const { enrolment } = identity.current ?? {}
  const lease = useLease(parts)
  const waiting = useLive(() => countWaiting(getContext()), [])
  const dossiers = useLive(() => listDossiers(getContext()), [])
  const now = useWallMinute()
  const toSee = useLive(() => countSignatures(deviceLock.officer.peek()?.roles ?? []), [])
  const nav = useComputed(() => {
    const states = dossiers.value?.ok ? dossiers.value.value.map((view) => view.state) : []
    return navigation(deviceLock.officer.value?.roles ?? [], {
      ...countDossiers(states, now.value),
      unsent: waiting.value?.dossiers ?? 0,
      signatures: toSee.value ?? 0,
    })
  })
  return (
    <DeskLayout
      centre={enrolment?.commune.name ?? ''}
      counter={t(everywhere).counter(enrolment?.name ?? '')}
      heading={content.heading}
      {...(lease.state === 'over' ? {} : { search: <SearchEverything onOpen={route} /> })}
      sync={<SyncState />}
      actions={
        mayAct((deviceLock.officer.value?.roles ?? []) as readonly OfficerRole[], 'queue.call') && (
          <CallButton parts={parts} />
        )
      }
      officer={
        <MenuButton
          kind="on-brand"
          label={deviceLock.officer.value?.name ?? ''}
          items={[
            {
              key: 'lock',
              label: t(lock).lockNow,
              icon: 'lock',
              onChoose: () => void deviceLock.lock('warm'),
            },
            {
              key: 'sessions',
              label: t(admin).mySessions,
              icon: 'history',
              onChoose: () => route('/quan-tri/phien'),
            },
            {
              key: 'out',
              label: t(lock).signOut,
              icon: 'log-out',
              onChoose: () => void deviceLock.lock('cold'),
            },
          ]}
        />
      }
      nav={markCurrent(nav.value, url, path)}
      aside={content.aside}
      {...(content.asideLabel === undefined ? {} : { asideLabel: content.asideLabel })}
    >
      {content.children}
    </DeskLayout>
  )
}

/** Only for those who see to certificates: the list is opened for nobody else. */
async function countSignatures(roles: readonly string[]): Promise<number> {
  if (!mayAct(roles as readonly OfficerRole[], 'signing-register.change')) return 0
  // Resolved anew: the live query loses its way over a promise that is not its own.
  const { countSignatureAlerts } = await Promise.resolve(import('./count-signatures.ts'))
  return await countSignatureAlerts(getContext())
}
