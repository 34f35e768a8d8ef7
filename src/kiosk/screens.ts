/**
 * Every screen of the kiosk behind its start screen, fetched when first wanted. Where a resident is stands in memory
 * alone: neither the address nor the history of the browser ever changes.
 */
import type { ComponentType } from 'preact'
import { t } from '../i18n/locale.ts'
import { kioskShell } from '../i18n/vi/kiosk-shell.ts'
import { contentScreens } from './content-screens.ts'
import type { Kiosk } from './kiosk.ts'

export interface ScreenProps {
  readonly kiosk: Kiosk
  /** What the screen before handed over; never in an address. */
  readonly params: Readonly<Record<string, string>>
}

export interface KioskScreen {
  readonly path: string
  readonly title: () => string
  readonly load: () => Promise<{ readonly Screen: ComponentType<ScreenProps> }>
  /** Takes pictures of papers: not offered where the browser has no Storage Buckets. */
  readonly takesPapers?: true
}

export const screens: readonly KioskScreen[] = [
  { path: 'ticket', title: () => t(kioskShell).take.title, load: () => import('./ticket/TicketScreen.tsx') },
  ...contentScreens,
]

export function findScreen(path: string): KioskScreen | undefined {
  return screens.find((screen) => screen.path === path)
}
