/** The frame around every desk screen: who we are, search, the state of the line, where one can go. */
import { useComputed } from '@preact/signals'
import { useLocation } from 'preact-iso'
import type { ComponentChildren, VNode } from 'preact'
import { standingOf } from '../../domain/deadline/standing.ts'
import { mayAct } from '../../domain/access/permissions.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import { listDossiers, type DossierView } from '../data/dossiers.ts'
import { getContext } from '../data/current.ts'
import { useLive } from '../data/live.ts'
import { countWaiting } from '../data/waiting.ts'
import { useWallMinute } from '../data/wall-minute.ts'
import { getWorkClock } from '../data/work-clock.ts'
import { SearchEverything } from '../features/search/SearchEverything.tsx'
import { t } from '../i18n/locale.ts'
import { admin } from '../i18n/vi/admin.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { desk } from '../i18n/vi/desk.ts'
import { digitise } from '../i18n/vi/digitise.ts'
import { leader } from '../i18n/vi/leader.ts'
import { lock } from '../i18n/vi/lock.ts'
import { transfer } from '../i18n/vi/transfer.ts'
import { registers } from '../i18n/vi/registers.ts'
import { MenuButton } from '../ui/actions/MenuButton.tsx'
import { DeskLayout } from '../ui/layout/DeskLayout.tsx'
import { countMine } from './count-mine.ts'
import { useLease } from './lease.tsx'
import type { AppParts } from './parts.ts'
import { SyncState } from './SyncState.tsx'

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
  const { route } = useLocation()
  const words = t(desk)
  const { lock: deviceLock, identity } = parts.device
  const { enrolment } = identity.current ?? {}
  const lease = useLease(parts)
  const waiting = useLive(() => countWaiting(getContext()), [])
  const dossiers = useLive(() => listDossiers(getContext()), [])
  const stages = useComputed(() =>
    dossiers.value?.ok ? dossiers.value.value.map((view) => view.state.stage) : [],
  )
  const waitingForMe = useComputed(() =>
    dossiers.value?.ok ? countMine(dossiers.value.value.map((view) => view.state)) : 0,
  )
  const now = useWallMinute()
  const overdue = useComputed(() => countOverdue(dossiers.value?.ok ? dossiers.value.value : [], now.value))
  const count = (...wanted: string[]) => stages.value.filter((stage) => wanted.includes(stage)).length
  const nav = [
    { key: 'desk', label: words.title, href: '/' },
    ...(deviceLock.officer.value?.roles.includes('leader')
      ? [item('leader', t(leader).title, '/lanh-dao', overdue.value, t(leader).countLabel)]
      : []),
    { key: 'new', label: words.newDossier, href: '/tiep-nhan', shortcut: 'F2' as const },
    item('work', words.inbox, '/viec', waitingForMe.value),
    item('supplement', words.awaitingSupplement, '/?buoc=cho-bo-sung', count('awaiting-supplement')),
    item('return', words.awaitingReturn, '/?buoc=cho-tra', count('result-attached')),
    { key: 'catalogue', label: words.catalogue, href: '/thu-tuc' },
    ...(deviceLock.officer.value?.roles.includes('receiver')
      ? [{ key: 'copies', label: words.copies, href: '/chung-thuc' }]
      : []),
    { key: 'repository', label: words.repository, href: '/kho' },
    { key: 'verify', label: words.verify, href: '/kiem-tra' },
    { key: 'registers', label: t(registers).title, href: '/so' },
    { key: 'transfers', label: t(transfer).nav, href: '/chuyen-den' },
    { key: 'digitise', label: t(digitise).title, href: '/so-hoa' },
    item('outbox', words.outbox, '/hop-gui', waiting.value?.dossiers ?? 0, words.toSendCount),
    ...(keepsMoney(deviceLock.officer.value?.roles ?? [])
      ? [{ key: 'fees', label: words.fees, href: '/thu-phi' }]
      : []),
    ...(administers(deviceLock.officer.value?.roles ?? [])
      ? [{ key: 'admin', label: t(admin).title, href: '/quan-tri' }]
      : []),
    { key: 'settings', label: words.settings, href: '/cai-dat' },
  ]
  return (
    <DeskLayout
      centre={enrolment?.commune.name ?? ''}
      counter={t(everywhere).counter(enrolment?.name ?? '')}
      heading={content.heading}
      {...(lease.state === 'over' ? {} : { search: <SearchEverything onOpen={route} /> })}
      sync={<SyncState />}
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
      nav={nav.map((one) => ({ ...one, current: one.href === path }))}
      aside={content.aside}
      {...(content.asideLabel === undefined ? {} : { asideLabel: content.asideLabel })}
    >
      {content.children}
    </DeskLayout>
  )
}

function countOverdue(dossiers: readonly DossierView[], now: string): number {
  const clock = getWorkClock()
  return dossiers.filter(({ state }) => standingOf(state, now, clock).kind === 'overdue').length
}

/** As the server's own table says; a leader finds there what waits for their word. */
function administers(roles: readonly string[]): boolean {
  const known = roles as readonly OfficerRole[]
  return mayAct(known, 'officers.change') || mayAct(known, 'devices.change')
}

function keepsMoney(roles: readonly string[]): boolean {
  const known = roles as readonly OfficerRole[]
  const permissions = ['fee.confirm', 'fee.refund', 'payee.change'] as const
  return permissions.some((permission) => mayAct(known, permission))
}

function item(key: string, label: string, href: string, count: number, said?: (count: number) => string) {
  const words = t(desk)
  return count === 0
    ? { key, label, href }
    : { key, label, href, count, countLabel: (said ?? words.dossierCount)(count) }
}
