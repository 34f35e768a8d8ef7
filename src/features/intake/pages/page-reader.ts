/** Reads kept pages in the background, two at a time, and says what paper each is. */
import { refuse, type Result } from '../../../../domain/base/result.ts'
import { parseCardQr } from '../../../../domain/identity/card-qr.ts'
import type { ReadPage } from '../../../../domain/document/paper.ts'
import type { Procedure } from '../../../../domain/procedure/procedure.ts'
import {
  readPicture,
  understandPage,
  type PaperPicture,
  type PaperPorts,
} from '../../../bridge/read-paper.ts'
import type { DataContext } from '../../../data/context.ts'
import type { DraftPage } from '../../../data/drafts.ts'
import { keepReading, openFile, type StoredReading } from '../../../data/files.ts'
import type { DraftStore } from '../draft-store.ts'
import { componentForKind } from '../provided.ts'
import { asItLies, keepCut, keepPicture, type KeptPage } from '../../../data/pictures/keep-picture.ts'
import type { PageViews } from '../../../data/pictures/page-views.ts'
import { assignSlots, editPage, replacePage } from './tray.ts'
import { createWorkQueue } from '../../../data/pictures/work-queue.ts'

export interface PageReader {
  /** `wanted`: the component a person or a separator sheet named. */
  read(page: DraftPage, kept: KeptPage, wanted: string | null): Promise<void>
  /** The computer stopped while this page was being read. */
  readAgain(page: DraftPage): Promise<void>
  room(many: number): Promise<void>
  stop(): void
}

/** As many as the reader keeps engines at most. */
const AT_ONCE = 2

export function createPageReader(
  ctx: DataContext,
  ports: PaperPorts,
  store: DraftStore,
  views: PageViews,
  procedure: Procedure,
): PageReader {
  const queue = createWorkQueue(AT_ONCE)
  let stopped = false

  async function read(page: DraftPage, kept: KeptPage, wanted: string | null): Promise<void> {
    const answer = await readText(kept.picture, (progress) => views.show(page.sha256, { progress }))
    if (stopped) return
    if (!answer.ok) return giveUp(page)
    const { picture, text } = answer.value
    const laid =
      picture === kept.picture ? ({ page, stored: kept.stored } as const) : await layUpright(page, picture)
    if (laid === null || stopped) return giveUp(page)
    const stored = { ...laid.stored, page: text }
    const saved = await keepReading(ctx, laid.page.sha256, stored)
    if (stopped) return
    if (!saved.ok) return giveUp(laid.page)
    understand(laid.page, stored, text, wanted)
  }

  async function readText(
    picture: PaperPicture,
    progress: (share: number) => void,
  ): Promise<Result<{ picture: PaperPicture; text: ReadPage }>> {
    const { width, height, codes } = picture.prepared
    const blank: ReadPage = { width, height, text: '', confidence: 0, words: [], codes }
    // A card whose QR was read says everything exactly: it needs no reader.
    if (codes.some((code) => parseCardQr(code.text).ok)) return { ok: true, value: { picture, text: blank } }
    const answer = await readPicture(ports, picture, progress)
    if (!answer.ok) return codes.length > 0 ? { ok: true, value: { picture, text: blank } } : answer
    const { page: text, prepared, input } = answer.value
    const isSame = prepared === picture.prepared
    return { ok: true, value: { picture: isSame ? picture : { prepared, input }, text } }
  }

  /** The page lay upside down: the one that is kept is turned too. */
  async function layUpright(
    page: DraftPage,
    picture: PaperPicture,
  ): Promise<{ page: DraftPage; stored: StoredReading } | null> {
    const cut = page.cut ?? { source: page.sha256, ...asItLies }
    const kept = await keepCut(ctx, store.draft.peek().id, picture, cut)
    if (!kept.ok) return null
    const turned = { ...kept.value.page, component: page.component }
    views.show(turned.sha256, { stored: kept.value.stored, progress: 1 })
    store.change((now) => replacePage(now, page.sha256, turned))
    views.forget(page.sha256)
    return { page: turned, stored: kept.value.stored }
  }

  function giveUp({ sha256 }: DraftPage): void {
    views.show(sha256, { progress: null })
    store.change((now) => editPage(now, sha256, { state: 'unreadable' }))
  }

  /** What paper this is, which component it meets, and (over all cards) whose card it is. */
  function understand(
    { sha256 }: DraftPage,
    stored: StoredReading,
    text: ReadPage,
    wanted: string | null,
  ): void {
    const reading = understandPage(text)
    views.show(sha256, { stored, reading, progress: null })
    store.change((draft) => {
      const others = { ...draft, pages: draft.pages.filter((each) => each.sha256 !== sha256) }
      const component = wanted ?? componentForKind(procedure, others, reading.kind)
      const edited = editPage(draft, sha256, { kind: reading.kind, component, state: 'read' })
      return assignSlots(edited, views.all.peek())
    })
  }

  async function prepareAgain({ sha256, cut }: DraftPage): Promise<Result<KeptPage>> {
    const { source, ...cutting } = cut ?? { source: sha256, ...asItLies, crop: 'whole' as const }
    const file = await openFile(ctx, source)
    if (!file.ok) return file
    if (stopped) return refuse('imaging.stopped')
    return await keepPicture(ctx, ports, {
      draft: store.draft.peek().id,
      bytes: file.value.bytes,
      cutting,
      source,
    })
  }

  return {
    read: (page, kept, wanted) =>
      queue.add(async () => (stopped ? undefined : await read(page, kept, wanted))),
    readAgain: (page) =>
      queue.add(async () => {
        const again = stopped ? refuse('imaging.stopped') : await prepareAgain(page)
        if (stopped) return
        if (!again.ok) return giveUp(page)
        // The same steps on the same picture give the same page; else (a newer version of the steps) it takes its place.
        const laid = { ...again.value.page, component: page.component }
        if (laid.sha256 !== page.sha256) {
          views.show(laid.sha256, { stored: again.value.stored })
          store.change((now) => replacePage(now, page.sha256, laid))
        }
        await read(laid, again.value, page.component)
      }),
    room: (many) => queue.room(many),
    stop() {
      stopped = true
    },
  }
}
