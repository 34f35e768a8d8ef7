/** What a kiosk itself keeps in its browser. Each by name: whatever else is found was left behind by somebody. */
import type { Found } from './wipe-report.ts'

/** Who this kiosk is and the keeper's settings; the law; numbers; sealed forms that wait; voices. */
const DATABASES: readonly string[] = [
  'motcua-kiosk',
  'motcua-kiosk-law',
  'motcua-kiosk-outbox',
  'motcua-queue',
  'motcua-voice',
  'motcua-board',
  'motcua-board-view',
  // The counter's, where one computer is both: sealed under keys the kiosk never holds.
  'motcua',
  'motcua-device',
]

/** The program itself, kept for an outage by the service workers of kiosk, board and counter. */
const CACHES = /^(?:shell(?:-[a-z]+)*|offline-kit)$/

export function isOwn({ place, name }: Found): boolean {
  if (place === 'database') return DATABASES.includes(name)
  return place === 'cache' && CACHES.test(name)
}
