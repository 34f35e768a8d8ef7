/** Reads kept pages in the background, two at a time, and says what paper each is. */
import type { ReadPage } from '../../../../domain/document/paper.ts'
import type { Procedure } from '../../../../domain/procedure/procedure.ts'
import type { PdfBridge } from '../../../bridge/pdf.ts'
import { understandPage } from '../../../bridge/read-paper.ts'
import type { DataContext } from '../../../data/context.ts'
import type { DraftPage } from '../../../data/drafts.ts'
import type { StoredReading } from '../../../data/files.ts'
import type { KeptPage } from '../../../data/pictures/keep-picture.ts'
import type { PageViews } from '../../../data/pictures/page-views.ts'
import { keepPreview } from '../../../data/pictures/keep-preview.ts'
import { keepAgain, readKept } from '../../../data/pictures/read-kept.ts'
import type { TakerPorts } from '../../../data/pictures/taker.ts'
import { createWorkQueue } from '../../../data/pictures/work-queue.ts'
import type { DraftStore } from '../draft-store.ts'
import { componentForKind } from '../provided.ts'
import { assignSlots, editPage, replacePage } from './tray.ts'

export interface PageReader {
  /** The page's component is what a person or a separator sheet named, if anything. */
  read(kept: KeptPage): Promise<void>
  /** The computer stopped while this page was being read. */
  readAgain(page: DraftPage): Promise<void>
  room(many: number): Promise<void>
  stop(): void
}

export interface DeskPorts extends TakerPorts {
  readonly pdf?: Pick<PdfBridge, 'preview'>
}

/** As many as the reader keeps engines at most. */
const AT_ONCE = 2

export function createPageReader(
  ctx: DataContext,
  ports: DeskPorts,
  store: DraftStore,
  views: PageViews,
  procedure: Procedure,
): PageReader {
  const [queue, previews] = [createWorkQueue(AT_ONCE), createWorkQueue(1)]
  const holder = store.draft.peek().id
  let stopped = false

  async function read(kept: KeptPage): Promise<void> {
    const { sha256 } = kept.page
    const answer = await readKept(ctx, ports, holder, kept, (progress) => views.show(sha256, { progress }))
    if (stopped) return
    if (!answer.ok) return giveUp(kept.page)
    const { page, stored, text } = answer.value
    if (page.sha256 !== sha256) replace(sha256, { page, stored })
    understand(page, stored, text)
    void previews.add(() => makePreview(page.sha256, stored))
  }

  /** Only for weak lines: without it the page is sent as it is. */
  async function makePreview(sha256: string, { width, height }: StoredReading): Promise<void> {
    if (stopped || !ports.pdf) return
    const made = await keepPreview(ctx, ports.pdf, holder, { sha256, width, height })
    if (made.ok && !stopped) store.change((now) => editPage(now, sha256, { preview: made.value }))
  }

  async function readAgain(page: DraftPage): Promise<void> {
    const kept = await keepAgain(ctx, ports, holder, page)
    if (stopped) return
    if (!kept.ok) return giveUp(page)
    // The same steps on the same picture give the same page; a newer version of the steps may give another.
    if (kept.value.page.sha256 !== page.sha256) replace(page.sha256, kept.value)
    await read(kept.value)
  }

  function replace(sha256: string, { page, stored }: { page: DraftPage; stored: StoredReading }): void {
    views.show(page.sha256, { stored, progress: 1 })
    store.change((now) => replacePage(now, sha256, page))
    views.forget(sha256)
  }

  function giveUp({ sha256 }: DraftPage): void {
    views.show(sha256, { progress: null })
    store.change((now) => editPage(now, sha256, { state: 'unreadable' }))
  }

  /** What paper this is, which component it meets, and (over all cards) whose card it is. */
  function understand({ sha256, component: wanted }: DraftPage, stored: StoredReading, text: ReadPage): void {
    const reading = understandPage(text)
    views.show(sha256, { stored, reading, progress: null })
    store.change((draft) => {
      const others = { ...draft, pages: draft.pages.filter((each) => each.sha256 !== sha256) }
      const component = wanted ?? componentForKind(procedure, others, reading.kind)
      const edited = editPage(draft, sha256, { kind: reading.kind, component, state: 'read' })
      return assignSlots(edited, views.all.peek())
    })
  }

  const unlessStopped = (work: () => Promise<void>) =>
    queue.add(async () => (stopped ? undefined : await work()))
  return {
    read: (kept) => unlessStopped(() => read(kept)),
    readAgain: (page) => unlessStopped(() => readAgain(page)),
    room: (many) => queue.room(many),
    stop() {
      stopped = true
    },
  }
}
