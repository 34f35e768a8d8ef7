/** The second page of a letter has no title of its own: it belongs to the paper the page before it began. */
import type { PageSigns } from '../../../../domain/document/page-signs.ts'
import { splitStack } from '../../../../domain/document/split-stack.ts'
import type { Draft, DraftPage } from '../../../data/drafts.ts'
import type { PageView } from '../../../data/pictures/page-views.ts'
import { signsOf, unread } from '../signs-of.ts'

/** A page not read yet is not gone on with. */
const begins: PageSigns = { ...unread, opens: true }

/** The page that began the paper this page goes on with, if any. */
export function findBeginning(
  draft: Draft,
  views: ReadonlyMap<string, PageView>,
  sha256: string,
): DraftPage | null {
  const at = draft.pages.findIndex((page) => page.sha256 === sha256)
  const signs = draft.pages.map((page) => {
    const read = views.get(page.sha256)?.stored.page
    return read ? signsOf(read) : begins
  })
  const papers = splitStack(signs, () => []).dossiers.flatMap((dossier) => dossier.papers)
  const first = papers.find((paper) => paper.pages.includes(at))?.pages[0] ?? at
  return first === at ? null : (draft.pages[first] ?? null)
}
