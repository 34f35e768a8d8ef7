/** A batch as it is worked on: pages fall into records, records are numbered on. Pure. */
import { parseSeparator } from '../../domain/document/separator.ts'
import type { Batch, BatchRecord } from './batches.ts'
import type { DraftPage } from './drafts.ts'

/** The next number after the last one given, as far as it is a number: 27 → 28, 27/2009 → 28/2009. */
export function nextNo(last: string | undefined): string {
  const parts = /^(\D*)(\d+)(.*)$/.exec(last ?? '')
  if (parts === null) return last === undefined ? '1' : ''
  const [, before = '', digits = '', after = ''] = parts
  return `${before}${String(Number(digits) + 1).padStart(digits.length, '0')}${after}`
}

/** What a page is to a batch: a sheet that begins a record, an empty back, or a page of the record at hand. */
export function roleOf(prepared: {
  readonly isBlank?: boolean
  readonly codes: readonly { readonly text: string }[]
}): 'begins-record' | 'blank' | 'page' {
  if (prepared.codes.some(({ text }) => parseSeparator(text) !== null)) return 'begins-record'
  return prepared.isBlank === true ? 'blank' : 'page'
}

export function beginRecord(batch: Batch, id: string, lastKept: string | undefined): Batch {
  const last = batch.records.at(-1)
  // A sheet laid twice, or at the very front, begins nothing new.
  if (last !== undefined && last.pages.length === 0) return batch
  const record: BatchRecord = { id, no: nextNo(last?.no ?? lastKept), pages: [], fields: {} }
  return { ...batch, records: [...batch.records, record] }
}

/** Lays a page into the last record. */
export function addPage(batch: Batch, page: DraftPage): Batch {
  const last = batch.records.at(-1)
  if (last === undefined) return batch
  return editRecord(batch, last.id, { pages: [...last.pages, page] })
}

export function hasPage(batch: Batch, sha256: string): boolean {
  return batch.records.some((record) => record.pages.some((page) => page.sha256 === sha256))
}

export function editRecord(batch: Batch, id: string, edit: Partial<BatchRecord>): Batch {
  return {
    ...batch,
    records: batch.records.map((record) => (record.id === id ? { ...record, ...edit } : record)),
  }
}

export function editBatchPage(batch: Batch, sha256: string, edit: Partial<DraftPage>): Batch {
  return {
    ...batch,
    records: batch.records.map((record) => ({
      ...record,
      pages: record.pages.map((page) => (page.sha256 === sha256 ? { ...page, ...edit } : page)),
    })),
  }
}

export function dropRecord(batch: Batch, id: string): Batch {
  return { ...batch, records: batch.records.filter((record) => record.id !== id) }
}

/** The pages of a record move to the one before it: a separator sheet too many. */
export function joinToPrevious(batch: Batch, id: string): Batch {
  const at = batch.records.findIndex((record) => record.id === id)
  const [before, record] = [batch.records[at - 1], batch.records[at]]
  if (!before || !record) return batch
  return dropRecord(editRecord(batch, before.id, { pages: [...before.pages, ...record.pages] }), id)
}

/** A page and all after it become a record of their own: a separator sheet forgotten. */
export function splitAt(batch: Batch, sha256: string, id: string): Batch {
  const at = batch.records.findIndex((record) => record.pages.some((page) => page.sha256 === sha256))
  const record = batch.records[at]
  const cut = record?.pages.findIndex((page) => page.sha256 === sha256) ?? 0
  if (!record || cut === 0) return batch
  const rest: BatchRecord = { id, no: nextNo(record.no), pages: record.pages.slice(cut), fields: {} }
  const records = [...batch.records]
  records.splice(at, 1, { ...record, pages: record.pages.slice(0, cut) }, rest)
  return { ...batch, records }
}
