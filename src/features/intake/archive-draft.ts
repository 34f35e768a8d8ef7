/** At reception the pages of the draft become the files of the dossier: one archive file for each paper. */
import { ok, type Result } from '../../../domain/base/result.ts'
import type { FileRef } from '../../../domain/dossier/events.ts'
import type { PdfBridge } from '../../bridge/pdf.ts'
import type { DataContext } from '../../data/context.ts'
import type { Draft, DraftPage } from '../../data/drafts.ts'
import { archivePaper } from '../../data/pictures/archive-paper.ts'
import { eachPage, type FilesOfPages } from './provided.ts'

/** Pages of one paper lie one behind the other; two cards nobody could tell apart are two papers. */
export function papersOf(pages: readonly DraftPage[]): DraftPage[][] {
  const papers: DraftPage[][] = []
  let key = ''
  for (const page of pages) {
    const own = page.original?.sha256 ?? [page.component, page.kind, ...page.slots].join('|')
    const isAlone = page.kind === 'id-card' && page.slots.length === 0
    if (own === key && !isAlone) papers.at(-1)?.push(page)
    else papers.push([page])
    key = own
  }
  return papers
}

/** A paper whose archive file cannot be made is kept as its pages: reception never waits for a file's form. */
export async function archiveDraft(
  ctx: DataContext,
  pdf: Pick<PdfBridge, 'archive'>,
  { id: holder, pages }: Draft,
  titleOf: (page: DraftPage) => string,
): Promise<Result<FilesOfPages>> {
  const files = new Map<string, readonly FileRef[]>()
  for (const paper of papersOf(pages)) {
    const [first] = paper
    if (!first) continue
    const original = originalOf(paper)
    if (original !== null) {
      files.set(first.sha256, [original])
      continue
    }
    const made = await archivePaper(ctx, pdf, {
      holder,
      kind: first.kind,
      title: titleOf(first),
      pages: paper,
    })
    if (!made.ok && !isAboutTheFile(made.problem.code)) return made
    files.set(first.sha256, made.ok ? [made.value] : eachPage(paper))
  }
  return ok((wanted) => wanted.flatMap((page) => files.get(page.sha256) ?? []))
}

/** Everything else (a full disk, a locked vault) would stop the pages as well. */
function isAboutTheFile(code: string): boolean {
  return code.startsWith('pdf.') || code.startsWith('worker.')
}

/** A signed PDF brought whole is the paper: a picture of it would prove nothing. */
function originalOf(paper: readonly DraftPage[]): FileRef | null {
  const [first] = paper
  if (!first?.original || first.original.pages !== paper.length) return null
  const { sha256, size, pages } = first.original
  const isWhole = paper.every((page) => page.original?.sha256 === sha256)
  return isWhole ? { sha256, size, mime: 'application/pdf', kind: first.kind, pages } : null
}
