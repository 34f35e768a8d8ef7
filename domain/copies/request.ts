/** What somebody brings to have copies certified, as the officer typed it. */
import { ok, refuse, type Result } from '../base/result.ts'
import type { CertifiedEntry } from '../dossier/bodies/result.ts'
import type { Person } from '../dossier/events.ts'

/** Chứng thực bản sao từ bản chính. */
export const COPIES_PROCEDURE = '2.000815'

export interface CopiesRequest {
  readonly requester: Person
  readonly entries: readonly CertifiedEntry[]
  readonly signer: string // who signs the certification
}

export const MOST_PAGES = 500
export const MOST_COPIES = 100

/** The request with its spaces put right, or the first thing that is missing. */
export function checkRequest({ requester, entries, signer }: CopiesRequest): Result<CopiesRequest> {
  const tidy = entries.map((entry) => ({ ...entry, title: entry.title.trim() }))
  if (requester.name.trim() === '') return refuse('dossier.applicant.name-missing')
  if (tidy.length === 0) return refuse('copies.entries.missing')
  for (const { title, pages, copies } of tidy) {
    if (title === '') return refuse('copies.entry.title-missing')
    if (!isCount(pages, MOST_PAGES)) return refuse('copies.entry.pages-invalid', { title })
    if (!isCount(copies, MOST_COPIES)) return refuse('copies.entry.copies-invalid', { title })
  }
  const [pages, copies] = [sum(tidy.map((one) => one.pages)), sum(tidy.map((one) => one.copies))]
  if (pages > MOST_PAGES || copies > MOST_COPIES) return refuse('copies.too-many', { pages, copies })
  if (signer.trim() === '') return refuse('copies.signer.missing')
  const name = requester.name.trim()
  return ok({ requester: { ...requester, name }, entries: tidy, signer: signer.trim() })
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function isCount(n: number, most: number): boolean {
  return Number.isSafeInteger(n) && n >= 1 && n <= most
}
