/** The pages of the open draft: taken in, read one after the other, told apart and put where they belong. */
import { signal, type ReadonlySignal } from '@preact/signals'
import { parseCardQr } from '../../../domain/identity/card-qr.ts'
import { cardRoles } from '../../../domain/document/card-roles.ts'
import { classify } from '../../../domain/document/classify.ts'
import { extract } from '../../../domain/document/extract.ts'
import type { PaperKind, PaperReading, ReadPage } from '../../../domain/document/paper.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { refuse, type Problem } from '../../../domain/base/result.ts'
import type { DataContext } from '../../data/context.ts'
import type { Draft, DraftPage } from '../../data/drafts.ts'
import { dropDraftFile, openFile, openReading, type StoredReading } from '../../data/files.ts'
import type { DraftStore } from './draft-store.ts'
import { componentForKind } from './provided.ts'
import { readPage, takePage, type KeptPage, type ReadingPorts } from './reading.ts'

/** What is known of a page beyond the draft: its picture, its text, the paper it was read as. */
export interface PageView {
  readonly stored: StoredReading
  readonly reading: PaperReading | null
  readonly progress: number | null // 0..1 while it is being read
  readonly picture: string | null // object URL of the small picture, gone with the screen
}

export interface PageDesk {
  readonly views: ReadonlySignal<ReadonlyMap<string, PageView>>
  /** The last page that could not be taken, and why. */
  readonly refused: ReadonlySignal<{ readonly name: string; readonly problem: Problem } | null>
  /** Files being prepared right now. */
  readonly preparing: ReadonlySignal<number>
  take(
    files: readonly { readonly name: string; readonly bytes: () => Promise<Uint8Array> }[],
    component?: string,
  ): Promise<void>
  turn(sha256: string): Promise<void>
  remove(sha256: string): Promise<void>
  /** The officer knows better what this paper is. */
  setKind(sha256: string, kind: PaperKind, component: string | null): void
  /** Opens what was read on the draft's pages; those cut off in the middle are read again afterwards. */
  reopen(): Promise<void>
  stop(): void
}

