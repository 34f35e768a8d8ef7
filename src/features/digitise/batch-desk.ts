/**
 * One run through a register: pages come in, are on the disk one by one, fall into records by separator sheets, are read
 * in the background, and become facts record by record once a person has looked.
 */
import { signal, type ReadonlySignal } from '@preact/signals'
import { paperKindOf, proposedIndex } from '../../../domain/digitisation/index-fields.ts'
import type { RegisterState } from '../../../domain/digitisation/register.ts'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { extract } from '../../../domain/document/extract.ts'
import type { ReadPage } from '../../../domain/document/paper.ts'
import type { Batch, BatchRecord } from '../../data/batches.ts'
import type { DataContext } from '../../data/context.ts'
import { dropDraftFile, openReading } from '../../data/files.ts'
import type { FileRef } from '../../../domain/dossier/events.ts'
import type { Recorded } from '../../data/ledger.ts'
import type { OneWriter } from '../../data/one-writer.ts'
import type { IncomingFile } from '../../data/pictures/incoming-files.ts'
import type { KeptPage } from '../../data/pictures/keep-picture.ts'
import { createPageViews, type PageView } from '../../data/pictures/page-views.ts'
import { createReadingDesk } from '../../data/pictures/reading-desk.ts'
import { createTaker, type TakerPorts, type RefusedFile } from '../../data/pictures/taker.ts'
import {
  addPage,
  beginRecord,
  dropRecord,
  editBatchPage,
  editRecord,
  hasPage,
  joinToPrevious,
  roleOf,
  splitAt,
} from '../../data/batch-edits.ts'
import { recordOf } from './record-register.ts'

export interface BatchDesk {
  readonly batch: ReadonlySignal<Batch>
  readonly views: ReadonlySignal<ReadonlyMap<string, PageView>>
  readonly refused: ReadonlySignal<RefusedFile | null>
  readonly preparing: ReadonlySignal<number>
  readonly skipped: ReadonlySignal<number> // blank sheets left out in this run
  take(files: readonly IncomingFile[]): Promise<void>
  beginRecord(): void
  edit(record: string, edit: Partial<Pick<BatchRecord, 'no' | 'fields'>>): void
  join(record: string): void
  split(sha256: string): void
  remove(record: string): Promise<void>
  proposals(record: BatchRecord): ReturnType<typeof proposedIndex>
  /** The record becomes a fact. `digitisation.record.no-missing`, `digitisation.record.empty`. */
  keep(record: string, fields: Readonly<Record<string, string>>): Promise<Result<Recorded>>
  reopen(): Promise<void>
  stop(): void
}

/** Turns the pages of a record into the files that are kept: one archive file, or the pages themselves. */
export type ArchiveRecord = (record: BatchRecord) => Promise<Result<readonly FileRef[]>>

export interface BatchParts {
  readonly ctx: DataContext
  readonly ports: TakerPorts
  readonly writer: OneWriter<Batch>
  readonly archive: ArchiveRecord
  readonly register: () => RegisterState
}

const MOST_UNREAD = 4

export function createBatchDesk({ ctx, ports, writer, archive, register }: BatchParts): BatchDesk {
  const { value: batch, change } = writer
  const views = createPageViews()
  const skipped = signal(0)

  const id = batch.peek().id
  const reader = createReadingDesk({
    ctx,
    ports,
    holder: id,
    views,
    change: (sha256, page) => change((now) => editBatchPage(now, sha256, page)),
    understand: ({ page, text }) => views.show(page.sha256, { reading: understood(text) }),
  })
  const taker = createTaker(ctx, ports, id, () => reader.room(MOST_UNREAD))
  const find = (record: string) => batch.peek().records.find((one) => one.id === record)
  const lastKept = () =>
    Object.values(register().records)
      .map((record) => record.no)
      .sort((a, b) => a.localeCompare(b, 'vi', { numeric: true }))
      .at(-1)

  async function lay(kept: KeptPage): Promise<Result<null>> {
    const { page, picture } = kept
    const role = roleOf(picture.prepared)
    if (role !== 'page') {
      if (role === 'blank') skipped.value += 1
      else change((now) => beginRecord(now, ctx.newId(), lastKept()))
      // The empty back of a sheet, or our own sheet: kept nowhere.
      for (const sha256 of new Set([page.sha256, page.cut?.source ?? page.sha256]))
        await dropDraftFile(ctx, sha256, id)
      return ok(null)
    }
    if (hasPage(batch.peek(), page.sha256)) return refuse('capture.page.again')
    if (batch.peek().records.length === 0) change((now) => beginRecord(now, ctx.newId(), lastKept()))
    views.show(page.sha256, { stored: kept.stored, progress: 0 })
    change((now) => addPage(now, page))
    await writer.settled()
    void reader.read(kept)
    return ok(null)
  }

  const understood = (text: ReadPage) => extract(paperKindOf(register().series), text)

  async function releasePictures({ pages }: BatchRecord, isKept: boolean): Promise<void> {
    for (const page of pages) {
      views.forget(page.sha256)
      if (page.cut) await dropDraftFile(ctx, page.cut.source, id)
      if (!isKept) await dropDraftFile(ctx, page.sha256, id)
    }
  }

  return {
    batch,
    views: views.all,
    refused: taker.refused,
    preparing: taker.preparing,
    skipped,
    take: (files) => taker.take(files, lay),
    beginRecord: () => change((now) => beginRecord(now, ctx.newId(), lastKept())),
    edit: (record, edit) => change((now) => editRecord(now, record, edit)),
    join: (record) => change((now) => joinToPrevious(now, record)),
    split: (sha256) => change((now) => splitAt(now, sha256, ctx.newId())),
    async remove(record) {
      const gone = find(record)
      if (!gone) return
      change((now) => dropRecord(now, record))
      await writer.settled()
      await releasePictures(gone, false)
    },
    proposals(record) {
      const readings = record.pages.flatMap((page) => views.all.value.get(page.sha256)?.reading ?? [])
      return proposedIndex(register().series, readings)
    },
    async keep(record, fields) {
      const ready = find(record)
      if (!ready || ready.pages.length === 0) return refuse('digitisation.record.empty')
      if (ready.no.trim() === '') return refuse('digitisation.record.no-missing')
      const files = await archive(ready)
      if (!files.ok) return files
      const body = { record, no: ready.no.trim(), files: files.value, fields }
      const done = await recordOf(ctx, id, { type: 'record-kept', body })
      if (!done.ok) return done
      change((now) => dropRecord(now, record))
      await writer.settled()
      const named = new Set(files.value.map((file) => file.sha256))
      const areKept = ready.pages.every((page) => named.has(page.sha256))
      await releasePictures(ready, areKept)
      return done
    },
    async reopen() {
      for (const page of batch.peek().records.flatMap((record) => record.pages)) {
        const stored = await openReading(ctx, page.sha256)
        if (!stored.ok) continue
        const text = stored.value.page
        views.show(page.sha256, { stored: stored.value, reading: text && understood(text) })
        if (page.state === 'reading') void reader.readAgain(page)
      }
    },
    stop() {
      taker.stop()
      reader.stop()
      views.forgetAll()
    },
  }
}
