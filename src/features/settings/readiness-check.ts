/** What one check of the offline self-check answers. Only what was really tried may pass. */
import type { Problem } from '../../../domain/base/result.ts'

export const checkIds = [
  'shell', // the app itself lies on this device, and the service worker starts it
  'pack', // law pack: every item recomputed against the signed manifest
  'key', // the vault seals and opens
  'book', // official numbers can be given
  'clock', // dated numbers may be given
  'kept', // the browser promises not to clear the data
  'fonts', // a slip can be drawn
  'reader', // the OCR engine starts
  'space', // so many bytes were really written
] as const

export type CheckId = (typeof checkIds)[number]

/** Work goes on without these: they are advice, not a condition of being ready. */
export const advised: ReadonlySet<CheckId> = new Set(['kept'])

export type Why =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'no-service-worker' }
  | { readonly kind: 'not-controlled' } // installed, but this page was loaded past it
  | { readonly kind: 'files-missing'; readonly count: number; readonly isFull: boolean }
  | { readonly kind: 'probe-differs' } // what was sealed opened as something else
  | { readonly kind: 'no-book' }
  | { readonly kind: 'not-promised' }
  | { readonly kind: 'no-font' }

/** `fact`: what the sentence of a passed check names (files, name of the pack, book, bytes); null when nothing. */
export type Outcome =
  | { readonly passed: true; readonly fact: string | number | null }
  | { readonly passed: false; readonly why: Why }

export type Outcomes = ReadonlyMap<CheckId, Outcome>

/** `ready`: everything needed passed. `unknown`: not everything has been tried. */
export type Verdict = 'ready' | 'not-ready' | 'unknown'

export function verdictOf(outcomes: Outcomes): Verdict {
  const needed = checkIds.filter((id) => !advised.has(id)).map((id) => outcomes.get(id))
  if (needed.some((outcome) => outcome?.passed === false)) return 'not-ready'
  return needed.every((outcome) => outcome?.passed === true) ? 'ready' : 'unknown'
}

export const passed = (fact: string | number | null = null): Outcome => ({ passed: true, fact })
export const failed = (why: Why): Outcome => ({ passed: false, why })
export const refused = (problem: Problem): Outcome => failed({ kind: 'problem', problem })
