/** The small stand-in of a page that goes first on a weak line; made when the machine has time for it. */
import { ok, type Result } from '../../../domain/base/result.ts'
import { archiveDpi } from '../../../domain/document/archive/paper-size.ts'
import type { PreviewRef } from '../../../domain/dossier/events.ts'
import type { PdfBridge } from '../../bridge/pdf.ts'
import type { DataContext } from '../context.ts'
import { keepFile, openFile, type StoredReading } from '../files.ts'

const PDF = 'application/pdf'

/** `pdf.*` or `store.*`; without a preview the page itself is sent, only later. */
export async function keepPreview(
  ctx: DataContext,
  pdf: Pick<PdfBridge, 'preview'>,
  holder: string,
  page: { readonly sha256: string; readonly width: number; readonly height: number },
): Promise<Result<PreviewRef>> {
  const file = await openFile(ctx, page.sha256)
  if (!file.ok) return file
  const pages = [{ jpeg: file.value.bytes, dpi: archiveDpi(page) }]
  const small = await pdf.preview({ pages, title: '' })
  if (!small.ok) return small
  const reading: StoredReading = { page: null, thumbnail: '', width: page.width, height: page.height }
  const kept = await keepFile(ctx, { draft: holder, bytes: small.value, mime: PDF, reading })
  return kept.ok ? ok({ ...kept.value, mime: PDF }) : kept
}
