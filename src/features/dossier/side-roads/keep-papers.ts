/** The pages of one paper become the file that is kept: one archive file, or the signed PDF they were seen in. */
import { ok, type Result } from '../../../../domain/base/result.ts'
import type { FileRef } from '../../../../domain/dossier/events.ts'
import type { PdfBridge } from '../../../bridge/pdf.ts'
import type { DataContext } from '../../../data/context.ts'
import type { DraftPage } from '../../../data/drafts.ts'
import { archivePaper } from '../../../data/pictures/archive-paper.ts'

/** A paper whose archive file cannot be made is kept as its pages: nobody is sent home for a file's form. */
export async function keepPapers(
  ctx: DataContext,
  pdf: Pick<PdfBridge, 'archive'>,
  holder: string,
  title: string,
  pages: readonly DraftPage[],
): Promise<Result<FileRef[]>> {
  const signed = new Map<string, FileRef>()
  for (const { original, kind } of pages)
    if (original)
      signed.set(original.sha256, { ...original, mime: 'application/pdf', kind, pages: original.pages })
  const scanned = pages.filter((page) => page.original === undefined)
  const [first] = scanned
  if (first === undefined) return ok([...signed.values()])
  const made = await archivePaper(ctx, pdf, { holder, kind: first.kind, title, pages: scanned })
  if (made.ok) return ok([...signed.values(), made.value])
  if (!/^(?:pdf|worker)\./.test(made.problem.code)) return made
  return ok([...signed.values(), ...scanned.map(asItself)])
}

function asItself({ sha256, size, mime, kind }: DraftPage): FileRef {
  return { sha256, size, mime, kind, pages: 1 }
}
