/** What the pages of a reception are once they are read: which paper, which component, whose card. */
import { classify } from '../../../../domain/document/classify.ts'
import { extract } from '../../../../domain/document/extract.ts'
import type { Procedure } from '../../../../domain/procedure/procedure.ts'
import { isResidencePaper } from '../../../../domain/supplement/residence.ts'
import type { PdfBridge } from '../../../bridge/pdf.ts'
import type { DataContext } from '../../../data/context.ts'
import type { StoredReading } from '../../../data/files.ts'
import { keepPreview } from '../../../data/pictures/keep-preview.ts'
import type { PageViews } from '../../../data/pictures/page-views.ts'
import type { ReadKept } from '../../../data/pictures/read-kept.ts'
import { createReadingDesk, type ReadingDesk } from '../../../data/pictures/reading-desk.ts'
import type { TakerPorts } from '../../../data/pictures/taker.ts'
import { createWorkQueue } from '../../../data/pictures/work-queue.ts'
import type { DraftStore } from '../draft-store.ts'
import { componentForKind } from '../provided.ts'
import { findBeginning } from './goes-on.ts'
import { assignSlots, editPage } from './tray.ts'

export interface DeskPorts extends TakerPorts {
  readonly pdf?: Pick<PdfBridge, 'preview'>
}

export function createPageReader(
  ctx: DataContext,
  ports: DeskPorts,
  store: DraftStore,
  views: PageViews,
  procedure: Procedure,
  onResidencePaper: (sha256: string) => void,
): ReadingDesk {
  const previews = createWorkQueue(1)
  const holder = store.draft.peek().id
  let stopped = false

  function understand({ page: { sha256, component: wanted }, stored, text }: ReadKept): void {
    if (isResidencePaper(text.text)) return onResidencePaper(sha256)
    const alone = classify(text)
    const begun = alone === 'other' ? findBeginning(store.draft.peek(), views.all.peek(), sha256) : null
    const kind = begun?.kind ?? alone
    views.show(sha256, { reading: extract(kind, text) })
    store.change((draft) => {
      const others = { ...draft, pages: draft.pages.filter((each) => each.sha256 !== sha256) }
      const component = wanted ?? (begun ? begun.component : componentForKind(procedure, others, kind))
      return assignSlots(editPage(draft, sha256, { kind, component }), views.all.peek())
    })
    void previews.add(() => makePreview(sha256, stored))
  }

  /** Only for weak lines: without it the page is sent as it is. */
  async function makePreview(sha256: string, { width, height }: StoredReading): Promise<void> {
    if (stopped || !ports.pdf) return
    const made = await keepPreview(ctx, ports.pdf, holder, { sha256, width, height })
    if (made.ok && !stopped) store.change((now) => editPage(now, sha256, { preview: made.value }))
  }

  const desk = createReadingDesk({
    ctx,
    ports,
    holder,
    views,
    change: (sha256, page) => store.change((now) => editPage(now, sha256, page)),
    understand,
  })
  return {
    ...desk,
    stop() {
      stopped = true
      desk.stop()
    },
  }
}
