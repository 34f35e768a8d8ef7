/**
 * Pages read in the background, two at a time, whatever they belong to. The owner of the pages says how one is changed;
 * a page that is replaced (it lay upside down, or newer steps cut it otherwise) keeps its place.
 */
import type { Result } from '../../../domain/base/result.ts'
import type { DataContext } from '../context.ts'
import type { DraftPage } from '../drafts.ts'
import type { KeptPage } from './keep-picture.ts'
import type { PageViews } from './page-views.ts'
import { keepAgain, readKept, type ReadKept } from './read-kept.ts'
import type { TakerPorts } from './taker.ts'
import { createWorkQueue } from './work-queue.ts'

export interface ReadingOwner {
  readonly ctx: DataContext
  readonly ports: TakerPorts
  readonly holder: string // draft, register or stack
  readonly views: PageViews
  /** Puts another page, or another state of it, in the place of the one named. */
  change(sha256: string, page: Partial<DraftPage>): void
  /** What was read on a page; its view is shown already. */
  understand(read: ReadKept): void
}

export interface ReadingDesk {
  read(kept: KeptPage): Promise<void>
  /** The computer stopped while this page was being read. */
  readAgain(page: DraftPage): Promise<void>
  /** Resolves when fewer than `many` pages wait. */
  room(many: number): Promise<void>
  stop(): void
}

/** As many as the reader keeps engines at most. */
const AT_ONCE = 2

export function createReadingDesk(owner: ReadingOwner): ReadingDesk {
  const { ctx, ports, holder, views } = owner
  const queue = createWorkQueue(AT_ONCE)
  let stopped = false

  async function read(kept: KeptPage): Promise<void> {
    const { sha256 } = kept.page
    const answer = await readKept(ctx, ports, holder, kept, (progress) => views.show(sha256, { progress }))
    if (stopped) return
    if (!answer.ok) return giveUp(sha256)
    const { page, stored } = answer.value
    views.show(page.sha256, { stored, progress: null })
    owner.change(sha256, { ...page, state: 'read' })
    if (page.sha256 !== sha256) views.forget(sha256)
    owner.understand(answer.value)
  }

  async function readAgain(page: DraftPage): Promise<void> {
    const kept: Result<KeptPage> = await keepAgain(ctx, ports, holder, page)
    if (stopped) return
    if (!kept.ok) return giveUp(page.sha256)
    if (kept.value.page.sha256 !== page.sha256) {
      views.show(kept.value.page.sha256, { stored: kept.value.stored })
      owner.change(page.sha256, kept.value.page)
    }
    await read(kept.value)
  }

  function giveUp(sha256: string): void {
    views.show(sha256, { progress: null })
    owner.change(sha256, { state: 'unreadable' })
  }

  const unlessStopped = (work: () => Promise<void>) =>
    queue.add(async () => {
      if (!stopped) await work()
    })
  return {
    read: (kept) => unlessStopped(() => read(kept)),
    readAgain: (page) => unlessStopped(() => readAgain(page)),
    room: (many) => queue.room(many),
    stop() {
      stopped = true
    },
  }
}
