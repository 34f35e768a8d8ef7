/**
 * Two roles see no list of residents: an inspector has the inspection, and one dossier at a time with its reason (I4); the
 * digital team has whom it helps, until the declaration is handed over (security design §7). The rest is others' work.
 */
import { useLocation } from 'preact-iso'
import type { ComponentChildren } from 'preact'
import { currentContext } from '../data/current.ts'
import { t } from '../i18n/locale.ts'
import { desk } from '../i18n/vi/desk.ts'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { narrowingOf, type Narrowing } from './narrowing.ts'
import { useFrame } from './use-frame.tsx'

/** Null: whoever works here goes where they want. */
export function currentNarrowing(): Narrowing | null {
  return narrowingOf(currentContext.value?.officer.roles ?? [])
}

export function NarrowedRoles({ children }: { children: ComponentChildren }) {
  const { path } = useLocation()
  const narrowing = currentNarrowing()
  return narrowing && !narrowing.isOpen(path) ? <Shut narrowing={narrowing} /> : <>{children}</>
}

function Shut({ narrowing }: { narrowing: Narrowing }) {
  const words = t(desk).shut[narrowing.name]
  return useFrame('')({
    heading: words.heading,
    children: (
      <EmptyState icon="lock" title={words.title} actions={<a href={narrowing.home}>{words.back}</a>}>
        {words.hint}
      </EmptyState>
    ),
  })
}
