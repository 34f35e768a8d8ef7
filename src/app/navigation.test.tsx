import { cleanup, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, test } from 'vitest'
import { officerRoles } from '../../domain/access/roles.ts'
import { ROUTES } from '../../tests/journeys/support/routes.ts'
import { renderKit } from '../../tests/support/render-kit.tsx'
import { MainNav, type NavGroup } from '../ui/layout/MainNav.tsx'
import { narrowingOf } from './narrowing.ts'
import { markCurrent } from './nav-groups.ts'
import { navigation, type NavCounts } from './navigation.ts'

afterEach(cleanup)

const none: NavCounts = {
  overdue: 0,
  mine: 0,
  awaitingSupplement: 0,
  awaitingReturn: 0,
  unsent: 0,
  signatures: 0,
}

const linksOf = (groups: readonly NavGroup[]) => groups.flatMap(({ items }) => items)

/** One line a group: what an officer reads. */
const told = (...roles: readonly string[]) =>
  navigation(roles, none).map(({ heading, items }) => {
    const labels = items.map(({ label }) => label).join(', ')
    return heading === undefined ? labels : `${heading}: ${labels}`
  })

const DOSSIERS = 'Hồ sơ: Việc cần làm, Chờ bổ sung, Chờ trả kết quả, Nơi khác chuyển đến'
const PAPERS = 'Giấy tờ và sổ: Kho giấy tờ, Giấy tờ gốc, Kiểm tra giấy, Sổ và bàn giao, Số hóa kho lưu trữ'
const CENTRE = 'Trung tâm và máy: Trung tâm, Hộp gửi, Cài đặt'
const CENTRE_AND_FIELD = 'Trung tâm và máy: Đi cơ sở, Trung tâm, Hộp gửi, Cài đặt'

test('a receiver reads the counter first', () => {
  expect(told('receiver')).toEqual([
    'Bàn làm việc, Tiếp nhận mới',
    'Quầy: Hàng chờ, Nộp sẵn, Lịch hẹn, Chứng thực bản sao, Danh mục thủ tục',
    DOSSIERS,
    PAPERS,
    CENTRE_AND_FIELD,
  ])
  expect(told('receiver', 'accountant')[1]).toMatch(/^Quầy: .*, Thu phí$/)
})

test('a handler reads dossiers first; a clerk has no heading over one entry', () => {
  expect(told('handler')).toEqual([
    'Bàn làm việc, Tiếp nhận mới',
    DOSSIERS,
    'Quầy: Hàng chờ, Danh mục thủ tục',
    PAPERS,
    CENTRE,
  ])
  expect(told('clerk')).toEqual(['Bàn làm việc, Tiếp nhận mới, Danh mục thủ tục', DOSSIERS, PAPERS, CENTRE])
})

test('a leader and an administrator read what they oversee first', () => {
  expect(told('leader')).toEqual([
    'Bàn làm việc, Tiếp nhận mới',
    'Quản lý: Điều hành, Quản trị, Chữ ký số, Góp ý người dân, Kiểm tra công vụ',
    DOSSIERS,
    'Quầy: Danh mục thủ tục, Thu phí',
    PAPERS,
    CENTRE_AND_FIELD,
  ])
  expect(told('admin')).toEqual([
    'Bàn làm việc, Tiếp nhận mới',
    'Quản lý: Quản trị, Chữ ký số, Góp ý người dân, Kiểm tra công vụ',
    DOSSIERS,
    'Quầy: Hàng chờ, Danh mục thủ tục, Thu phí',
    PAPERS,
    CENTRE,
  ])
})

test('the few entries of the digital team and of an inspector need no headings; where they begin comes first', () => {
  expect(told('team')).toEqual(['Đi cơ sở, Hàng chờ, Danh mục thủ tục, Kiểm tra giấy, Trung tâm, Cài đặt'])
  expect(told('inspector')).toEqual(['Kiểm tra công vụ, Danh mục thủ tục, Kiểm tra giấy, Cài đặt'])
})

/** Addresses that are reached from another screen, not from the menu. */
const FROM_WITHIN = new Set([
  '/tiep-nhan/chong',
  '/viec/thoi-gian',
  '/viec/quy-trinh',
  '/to-roi',
  '/phien-lam-them',
  '/mang-di',
  '/quan-tri/can-bo',
  '/quan-tri/phien',
  '/di-co-so/so-lieu',
  '/giong-noi',
])

