/** An inspector sees the inspection, and one dossier at a time with its reason (I4); lists of residents are others' work. */
import { useLocation } from 'preact-iso'
import type { ComponentChildren } from 'preact'
import { currentContext } from '../data/current.ts'
import { t } from '../i18n/locale.ts'
import { desk } from '../i18n/vi/desk.ts'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { useFrame } from './use-frame.tsx'

/** By the first part of the address. What is not named here is shut, also a screen that comes later. */
const OPEN: ReadonlySet<string> = new Set([
  '',
  'thanh-tra',
  'ho-so', // behind the reason, see with-purpose.tsx
  'thu-tuc',
  'kiem-tra', // a paper in the hand, no list
  'cai-dat',
])
const OWN_SESSIONS = 'quan-tri/phien'

export function isInspecting(): boolean {
  const roles: readonly string[] = currentContext.value?.officer.roles ?? []
  return roles.includes('inspector')
}

/** Parts as the router takes them: empty ones do not count. */
export function isOpenToInspectors(path: string): boolean {
  const parts = path.split('/').filter(Boolean)
  return OPEN.has(parts[0] ?? '') || parts.join('/') === OWN_SESSIONS
}

export function OfInspectors({ children }: { children: ComponentChildren }) {
  const { path } = useLocation()
  return isInspecting() && !isOpenToInspectors(path) ? <Shut /> : <>{children}</>
}

function Shut() {
  const words = t(desk)
  return useFrame('')({
    heading: words.inspection,
    children: (
      <EmptyState
        icon="lock"
        title={words.notForInspectors}
        actions={<a href="/thanh-tra">{words.toInspection}</a>}
      >
        {words.notForInspectorsHint}
      </EmptyState>
    ),
  })
}
