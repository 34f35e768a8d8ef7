/** What is being typed for one visit. There is always one empty line at the end, so that Enter needs no button. */
import type { CopiesVisit } from '../../../domain/copies/fast-lane.ts'
import type { CertifiedEntry } from '../../../domain/dossier/bodies/result.ts'
import { parseCardQr } from '../../../domain/identity/card-qr.ts'

export interface VisitForm {
  readonly name: string
  readonly idNumber: string
  readonly rows: readonly PaperRow[]
  readonly signer: string
  readonly method: 'cash' | 'transfer' // the law wants the second first
}

export interface PaperRow {
  readonly key: number
  readonly title: string
  readonly pages: string // as typed
  readonly copies: string
}

export const emptyRow = (key: number): PaperRow => ({ key, title: '', pages: '1', copies: '1' })

export function emptyForm(signer: string): VisitForm {
  return { name: '', idNumber: '', rows: [emptyRow(1)], signer, method: 'transfer' }
}

export function changeRow(form: VisitForm, key: number, change: Partial<PaperRow>): VisitForm {
  const rows = form.rows.map((row) => (row.key === key ? { ...row, ...change } : row))
  const last = rows.at(-1)
  return { ...form, rows: last && last.title.trim() !== '' ? [...rows, emptyRow(last.key + 1)] : rows }
}

export function dropRow(form: VisitForm, key: number): VisitForm {
  const rows = form.rows.filter((row) => row.key !== key)
  return { ...form, rows: rows.length > 0 ? rows : [emptyRow(key + 1)] }
}

/** Lines with a title; an empty one is where the next would be typed. */
export function entriesOf({ rows }: VisitForm): CertifiedEntry[] {
  return rows
    .filter(({ title }) => title.trim() !== '')
    .map(({ title, pages, copies }) => ({
      title: title.trim(),
      pages: countOf(pages),
      copies: countOf(copies),
    }))
}

/** The text of a card's code, typed by a hand scanner into the box of the name; null for a name. */
export function cardIn(typed: string): { readonly name: string; readonly idNumber: string } | null {
  if (!typed.includes('|')) return null
  const card = parseCardQr(typed)
  return card.ok ? { name: card.value.name, idNumber: typed.split('|')[0] ?? '' } : null
}

export function visitOf(form: VisitForm, returnNow: boolean): CopiesVisit {
  const idNumber = form.idNumber.replace(/\s/g, '')
  return {
    request: {
      requester: { name: form.name, ...(idNumber === '' ? {} : { idNumber }) },
      entries: entriesOf(form),
      signer: form.signer,
    },
    method: form.method,
    returnNow,
  }
}

/** What is no whole number stays wrong, and is refused by name. */
function countOf(typed: string): number {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : 0
}
