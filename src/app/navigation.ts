/** Where an officer can go from anywhere: what their roles have to do with, with what waits there, sorted by kind of work. */
import { mayAct } from '../../domain/access/permissions.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import { t } from '../i18n/locale.ts'
import { admin } from '../i18n/vi/admin.ts'
import { desk } from '../i18n/vi/desk.ts'
import { digitise } from '../i18n/vi/digitise.ts'
import { field } from '../i18n/vi/field.ts'
import { leader } from '../i18n/vi/leader.ts'
import { prefiled } from '../i18n/vi/prefiled.ts'
import { ratings } from '../i18n/vi/ratings.ts'
import { registers } from '../i18n/vi/registers.ts'
import { signatures } from '../i18n/vi/signatures.ts'
import { transfer } from '../i18n/vi/transfer.ts'
import type { NavGroup } from '../ui/layout/MainNav.tsx'
import type { NavItem } from '../ui/layout/NavLink.tsx'
import { narrowingOf } from './narrowing.ts'
import { sortedByWork } from './nav-groups.ts'

export interface NavCounts {
  readonly overdue: number
  readonly mine: number
  readonly awaitingSupplement: number
  readonly awaitingReturn: number
  readonly unsent: number
  readonly signatures: number // certificates that need somebody
}

export function navigation(roles: readonly string[], counts: NavCounts): NavGroup[] {
  const words = t(desk)
  const known = roles as readonly OfficerRole[]
  const may = (...permissions: readonly Parameters<typeof mayAct>[1][]) =>
    permissions.some((permission) => mayAct(known, permission))
  const has = (role: string) => roles.includes(role)
  const counted = (count: number, said = words.dossierCount) =>
    count === 0 ? {} : { count, countLabel: said(count) }
  const entry = (key: string, label: string, href: string, more: Partial<NavItem> = {}): NavItem => ({
    key,
    label,
    href,
    ...more,
  })
  const narrowing = narrowingOf(roles)
  const open = [
    entry('desk', words.title, '/'),
    has('leader') &&
      entry('leader', t(leader).title, '/lanh-dao', counted(counts.overdue, t(leader).countLabel)),
    may('ratings.read') && entry('ratings', t(ratings).nav, '/gop-y'),
    entry('new', words.newDossier, '/tiep-nhan', { shortcut: 'F2' }),
    may('queue.read') && entry('queue', words.queue, '/hang-cho'),
    entry('work', words.inbox, '/viec', counted(counts.mine)),
    entry('supplement', words.awaitingSupplement, '/?buoc=cho-bo-sung', counted(counts.awaitingSupplement)),
    entry('return', words.awaitingReturn, '/?buoc=cho-tra', counted(counts.awaitingReturn)),
    may('intake.decide') && entry('prefiled', t(prefiled).title, '/nop-san'),
    (may('intake.submit') || has('leader')) && entry('field', t(field).title, '/di-co-so'),
    entry('catalogue', words.catalogue, '/thu-tuc'),
    has('receiver') && entry('copies', words.copies, '/chung-thuc'),
    entry('repository', words.repository, '/kho'),
    entry('custody', words.custody, '/giay-to-goc'),
    entry('verify', words.verify, '/kiem-tra'),
    entry('registers', t(registers).title, '/so'),
    entry('transfers', t(transfer).nav, '/chuyen-den'),
    entry('digitise', t(digitise).title, '/so-hoa'),
    // Who works on dossiers may read what they did themselves; that is worth no entry of its own.
    (may('patterns.read', 'sessions.end') || has('auditor')) &&
      entry('inspection', words.inspection, '/thanh-tra'),
    may('appointment.book') && entry('appointments', words.appointments, '/lich-hen'),
    entry('centre', words.centre, '/trung-tam'),
    entry('outbox', words.outbox, '/hop-gui', counted(counts.unsent, words.toSendCount)),
    may('fee.confirm', 'fee.refund', 'payee.change') && entry('fees', words.fees, '/thu-phi'),
    // As the server's own table says; a leader finds there what waits for their word.
    may('signing-register.change', 'authorities.change') &&
      entry(
        'signatures',
        t(signatures).title,
        '/chu-ky-so',
        counted(counts.signatures, t(signatures).alertCount),
      ),
    may('officers.change', 'devices.change') && entry('admin', t(admin).title, '/quan-tri'),
    entry('settings', words.settings, '/cai-dat'),
  ]
    .filter((one) => one !== false)
    .filter(({ key }) => narrowing?.menu.has(key) ?? true)
  return sortedByWork(open, { home: narrowing?.home ?? '/', isAtCounter: may('intake.decide') })
}
