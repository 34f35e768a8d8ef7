/**
 * What the resident brings after all, paper by paper, before it is a fact: pages are on the disk as they come and survive
 * a closed dialog or a cut of power; they are held by the dossier they answer for.
 */
import { computed, type ReadonlySignal } from '@preact/signals'
import { ok, refuse, type Result } from '../../../../domain/base/result.ts'
import type { PaperKind } from '../../../../domain/document/paper.ts'
import type { ProvidedComponent } from '../../../../domain/dossier/events.ts'
import type { Component } from '../../../../domain/procedure/procedure.ts'
import type { PdfBridge } from '../../../bridge/pdf.ts'
import { dropRecord, editBatchPage, editRecord, hasPage } from '../../../data/batch-edits.ts'
import { openBatchWriter, type Batch, type BatchRecord } from '../../../data/batches.ts'
import type { DataContext } from '../../../data/context.ts'
import { dropDraftFile } from '../../../data/files.ts'
import type { OneWriter } from '../../../data/one-writer.ts'
import type { IncomingFile } from '../../../data/pictures/incoming-files.ts'
import type { KeptPage } from '../../../data/pictures/keep-picture.ts'
import { createPageViews } from '../../../data/pictures/page-views.ts'
import { createReadingDesk } from '../../../data/pictures/reading-desk.ts'
import { createTaker, type RefusedFile, type TakerPorts } from '../../../data/pictures/taker.ts'
import { keepPapers } from './keep-papers.ts'

export interface Answer {
  readonly pages: number
  readonly isPresented: boolean
}

export interface SupplementDesk {
  /** By component; one that is not there has no answer yet. */
  readonly answers: ReadonlySignal<ReadonlyMap<string, Answer>>
  readonly preparing: ReadonlySignal<number>
  readonly refused: ReadonlySignal<RefusedFile | null>
  take(component: Component, files: readonly IncomingFile[]): Promise<void>
  present(component: Component): void
  undo(component: Component): Promise<void>
  /** The answers as the law knows them; scans become archive files. `supplement.answer.missing` {label}, `store.*`. */
  collect(asked: readonly Component[]): Promise<Result<ProvidedComponent[]>>
  /** After they are a fact: what no fact names goes. */
  clear(provided: readonly ProvidedComponent[]): Promise<void>
  settled(): Promise<unknown>
  stop(): void
}

export interface DeskWorkers {
  readonly ports: TakerPorts
  readonly pdf: Pick<PdfBridge, 'archive'>
}

const MOST_UNREAD = 4
const PRESENTED = 'presented'

export async function openSupplementDesk(
  ctx: DataContext,
  workers: DeskWorkers,
  dossier: string,
): Promise<Result<SupplementDesk>> {
  const opened = await openBatchWriter(ctx, `supplement-${dossier}`)
  return opened.ok ? ok(createDesk(ctx, workers, dossier, opened.value)) : opened
}

function createDesk(
  ctx: DataContext,
  { ports, pdf }: DeskWorkers,
  dossier: string,
  writer: OneWriter<Batch>,
): SupplementDesk {
  const { value: batch, change } = writer
  const views = createPageViews()
  const reader = createReadingDesk({
    ctx,
    ports,
    holder: dossier,
    views,
    change: (sha256, page) => change((now) => editBatchPage(now, sha256, page)),
    understand: () => {},
  })
  const taker = createTaker(ctx, ports, dossier, () => reader.room(MOST_UNREAD))
  const reading = new Set<Promise<void>>()
  const find = (component: string) => batch.peek().records.find((record) => record.id === component)
  const edit = (component: string, next: Partial<BatchRecord>) =>
    change((now) => {
      const known = now.records.some((record) => record.id === component)
      const empty: BatchRecord = { id: component, no: '', pages: [], fields: {} }
      return editRecord(known ? now : { ...now, records: [...now.records, empty] }, component, next)
    })

  async function lay(component: string, kind: PaperKind, kept: KeptPage): Promise<Result<null>> {
    if (hasPage(batch.peek(), kept.page.sha256)) return refuse('capture.page.again')
    const page = { ...kept.page, component, kind }
    edit(component, { pages: [...(find(component)?.pages ?? []), page], fields: {} })
    await writer.settled()
    const read = reader.read({ ...kept, page }).finally(() => reading.delete(read))
    reading.add(read)
    return ok(null)
  }

  async function release(hashes: readonly string[]): Promise<void> {
    for (const sha256 of new Set(hashes)) await dropDraftFile(ctx, sha256, dossier)
  }

  return {
    answers: computed(
      () =>
        new Map(
          batch.value.records.map((record) => [
            record.id,
            { pages: record.pages.length, isPresented: record.fields[PRESENTED] !== undefined },
          ]),
        ),
    ),
    preparing: taker.preparing,
    refused: taker.refused,
    take: (component, files) =>
      taker.take(files, (kept) => lay(component.id, component.kind ?? 'other', kept)),
    present: ({ id }) => edit(id, { fields: { [PRESENTED]: 'yes' } }),
    async undo({ id }) {
      const gone = find(id)
      change((now) => dropRecord(now, id))
      await writer.settled()
      await release(gone ? hashesOf(gone) : [])
    },
    async collect(asked) {
      await Promise.all(reading)
      const provided: ProvidedComponent[] = []
      for (const { id: component, label } of asked) {
        const record = find(component)
        if (record && record.pages.length > 0) {
          const files = await keepPapers(ctx, pdf, dossier, label, record.pages)
          if (!files.ok) return files
          provided.push({ component, proof: { by: 'files', files: files.value } })
        } else if (record?.fields[PRESENTED] !== undefined)
          provided.push({ component, proof: { by: 'presented' } })
        else return refuse('supplement.answer.missing', { label })
      }
      return ok(provided)
    },
    async clear(provided) {
      const named = new Set(
        provided.flatMap(({ proof }) =>
          proof.by === 'files'
            ? proof.files.flatMap((file) => [file.sha256, ...(file.previews ?? []).map((one) => one.sha256)])
            : [],
        ),
      )
      const gone = batch.peek().records.flatMap(hashesOf)
      change((now) => ({ ...now, records: [] }))
      await writer.settled()
      await release(gone.filter((sha256) => !named.has(sha256)))
    },
    settled: () => writer.settled(),
    stop() {
      taker.stop()
      reader.stop()
      views.forgetAll()
    },
  }
}

/** Its pages, and the pictures they were cut from. */
function hashesOf({ pages }: BatchRecord): string[] {
  return pages.flatMap((page) => [page.sha256, ...(page.cut ? [page.cut.source] : [])])
}
