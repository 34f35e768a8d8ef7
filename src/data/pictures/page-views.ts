/** What is shown of the pages: their small pictures, how far each is read, what was read. Gone with the screen. */
import { signal, type ReadonlySignal } from '@preact/signals'
import type { PaperReading } from '../../../domain/document/paper.ts'
import type { StoredReading } from '../files.ts'

/** What is known of a page beyond the draft: its picture, its text, the paper it was read as. */
export interface PageView {
  readonly stored: StoredReading
  readonly reading: PaperReading | null
  readonly progress: number | null // 0..1 while it is being read
  readonly picture: string | null // object URL of the small picture, gone with the screen
}

export interface PageViews {
  readonly all: ReadonlySignal<ReadonlyMap<string, PageView>>
  show(sha256: string, view: Partial<PageView>): void
  forget(sha256: string): void
  forgetAll(): void
}

const unread: StoredReading = { page: null, thumbnail: '', width: 1, height: 1 }

export function createPageViews(): PageViews {
  const all = signal<ReadonlyMap<string, PageView>>(new Map())
  return {
    all,
    show(sha256, view) {
      const known = all.peek().get(sha256)
      const thumbnail = view.stored?.thumbnail
      const picture = known?.picture ?? (thumbnail ? pictureUrl(thumbnail) : null)
      const next = { stored: unread, reading: null, progress: null, ...known, ...view, picture }
      all.value = new Map(all.peek()).set(sha256, next)
    },
    forget(sha256) {
      const left = new Map(all.peek())
      revoke(left.get(sha256))
      left.delete(sha256)
      all.value = left
    },
    forgetAll() {
      for (const view of all.peek().values()) revoke(view)
    },
  }
}

function pictureUrl(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
  return URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
}

function revoke(view: PageView | undefined): void {
  if (view?.picture) URL.revokeObjectURL(view.picture)
}
