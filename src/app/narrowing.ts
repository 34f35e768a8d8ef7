/** Which addresses are open to whom, by the first part of the address. What is not named is shut, also a screen that comes later. */

export interface Narrowing {
  readonly name: 'inspector' | 'team'
  readonly home: string
  readonly isOpen: (path: string) => boolean
  /** Keys of the menu. */
  readonly menu: ReadonlySet<string>
}

function narrowing(
  name: Narrowing['name'],
  home: string,
  open: readonly string[],
  menu: readonly string[],
): Narrowing {
  const isOpen = (path: string) => {
    // Parts as the router takes them: empty ones do not count.
    const parts = path.split('/').filter(Boolean)
    return open.includes(parts[0] ?? '') || open.includes(parts.join('/'))
  }
  return { name, home, isOpen, menu: new Set(menu) }
}

const inspector = narrowing(
  'inspector',
  '/thanh-tra',
  [
    '',
    'thanh-tra',
    'ho-so', // behind the reason, see with-purpose.tsx
    'thu-tuc',
    'kiem-tra', // a paper in the hand, no list
    'cai-dat',
    'quan-tri/phien', // their own sessions
  ],
  ['catalogue', 'verify', 'inspection', 'settings'],
)

const team = narrowing(
  'team',
  '/di-co-so',
  ['', 'di-co-so', 'hang-cho', 'thu-tuc', 'kiem-tra', 'trung-tam', 'to-roi', 'cai-dat', 'quan-tri/phien'],
  ['field', 'queue', 'catalogue', 'verify', 'centre', 'settings'],
)

/** A member of the team who also works at the counter is a member of the counter. */
export function narrowingOf(roles: readonly string[]): Narrowing | null {
  if (roles.includes('inspector')) return inspector
  return roles.length > 0 && roles.every((role) => role === 'team') ? team : null
}
