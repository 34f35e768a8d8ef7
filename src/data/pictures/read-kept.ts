/** Reads a page that is kept already; what was read is kept beside it, and a page that lay upside down is kept turned. */
import { ok, type Result } from '../../../domain/base/result.ts'
import { parseSeparator } from '../../../domain/document/separator.ts'
import type { ReadPage } from '../../../domain/document/paper.ts'
import { parseCardQr } from '../../../domain/identity/card-qr.ts'
import { readPicture, type PaperPorts } from '../../bridge/read-paper.ts'
import type { DataContext } from '../context.ts'
import type { DraftPage } from '../drafts.ts'
import { keepReading, openFile, type StoredReading } from '../files.ts'
import { asItLies, keepCut, keepPicture, type KeptPage } from './keep-picture.ts'

export interface ReadKept {
  readonly page: DraftPage // another one than was given when it was turned
  readonly stored: StoredReading
  readonly text: ReadPage
}

/** `holder`: the draft or register the page belongs to. */
export async function readKept(
  ctx: DataContext,
  ports: PaperPorts,
  holder: string,
  kept: KeptPage,
  progress: (share: number) => void,
): Promise<Result<ReadKept>> {
  const { width, height, codes } = kept.picture.prepared
  const unread: ReadPage = { width, height, text: '', confidence: 0, words: [], codes }
  // A card whose QR was read says everything exactly, and our own sheets are no papers: they need no reader.
  const isKnown = codes.some(({ text }) => parseCardQr(text).ok || parseSeparator(text) !== null)
  const answer = isKnown
    ? ok({ ...kept.picture, page: unread })
    : await readPicture(ports, kept.picture, progress)
  if (!answer.ok && codes.length === 0) return answer
  const { page: text, prepared, input } = answer.ok ? answer.value : { ...kept.picture, page: unread }
  const cut = kept.page.cut ?? { source: kept.page.sha256, ...asItLies }
  const laid =
    prepared === kept.picture.prepared ? ok(kept) : await keepCut(ctx, holder, { prepared, input }, cut)
  if (!laid.ok) return laid
  const stored = { ...laid.value.stored, page: text }
  const { component, original } = kept.page
  const page = { ...laid.value.page, component, ...(original ? { original } : {}) }
  const saved = await keepReading(ctx, page.sha256, stored)
  return saved.ok ? ok({ page, stored, text }) : saved
}

/** The computer stopped while this page was being read: cut anew from its picture, it can be read. */
export async function keepAgain(
  ctx: DataContext,
  ports: PaperPorts,
  holder: string,
  page: DraftPage,
): Promise<Result<KeptPage>> {
  // A page of an older draft is its own picture.
  const { source, ...cutting } = page.cut ?? { source: page.sha256, ...asItLies, crop: 'whole' as const }
  const file = await openFile(ctx, source)
  if (!file.ok) return file
  const { original } = page
  const kept = await keepPicture(ctx, ports, {
    draft: holder,
    bytes: file.value.bytes,
    cutting,
    source,
    ...(original ? { original } : {}),
  })
  return kept.ok ? ok({ ...kept.value, page: { ...kept.value.page, component: page.component } }) : kept
}
