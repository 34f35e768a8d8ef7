/**
 * A picture becomes a page: cut out and cleaned by the imaging worker, then picture and page are kept together, so that
 * corners, turn and look can be chosen anew at any time before the reception is done, without a second generation of JPEG.
 */
import { ok, type Result } from '../../../domain/base/result.ts'
import type { PreparedPage } from '../../bridge/imaging.ts'
import { takePicture, type PaperPicture, type PaperPorts } from '../../bridge/read-paper.ts'
import type { DataContext } from '../context.ts'
import type { DraftPage, OriginalPdf, PageCut } from '../drafts.ts'
import { keepFile, type StoredReading } from '../files.ts'

export interface KeptPage {
  readonly page: DraftPage
  readonly picture: PaperPicture
  readonly stored: StoredReading
}

export type Cutting = Omit<PageCut, 'source'>

export const asItLies: Cutting = { turn: 0, crop: 'auto', look: 'colour' }

/** `source`: the picture's hash when it is kept already. `imaging.*` when it is no picture, `store.*` when it cannot be kept. */
export async function keepPicture(
  ctx: DataContext,
  ports: PaperPorts,
  input: {
    readonly draft: string
    readonly bytes: Uint8Array
    readonly cutting: Cutting
    readonly source?: string
    readonly original?: OriginalPdf
  },
): Promise<Result<KeptPage>> {
  const { draft, bytes, cutting } = input
  const picture = await takePicture(ports, { bytes, ...cutting })
  if (!picture.ok) return picture
  const source = input.source === undefined ? await keepSource(ctx, draft, bytes) : ok(input.source)
  if (!source.ok) return source
  const kept = await keepCut(ctx, draft, picture.value, { ...cutting, source: source.value })
  if (!kept.ok || input.original === undefined) return kept
  return ok({ ...kept.value, page: { ...kept.value.page, original: input.original } })
}

/** The page as cut; `cut.turn` is that of the picture, which the reader may have set upright. */
export async function keepCut(
  ctx: DataContext,
  draft: string,
  picture: PaperPicture,
  cut: PageCut,
): Promise<Result<KeptPage>> {
  const { prepared } = picture
  const { archive, archiveMime: mime } = prepared
  const stored = readingOf(prepared)
  const kept = await keepFile(ctx, { draft, bytes: archive, mime, reading: stored })
  if (!kept.ok) return kept
  const { sheet, quality, likeness, isBlank } = prepared
  const page: DraftPage = {
    ...kept.value,
    mime,
    kind: 'other',
    slots: [],
    component: null,
    state: 'reading',
    cut: { ...cut, turn: picture.input.turn },
    sheet,
    faults: quality.faults,
    likeness,
    ...(isBlank ? { isBlank } : {}),
  }
  return ok({ page, picture, stored })
}

async function keepSource(ctx: DataContext, draft: string, bytes: Uint8Array): Promise<Result<string>> {
  const reading: StoredReading = { page: null, thumbnail: '', width: 1, height: 1 }
  const kept = await keepFile(ctx, { draft, bytes, mime: mimeOf(bytes), reading })
  return kept.ok ? ok(kept.value.sha256) : kept
}

function mimeOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff) return 'image/jpeg'
  return bytes[0] === 0x89 ? 'image/png' : 'image/webp'
}

function readingOf({ thumbnail, width, height }: PreparedPage): StoredReading {
  return { page: null, thumbnail: base64Of(thumbnail), width, height }
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(text)
}
