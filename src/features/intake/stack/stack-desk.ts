/**
 * A whole stack of dossiers through the feeder at once: pages lie in the order they came, separator sheets and what is
 * printed on them part them into dossiers, and each becomes a reception of its own when a person has looked.
 */
import { computed, type ReadonlySignal } from '@preact/signals'
import { ok, refuse, type Result } from '../../../../domain/base/result.ts'
import type { PageSigns } from '../../../../domain/document/page-signs.ts'
import { splitStack, type SplitStack } from '../../../../domain/document/split-stack.ts'
import { addPage, editBatchPage, hasPage } from '../../../data/batch-edits.ts'
import { STACK, type Batch } from '../../../data/batches.ts'
import type { DataContext } from '../../../data/context.ts'
import type { DraftPage } from '../../../data/drafts.ts'
import { dropDraftFile, openReading } from '../../../data/files.ts'
import type { Law } from '../../../data/law.ts'
import type { OneWriter } from '../../../data/one-writer.ts'
import type { IncomingFile } from '../../../data/pictures/incoming-files.ts'
import type { KeptPage } from '../../../data/pictures/keep-picture.ts'
import { createPageViews, type PageView } from '../../../data/pictures/page-views.ts'
import { createReadingDesk } from '../../../data/pictures/reading-desk.ts'
import { createTaker, type TakerPorts, type RefusedFile } from '../../../data/pictures/taker.ts'
import { signsOf, unread } from '../signs-of.ts'
import { draftFromStack } from './draft-from-stack.ts'

export interface StackDesk {
  readonly pages: ReadonlySignal<readonly DraftPage[]>
  readonly views: ReadonlySignal<ReadonlyMap<string, PageView>>
  readonly split: ReadonlySignal<SplitStack>
  readonly reading: ReadonlySignal<number> // pages not read yet
  readonly refused: ReadonlySignal<RefusedFile | null>
  readonly preparing: ReadonlySignal<number>
  take(files: readonly IncomingFile[]): Promise<void>
  /** The procedure of a dossier whose sheet named none. */
  choose(dossier: number, procedure: string): void
  isChosen(dossier: number): boolean
  /** Each dossier becomes a draft; its pages leave the stack only when the draft is on the disk. Answers their ids.
   *  `capture.stack.procedure-missing` {dossier}. */
  begin(): Promise<Result<string[]>>
  clear(): Promise<void>
  reopen(): Promise<void>
  stop(): void
}

const MOST_UNREAD = 4

export function createStackDesk(
  ctx: DataContext,
  ports: TakerPorts,
  writer: OneWriter<Batch>,
  law: Law,
): StackDesk {
  const { value: batch, change } = writer
  const views = createPageViews()
  const reader = createReadingDesk({
    ctx,
    ports,
    holder: STACK,
    views,
    change: (sha256, page) => change((now) => editBatchPage(now, sha256, page)),
    understand: () => {}, // what a page is follows from the whole stack
  })
  const taker = createTaker(ctx, ports, STACK, () => reader.room(MOST_UNREAD))

  const pages = computed(() => batch.value.records[0]?.pages ?? [])
  const chosen = computed(() => batch.value.records[0]?.fields ?? {})
  const signs = computed(() =>
    pages.value.map(({ sha256, isBlank = false }) => {
      const read = views.all.value.get(sha256)?.stored.page
      return { ...(read ? signsOf(read) : unread), isBlank }
    }),
  )
  const componentsOf = (code: string | null) => law.procedures.get(code ?? '')?.procedure.components ?? []
  const split = computed(() => {
    const parted = splitStack(signs.value, componentsOf)
    const named = parted.dossiers.map((dossier) => dossier.procedure ?? chosen.value[dossier.number] ?? null)
    if (named.every((code, i) => code === parted.dossiers[i]?.procedure)) return parted
    // Which papers are lawful follows from the procedure, so the pages are dealt out anew with the chosen ones.
    const byDossier = new Map(parted.dossiers.map(({ number }, i) => [number, named[i] ?? null]))
    return splitStack(nameProcedures(signs.value, byDossier), componentsOf, byDossier.get(1) ?? null)
  })

  async function lay(kept: KeptPage): Promise<Result<null>> {
    const { page, stored } = kept
    if (hasPage(batch.peek(), page.sha256)) return refuse('capture.page.again')
    views.show(page.sha256, { stored, progress: 0 })
    change((now) => addPage(withRecord(now), page))
    await writer.settled()
    void reader.read(kept)
    return ok(null)
  }

  async function drop(gone: readonly DraftPage[]): Promise<void> {
    const hashes = new Set(gone.map((page) => page.sha256))
    change((now) => ({
      ...now,
      records: now.records.map((record) => ({
        ...record,
        pages: record.pages.filter((page) => !hashes.has(page.sha256)),
      })),
    }))
    await writer.settled()
    for (const page of gone) {
      views.forget(page.sha256)
      for (const sha256 of new Set([page.sha256, page.cut?.source ?? page.sha256]))
        await dropDraftFile(ctx, sha256, STACK)
    }
  }

  return {
    pages,
    views: views.all,
    split,
    reading: computed(() => pages.value.filter((page) => page.state === 'reading').length),
    refused: taker.refused,
    preparing: taker.preparing,
    take: (files) => taker.take(files, lay),
    choose(dossier, procedure) {
      change((now) => {
        const [record, ...rest] = withRecord(now).records
        if (!record) return now
        return {
          ...now,
          records: [{ ...record, fields: { ...record.fields, [dossier]: procedure } }, ...rest],
        }
      })
    },
    isChosen: (dossier) => chosen.value[dossier] !== undefined,
    async begin() {
      const { dossiers, dropped } = split.peek()
      const all = pages.peek()
      const unnamed = dossiers.find(({ procedure }) => procedure === null)
      if (unnamed) return refuse('capture.stack.procedure-missing', { dossier: unnamed.number })
      const ids: string[] = []
      for (const dossier of dossiers) {
        const mine = dossier.papers.flatMap((paper) => paper.pages.flatMap((at) => all[at] ?? []))
        const draft = await draftFromStack(ctx, law, dossier, all, views.all.peek())
        if (!draft.ok) return draft
        ids.push(draft.value)
        await drop(mine)
      }
      await drop(dropped.flatMap((at) => all[at] ?? []))
      return ok(ids)
    },
    clear: () => drop(pages.peek()),
    async reopen() {
      for (const page of pages.peek()) {
        const stored = await openReading(ctx, page.sha256)
        if (stored.ok) views.show(page.sha256, { stored: stored.value })
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

function withRecord(batch: Batch): Batch {
  if (batch.records.length > 0) return batch
  return { ...batch, records: [{ id: STACK, no: '', pages: [], fields: {} }] }
}

function nameProcedures(
  signs: readonly PageSigns[],
  byDossier: ReadonlyMap<number, string | null>,
): PageSigns[] {
  return signs.map((page) =>
    page.separator === null || page.separator.procedure !== null
      ? page
      : {
          ...page,
          separator: { ...page.separator, procedure: byDossier.get(page.separator.dossier) ?? null },
        },
  )
}
