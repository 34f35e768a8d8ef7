/** The pages of the open draft: taken in, cut, read one after the other, told apart and put where they belong. */
import type { ReadonlySignal } from '@preact/signals'
import { ok, refuse, type Result } from '../../../../domain/base/result.ts'
import { parseCardQr } from '../../../../domain/identity/card-qr.ts'
import { extract } from '../../../../domain/document/extract.ts'
import { findRepeat, type PageMark } from '../../../../domain/document/likeness.ts'
import { parseSeparator } from '../../../../domain/document/separator.ts'
import type { PaperKind } from '../../../../domain/document/paper.ts'
import type { Procedure } from '../../../../domain/procedure/procedure.ts'
import type { Quad } from '../../../bridge/imaging.ts'
import type { DataContext } from '../../../data/context.ts'
import type { AsideReason, DraftPage } from '../../../data/drafts.ts'
import { openFile, openReading } from '../../../data/files.ts'
import type { DraftStore } from '../draft-store.ts'
import type { IncomingFile } from '../../../data/pictures/incoming-files.ts'
import { asItLies, keepPicture, type Cutting, type KeptPage } from '../../../data/pictures/keep-picture.ts'
import { createPageReader, type DeskPorts } from './page-reader.ts'
import { createPageViews, type PageView } from '../../../data/pictures/page-views.ts'
import { newStack, type Stack } from './stack-run.ts'
import { assignSlots, editPage, layPage, putAside, replacePage, takeBack } from './tray.ts'
import { createTaker, type RefusedFile } from '../../../data/pictures/taker.ts'

export type { PageView } from '../../../data/pictures/page-views.ts'

export interface TakeOptions {
  readonly component?: string // what the officer said these pages are
  readonly replaces?: string // a page taken again
  readonly stack?: Stack // pages of one run through the scanner; default: the files of this call
}

export interface PageDesk {
  readonly views: ReadonlySignal<ReadonlyMap<string, PageView>>
  /** The last file that could not be taken, and why. */
  readonly refused: ReadonlySignal<RefusedFile | null>
  /** Files being prepared right now. */
  readonly preparing: ReadonlySignal<number>
  take(files: readonly IncomingFile[], options?: TakeOptions): Promise<void>
  /** Cuts a page anew from its picture: other corners, a quarter turn, another look. Answers the new page's hash. */
  recut(sha256: string, change: Partial<Cutting>): Promise<Result<string>>
  turn(sha256: string): Promise<Result<string>>
  /** The picture a page was cut from, for choosing its corners. */
  openPicture(sha256: string): Promise<Result<{ bytes: Uint8Array; mime: string }>>
  /** Looks for the sheet in the picture again, without cutting. Null when none is clear. */
  findSheet(sha256: string): Promise<Quad | null>
  remove(sha256: string): void
  /** Takes a page back that was put aside: removed, or thought blank. */
  restore(sha256: string): void
  /** The officer knows better what this paper is. */
  setKind(sha256: string, kind: PaperKind, component: string | null): void
  /** Opens what was read on the draft's pages; those cut off in the middle are read again afterwards. */
  reopen(): Promise<void>
  stop(): void
}

/** Pages cut but not yet read each hold some 4 MB: a stack of a hundred must not fill the memory. */
const MOST_UNREAD = 4

