/** The menu of the desk in groups: the officer's own kind of work first, in each what is used most. */
import { t } from '../i18n/locale.ts'
import { desk } from '../i18n/vi/desk.ts'
import type { NavGroup } from '../ui/layout/MainNav.tsx'
import type { NavItem } from '../ui/layout/NavLink.tsx'

type Work = keyof typeof desk.workHeadings

const members: Readonly<Record<Work, readonly string[]>> = {
  counter: ['queue', 'prefiled', 'appointments', 'copies', 'catalogue', 'fees'],
  dossiers: ['work', 'supplement', 'return', 'transfers'],
  oversight: ['leader', 'admin', 'signatures', 'ratings', 'inspection'],
  papers: ['repository', 'custody', 'verify', 'registers', 'digitise'],
  centre: ['field', 'centre', 'outbox', 'settings'],
}

/** Where a window is too low for everything, these shut first. */
const seldom: ReadonlySet<Work> = new Set(['papers', 'centre'])

/** So few need no headings. */
const FEW = 8

export interface Seat {
  readonly home: string
  readonly isAtCounter: boolean
}

export function sortedByWork(open: readonly NavItem[], { home, isAtCounter }: Seat): NavGroup[] {
  const order: readonly Work[] = isAtCounter
    ? ['counter', 'dossiers', 'oversight', 'papers', 'centre']
    : ['oversight', 'dossiers', 'counter', 'papers', 'centre']
  const works = order.map((work) => ({ work, items: pick(open, members[work]) }))
  const grouped = new Set(order.flatMap((work) => members[work]))
  const always = open.filter(({ key }) => !grouped.has(key))
  if (open.length <= FEW) {
    const all = [...always, ...works.flatMap(({ items }) => items)]
    const first = all.filter(({ href }) => href === home)
    return [{ key: 'always', items: [...first, ...all.filter(({ href }) => href !== home)] }]
  }
  // One entry alone is worth no heading.
  const alone = works.flatMap(({ items }) => (items.length === 1 ? items : []))
  const words = t(desk).workHeadings
  return [
    { key: 'always', items: [...always, ...alone] },
    ...works
      .filter(({ items }) => items.length > 1)
      .map(({ work, items }) => ({ key: work, heading: words[work], items, isSeldom: seldom.has(work) })),
  ]
}

function pick(open: readonly NavItem[], keys: readonly string[]): NavItem[] {
  return keys.flatMap((key) => open.filter((one) => one.key === key))
}

/** The entry of exactly this address, such as the desk narrowed to one stage; else the one its screen belongs to. */
export function markCurrent(groups: readonly NavGroup[], url: string, path: string): NavGroup[] {
  const isEntry = groups.some(({ items }) => items.some(({ href }) => href === url))
  const at = isEntry ? url : path
  return groups.map((group) => ({
    ...group,
    items: group.items.map((item) => ({ ...item, current: item.href === at })),
  }))
}
