/** One dossier of a stack becomes a reception in the making: its pages, each where the law wants it. */
import { ok, type Result } from '../../../../domain/base/result.ts'
import { extract } from '../../../../domain/document/extract.ts'
import type { StackDossier } from '../../../../domain/document/split-stack.ts'
import type { DataContext } from '../../../data/context.ts'
import { openDraft, saveDraft, type DraftPage } from '../../../data/drafts.ts'
import { holdFiles } from '../../../data/hold-files.ts'
import type { Law } from '../../../data/law.ts'
import type { PageView } from '../../../data/pictures/page-views.ts'
import { assignSlots } from '../pages/tray.ts'
import { startDraft } from '../start-draft.ts'

/** Answers the draft's id. `procedure.*` when it may not be received today, `store.*` when it cannot be kept. */
export async function draftFromStack(
  ctx: DataContext,
  law: Law,
  dossier: StackDossier,
  stack: readonly DraftPage[],
  views: ReadonlyMap<string, PageView>,
): Promise<Result<string>> {
  const started = await startDraft(ctx, law, dossier.procedure ?? '')
  if (!started.ok) return started
  const opened = await openDraft(ctx, started.value)
  if (!opened.ok) return opened
  const pages = dossier.papers.flatMap(({ kind, component, pages: places }) =>
    places.flatMap((at): DraftPage[] => (stack[at] ? [{ ...stack[at], kind, component }] : [])),
  )
  const held = await holdFiles(
    ctx,
    pages.flatMap((page) => [page.sha256, ...(page.cut ? [page.cut.source] : [])]),
    started.value,
  )
  if (!held.ok) return held
  const read = new Map(pages.flatMap((page) => reread(page, views.get(page.sha256))))
  const draft = assignSlots({ ...opened.value.draft, pages }, read)
  const saved = await saveDraft(ctx, draft, opened.value.version)
  return saved.ok ? ok(started.value) : saved
}

/** The paper as a whole says what a page is; its values are read as of that kind. */
function reread(page: DraftPage, view: PageView | undefined): [string, PageView][] {
  const text = view?.stored.page
  return view && text ? [[page.sha256, { ...view, reading: extract(page.kind, text) }]] : []
}