export function createPageDesk(
  ctx: DataContext,
  ports: DeskPorts,
  store: DraftStore,
  procedure: Procedure,
): PageDesk {
  const views = createPageViews()
  const reader = createPageReader(ctx, ports, store, views, procedure, refuseResidencePaper)
  const holder = store.draft.peek().id
  const taker = createTaker(ctx, ports, holder, () => reader.room(MOST_UNREAD))
  let stopped = false

  /** NĐ 104/2022 art. 14: not to be collected. It lies aside, and the officer is told how residence is looked up. */
  function refuseResidencePaper(sha256: string): void {
    store.change((now) => assignSlots(putAside(now, sha256, 'removed'), views.all.peek()))
    taker.tell('CT07', { code: 'supplement.residence-paper' })
  }

  const pageOf = (sha256: string) => store.draft.peek().pages.find((page) => page.sha256 === sha256)

  function layKept(
    kept: KeptPage,
    { component: said, replaces, stack }: TakeOptions & { readonly stack: Stack },
  ): Result<null> {
    if (pageOf(kept.page.sha256)) return refuse('capture.page.again')
    const why = asideReason(kept, stack, procedure)
    const component = said ?? stack.component
    const page = noteRepeat({ ...kept.page, component }, store.draft.peek().pages)
    views.show(page.sha256, { stored: kept.stored, progress: 0 })
    if (replaces !== undefined) {
      store.change((now) => replacePage(now, replaces, page))
      views.forget(replaces)
    } else
      store.change((now) =>
        why === null ? layPage(now, page) : putAside(layPage(now, page), page.sha256, why),
      )
    if (why === null) void reader.read({ ...kept, page })
    else views.show(page.sha256, { progress: null })
    return why === 'other-dossier' ? refuse('capture.stack.other-dossier') : ok(null)
  }

  async function recut(sha256: string, change: Partial<Cutting>): Promise<Result<string>> {
    const page = pageOf(sha256)
    const picture = await openPicture(sha256)
    if (!page || !picture.ok) return picture.ok ? refuse('store.not-found') : picture
    // A page of an older draft is its own picture.
    const { source, ...cutting } = page.cut ?? { source: sha256, ...asItLies, crop: 'whole' as const }
    const kept = await keepPicture(ctx, ports, {
      draft: holder,
      bytes: picture.value.bytes,
      cutting: { ...cutting, ...change },
      source,
      ...(page.original ? { original: page.original } : {}),
    })
    if (!kept.ok) return kept
    if (stopped || kept.value.page.sha256 === sha256) return ok(kept.value.page.sha256)
    const next = { ...kept.value.page, component: page.component }
    views.show(next.sha256, { stored: kept.value.stored, progress: 0 })
    store.change((now) => replacePage(now, sha256, next))
    views.forget(sha256)
    void reader.read({ ...kept.value, page: next })
    return ok(next.sha256)
  }

  async function openPicture(sha256: string) {
    return await openFile(ctx, pageOf(sha256)?.cut?.source ?? sha256)
  }

  return {
    views: views.all,
    refused: taker.refused,
    preparing: taker.preparing,
    take(files, options = {}) {
      const stack = newStack()
      return taker.take(files, (kept) => layKept(kept, { stack, ...options }))
    },
    recut,
    async turn(sha256) {
      const turn = (((pageOf(sha256)?.cut?.turn ?? 0) + 1) % 4) as Cutting['turn']
      const done = await recut(sha256, { turn })
      if (!done.ok) taker.tell('', done.problem)
      return done
    },
    openPicture,
    async findSheet(sha256) {
      const picture = await openPicture(sha256)
      if (!picture.ok) return null
      const found = await ports.imaging.prepare({ bytes: picture.value.bytes, turn: 0, crop: 'auto' })
      return found.ok ? (found.value.sheet?.corners ?? null) : null
    },
    remove(sha256) {
      store.change((now) => assignSlots(putAside(now, sha256, 'removed'), views.all.peek()))
    },
    restore(sha256) {
      store.change((now) => assignSlots(takeBack(now, sha256), views.all.peek()))
      const page = pageOf(sha256)
      if (page?.state === 'reading') void reader.readAgain(page)
    },
    setKind(sha256, kind, component) {
      const page = views.all.peek().get(sha256)?.stored.page
      if (page) views.show(sha256, { reading: extract(kind, page) })
      store.change((now) => assignSlots(editPage(now, sha256, { kind, component }), views.all.peek()))
    },
    async reopen() {
      const { pages, aside = [] } = store.draft.peek()
      for (const page of [...pages, ...aside.map((each) => each.page)]) await reopenPage(page)
      if (pages.length > 0) store.change((now) => assignSlots(now, views.all.peek()))
      for (const page of pages) if (page.state === 'reading') void reader.readAgain(page)
    },
    stop() {
      stopped = true
      taker.stop()
      reader.stop()
      views.forgetAll()
    },
  }

  async function reopenPage(page: DraftPage): Promise<void> {
    const stored = await openReading(ctx, page.sha256)
    if (!stored.ok) return
    const text = stored.value.page
    views.show(page.sha256, { stored: stored.value, reading: text ? extract(page.kind, text) : null })
  }
}

/** It only warns: two pages of the same printed form may look alike. */
function noteRepeat(page: DraftPage, earlier: readonly DraftPage[]): DraftPage {
  const mark = ({ sha256, likeness }: DraftPage): PageMark => ({
    id: sha256,
    sha256,
    likeness: likeness ?? null,
  })
  const repeat = findRepeat(mark(page), earlier.map(mark))
  return repeat === null ? page : { ...page, repeats: repeat.of }
}

/** Sheets that are no paper of this dossier. A card's code says a page is not blank, however little else is printed. */
function asideReason({ picture }: KeptPage, stack: Stack, procedure: Procedure): AsideReason | null {
  const { isBlank, codes } = picture.prepared
  for (const { text } of codes) {
    const sheet = parseSeparator(text)
    if (sheet === null) continue
    const isOurs = sheet.procedure === null || sheet.procedure === procedure.code
    stack.isForeign = !isOurs || sheet.dossier > 1
    const isLawful = procedure.components.some(({ id }) => id === sheet.component)
    stack.component = isOurs && isLawful ? sheet.component : null
    return 'separator'
  }
  if (stack.isForeign) return 'other-dossier'
  return isBlank && !codes.some((code) => parseCardQr(code.text).ok) ? 'blank' : null
}
