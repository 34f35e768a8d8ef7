/**
 * Sổ chứng thực bản sao: each original takes one number, however many copies are made of it (NĐ 23/2015 điều 20(4)), and
 * numbers run through the year. Every device writes in a book of its own, so that two counters without a line never give
 * the same number.
 */
import type { BookCounters } from '../dossier/number-book.ts'

export interface RegisterPlace {
  readonly book: string // two digits: the device's number book
  readonly number: string // `12`, or `12-14` for three papers
  readonly year: number
}

const SERIES = 'copies'

/** The next `papers` numbers of the year, and the counters to keep with them in the same transaction. */
export function takeRegisterNumbers(
  counters: BookCounters,
  book: number,
  year: number,
  papers: number,
): { readonly register: RegisterPlace; readonly counters: BookCounters } {
  const key = `${SERIES}/${year}`
  const first = (counters[key] ?? 0) + 1
  const last = first + papers - 1
  return {
    register: {
      book: String(book).padStart(2, '0'),
      number: last === first ? String(first) : `${first}-${last}`,
      year,
    },
    counters: { ...counters, [key]: last },
  }
}

/** The number of each paper, in the order of the entries. */
export function numbersOf({ number }: RegisterPlace, papers: number): readonly number[] {
  const first = Number(number.split('-')[0])
  return Array.from({ length: papers }, (_, i) => first + i)
}
