/**
 * The pages of one paper become the file that is kept for good: PDF/A-2u, the pictures as they are, their words unseen
 * above them, and what the machine can say of their quality in the file's own description.
 */
import { ok, type Result } from '../../../domain/base/result.ts'
import { archiveDpi } from '../../../domain/document/archive/paper-size.ts'
import { qualityLine, reportQuality } from '../../../domain/document/archive/quality-report.ts'
import { extract } from '../../../domain/document/extract.ts'
import type { PaperKind } from '../../../domain/document/paper.ts'
import { paperFacts } from '../../../domain/repository/paper-facts.ts'
import type { FileRef } from '../../../domain/dossier/events.ts'
import type { PdfBridge } from '../../bridge/pdf.ts'
import type { DataContext } from '../context.ts'
import type { DraftPage } from '../drafts.ts'
import { keepFile, openFile, openReading, type StoredReading } from '../files.ts'

export interface PaperToArchive {
  readonly holder: string // draft or register
  readonly kind: PaperKind
  readonly title: string // seen in every viewer
  readonly pages: readonly DraftPage[]
}

type ArchivePort = Pick<PdfBridge, 'archive'>

const PDF = 'application/pdf'

/** `pdf.*` when a picture cannot stand in the file, `store.*` when a page cannot be opened or the file not be kept. */
export async function archivePaper(
  ctx: DataContext,
  pdf: ArchivePort,
  { holder, kind, title, pages }: PaperToArchive,
): Promise<Result<FileRef>> {
  const opened = await openPages(ctx, pages)
  if (!opened.ok) return opened
  const report = reportQuality(opened.value.map(({ stored }) => ({ ...stored, read: stored.page })))
  const file = await pdf.archive({
    pages: opened.value.map(({ jpeg, stored }) => ({ jpeg, dpi: archiveDpi(stored), read: stored.page })),
    title,
    description: '',
    creator: ctx.device.communeName,
    keywords: qualityLine(report),
    madeAt: ctx.clock.at(),
    record: { TypeName: title, PageAmount: pages.length, Language: 'vi' },
  })
  if (!file.ok) return file
  const [first] = opened.value
  const readings = opened.value.flatMap(({ stored }) => (stored.page ? [extract(kind, stored.page)] : []))
  const likeness = pages[0]?.likeness
  const reading: StoredReading = {
    ...(first?.stored ?? { thumbnail: '', width: 1, height: 1 }),
    page: null,
    paper: paperFacts(kind, readings),
    ...(likeness === undefined ? {} : { likeness }),
  }
  const kept = await keepFile(ctx, { draft: holder, bytes: file.value, mime: PDF, reading })
  if (!kept.ok) return kept
  const previews = pages.flatMap((page) => page.preview ?? [])
  const ref: FileRef = { ...kept.value, mime: PDF, kind, pages: pages.length }
  return ok(previews.length === pages.length ? { ...ref, previews } : ref)
}

interface OpenedPage {
  readonly jpeg: Uint8Array
  readonly stored: StoredReading
}

async function openPages(ctx: DataContext, pages: readonly DraftPage[]): Promise<Result<OpenedPage[]>> {
  const opened: OpenedPage[] = []
  for (const { sha256 } of pages) {
    const [file, stored] = [await openFile(ctx, sha256), await openReading(ctx, sha256)]
    if (!file.ok) return file
    if (!stored.ok) return stored
    opened.push({ jpeg: file.value.bytes, stored: stored.value })
  }
  return ok(opened)
}
