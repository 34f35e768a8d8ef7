/** What the start screen offers: only what is there, and nothing with pictures of papers where none may be kept. */
import type { IconName } from '../../ui/icons/icon-names.ts'
import { findScreen, type KioskScreen } from '../screens.ts'

export interface StartCard {
  readonly path: 'ticket' | 'find' | 'precheck' | 'status' | 'verify' | 'place' | 'rating'
  readonly icon: IconName
  readonly isSmall: boolean
}

const ALL: readonly StartCard[] = [
  { path: 'ticket', icon: 'ticket', isSmall: false },
  { path: 'find', icon: 'file-text', isSmall: false },
  { path: 'precheck', icon: 'list-checks', isSmall: false },
  { path: 'status', icon: 'search', isSmall: false },
  { path: 'verify', icon: 'badge-check', isSmall: true },
  { path: 'place', icon: 'phone', isSmall: true },
  { path: 'rating', icon: 'smile', isSmall: true },
]

export function startCards(
  keepsPapers: boolean,
  find: (path: string) => KioskScreen | undefined = findScreen,
): readonly StartCard[] {
  return ALL.filter(({ path }) => {
    const screen = find(path)
    return screen !== undefined && (keepsPapers || !screen.takesPapers)
  })
}