const PLACES = ROUTES.filter((path) => path !== 'default' && !/:\w+(?:\/|$)/.test(path))
  .map((path) => path.replace(/\/:part\?$/, ''))
  .filter((path) => !FROM_WITHIN.has(path))

/** Who has to do with what; everything else is for all who are not narrowed. */
const ONLY_FOR: Readonly<Record<string, readonly string[]>> = {
  '/lanh-dao': ['leader'],
  '/gop-y': ['leader', 'admin'],
  '/hang-cho': ['receiver', 'handler', 'team', 'admin'],
  '/nop-san': ['receiver'],
  '/di-co-so': ['receiver', 'leader', 'team'],
  '/chung-thuc': ['receiver'],
  '/thanh-tra': ['leader', 'admin', 'province-admin', 'auditor', 'inspector'],
  '/lich-hen': ['receiver', 'team'],
  '/thu-phi': ['accountant', 'leader', 'admin'],
  '/chu-ky-so': ['leader', 'admin', 'province-admin'],
  '/quan-tri': ['leader', 'admin', 'province-admin'],
}

const SEATS: readonly (readonly string[])[] = [
  ...officerRoles.map((role) => [role]),
  ['receiver', 'leader'],
  ['receiver', 'team'],
  ['handler', 'accountant', 'clerk'],
  ['receiver', 'handler', 'leader', 'admin', 'accountant', 'clerk'],
]

describe.each(SEATS.map((roles) => [roles.join(' + '), roles] as const))('the menu of %s', (_, roles) => {
  const groups = navigation(roles, none)

  test('leads to every place that is open to them, once, and to no other', () => {
    const narrowing = narrowingOf(roles)
    const open = PLACES.filter(
      (path) =>
        (ONLY_FOR[path]?.some((role) => roles.includes(role)) ?? true) &&
        // Who is narrowed begins elsewhere, and the address of the desk shows them that.
        (narrowing === null || (narrowing.isOpen(path) && path !== '/')),
    )
    const stages = narrowing === null ? ['/?buoc=cho-bo-sung', '/?buoc=cho-tra'] : []
    expect(
      linksOf(groups)
        .map(({ href }) => href)
        .toSorted(),
    ).toEqual([...open, ...stages].toSorted())
  })

  test('no heading stands over nothing or over one entry', () => {
    for (const { heading, items } of groups)
      expect(items.length, heading).toBeGreaterThanOrEqual(heading === undefined ? 1 : 2)
  })

  test('is heard as named lists, in the order in which it is seen', () => {
    renderKit(<MainNav groups={groups} />)
    const nav = within(screen.getByRole('navigation', { name: 'Mục chính' }))
    expect(nav.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(
      linksOf(groups).map(({ href }) => href),
    )
    for (const { heading, items } of groups) {
      if (heading === undefined) continue
      const list = within(nav.getByRole('list', { name: heading }))
      expect(list.getAllByRole('link')).toHaveLength(items.length)
    }
  })
})

test('the desk narrowed to one stage is marked as that; a page within another marks the one it belongs to', () => {
  const groups = navigation(['receiver'], none)
  const marked = (url: string, path: string) =>
    linksOf(markCurrent(groups, url, path))
      .filter(({ current }) => current)
      .map(({ label }) => label)
  expect(marked('/?buoc=cho-tra', '/')).toEqual(['Chờ trả kết quả'])
  expect(marked('/', '/')).toEqual(['Bàn làm việc'])
  expect(marked('/?khac=1', '/')).toEqual(['Bàn làm việc'])
  expect(marked('/thu-tuc/1.001193', '/thu-tuc')).toEqual(['Danh mục thủ tục'])
  expect(marked('/ho-so/1', '/ho-so')).toEqual([])
})

test('what waits stands beside its entry', () => {
  const links = linksOf(navigation(['leader'], { ...none, overdue: 2, mine: 38, unsent: 12 }))
  const counts = links.flatMap(({ key, count }) => (count === undefined ? [] : [[key, count]]))
  expect(counts).toEqual([
    ['leader', 2],
    ['work', 38],
    ['outbox', 12],
  ])
})