export function createPageDesk(
  ctx: DataContext,
  ports: ReadingPorts,
  store: DraftStore,
  procedure: Procedure,
): PageDesk {
  const views = signal<ReadonlyMap<string, PageView>>(new Map())
  const refused = signal<{ name: string; problem: Problem } | null>(null)
  const preparing = signal(0)
  let stopped = false
  let readingTurn: Promise<void> = Promise.resolve()

  const show = (sha256: string, view: Partial<PageView>) => {
    const known = views.peek().get(sha256)
    const blank: StoredReading = { page: null, thumbnail: '', width: 1, height: 1 }
    const picture = known?.picture ?? (view.stored?.thumbnail ? pictureUrl(view.stored.thumbnail) : null)
    const next = { stored: blank, reading: null, progress: null, ...known, ...view, picture }
    views.value = new Map(views.peek()).set(sha256, next)
  }
  const editPage = (sha256: string, edit: Partial<DraftPage>) =>
    store.change((draft) => ({
      ...draft,
      pages: draft.pages.map((page) => (page.sha256 === sha256 ? { ...page, ...edit } : page)),
    }))

  /** Adds a page to the draft, or finds that it lies there already. */
  function lay(kept: KeptPage, component: string | null): boolean {
    if (store.draft.peek().pages.some((page) => page.sha256 === kept.sha256)) return false
    const { sha256, size, mime } = kept
    const page: DraftPage = { sha256, size, mime, kind: 'other', slots: [], component, state: 'reading' }
    show(sha256, { stored: kept.stored, progress: 0 })
    store.change((draft) => ({ ...draft, pages: [...draft.pages, page] }))
    return true
  }

  async function read(kept: KeptPage, wanted: string | null): Promise<void> {
    const { sha256 } = kept
    const cardOnly = kept.prepared.codes.some((code) => parseCardQr(code.text).ok)
    const answer = await readPage(ctx, ports, kept, (progress) => show(sha256, { progress }), cardOnly)
    if (stopped) return
    if (!answer.ok) {
      show(sha256, { progress: null })
      editPage(sha256, { state: 'unreadable' })
      return
    }
    understand(sha256, kept.stored, answer.value, wanted)
  }

  /** The computer stopped while this page was being read. */
  async function readAgain(
    { sha256, size, mime, component }: DraftPage,
    stored: StoredReading,
  ): Promise<void> {
    const file = await openFile(ctx, sha256)
    if (!file.ok || stopped) return
    const again = await ports.imaging.prepare({ bytes: file.value.bytes, turn: 0 })
    if (!again.ok) return editPage(sha256, { state: 'unreadable' })
    await read({ sha256, size, mime, prepared: again.value, stored }, component)
  }

  /** What paper this is, which component it meets, and (over all cards) whose card it is. */
  function understand(sha256: string, stored: StoredReading, page: ReadPage, wanted: string | null): void {
    const kind = classify(page)
    const reading = extract(kind, page)
    show(sha256, { stored: { ...stored, page }, reading, progress: null })
    store.change((draft) => {
      const others: Draft = { ...draft, pages: draft.pages.filter((p) => p.sha256 !== sha256) }
      const component = wanted ?? componentForKind(procedure, others, kind)
      const read = { kind, component, state: 'read' as const }
      return { ...draft, pages: draft.pages.map((p) => (p.sha256 === sha256 ? { ...p, ...read } : p)) }
    })
    assignSlots()
  }

  /** Whose card is whose depends on all papers together, so it is worked out again with each new one. */
  function assignSlots(): void {
    const known = store.draft.peek().pages.flatMap((page) => {
      const reading = views.peek().get(page.sha256)?.reading
      return reading ? [{ sha256: page.sha256, reading }] : []
    })
    const roles = new Map(
      cardRoles(known.map(({ reading }) => reading)).map((found) => [known[found.card]?.sha256, found.roles]),
    )
    store.change((draft) => ({
      ...draft,
      pages: draft.pages.map((page) => {
        const slots =
          page.kind === 'id-card'
            ? (roles.get(page.sha256) ?? []).map((role) => `id-card:${role}`)
            : [page.kind]
        return page.slots.join() === slots.join() ? page : { ...page, slots }
      }),
    }))
  }

  return {
    views,
    refused,
    preparing,
    async take(files, component) {
      refused.value = null
      preparing.value += files.length
      for (const file of files) {
        const bytes = await file.bytes().catch(() => null)
        const draft = store.draft.peek().id
        const kept =
          bytes === null
            ? refuse('capture.file.unreadable')
            : await takePage(ctx, ports, { draft, bytes, turn: 0 })
        preparing.value -= 1
        if (stopped) return
        if (!kept.ok) {
          refused.value = { name: file.name, problem: kept.problem }
          continue
        }
        const wanted = component ?? null
        if (lay(kept.value, wanted)) readingTurn = readingTurn.then(() => read(kept.value, wanted))
      }
    },
    async turn(sha256) {
      const file = await openFile(ctx, sha256)
      if (!file.ok) return
      const draft = store.draft.peek()
      const kept = await takePage(ctx, ports, { draft: draft.id, bytes: file.value.bytes, turn: 1 })
      if (!kept.ok) {
        refused.value = { name: '', problem: kept.problem }
        return
      }
      const old = draft.pages.find((page) => page.sha256 === sha256)
      if (!lay(kept.value, old?.component ?? null)) return
      await this.remove(sha256)
      readingTurn = readingTurn.then(() => read(kept.value, old?.component ?? null))
    },
    async remove(sha256) {
      store.change((draft) => ({ ...draft, pages: draft.pages.filter((page) => page.sha256 !== sha256) }))
      const left = new Map(views.peek())
      forgetPicture(left.get(sha256))
      left.delete(sha256)
      views.value = left
      assignSlots()
      // The draft must stop naming the page before the page goes.
      await store.settled()
      await dropDraftFile(ctx, sha256, store.draft.peek().id)
    },
    setKind(sha256, kind, component) {
      const page = views.peek().get(sha256)
      if (page?.stored.page) show(sha256, { reading: extract(kind, page.stored.page) })
      editPage(sha256, { kind, component })
      assignSlots()
    },
    async reopen() {
      const { id, pages } = store.draft.peek()
      for (const page of pages) {
        const stored = await openReading(ctx, page.sha256)
        if (!stored.ok) continue
        const text = stored.value.page
        show(page.sha256, { stored: stored.value, reading: text ? extract(page.kind, text) : null })
        if (page.state === 'reading') readingTurn = readingTurn.then(() => readAgain(page, stored.value))
      }
      if (pages.length > 0 && id === store.draft.peek().id) assignSlots()
    },
    stop() {
      stopped = true
      for (const view of views.peek().values()) forgetPicture(view)
    },
  }
}

function pictureUrl(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
  return URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
}

function forgetPicture(view: PageView | undefined): void {
  if (view?.picture) URL.revokeObjectURL(view.picture)
}
