/**
 * From a file that lies on the glass to proposals in the form: the picture is made safe first, then read, then the
 * machine says what it thinks; a person confirms. Workers are given, so this runs the same in a test.
 */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { ReadPage } from '../../../domain/document/paper.ts'
import type { ImagingBridge, PreparedPage } from '../../bridge/imaging.ts'
import type { OcrBridge } from '../../bridge/ocr.ts'
import type { DataContext } from '../../data/context.ts'
import { keepFile, keepReading, type StoredReading } from '../../data/files.ts'

export interface ReadingPorts {
  readonly imaging: Pick<ImagingBridge, 'prepare'>
  readonly ocr: {
    read(
      input: Parameters<OcrBridge['read']>[0],
      progress: (share: number) => void,
    ): Promise<Result<ReadPage>>
  }
}

export interface KeptPage {
  readonly sha256: string
  readonly size: number
  readonly mime: string
  readonly prepared: PreparedPage
  readonly stored: StoredReading
}

/** Prepares a page and keeps it; `imaging.*` when it is no picture, `store.*` when it cannot be kept. */
export async function takePage(
  ctx: DataContext,
  ports: ReadingPorts,
  input: { readonly draft: string; readonly bytes: Uint8Array; readonly turn: 0 | 1 | 2 | 3 },
): Promise<Result<KeptPage>> {
  const prepared = await ports.imaging.prepare({ bytes: input.bytes, turn: input.turn })
  if (!prepared.ok) return prepared
  const page = prepared.value
  const stored: StoredReading = {
    page: null,
    thumbnail: base64Of(page.thumbnail),
    width: page.width,
    height: page.height,
  }
  const kept = await keepFile(ctx, {
    draft: input.draft,
    bytes: page.archive,
    mime: page.archiveMime,
    reading: stored,
  })
  return kept.ok ? ok({ ...kept.value, mime: page.archiveMime, prepared: page, stored }) : kept
}

/** Reads a kept page. A card whose QR was read says everything exactly: it needs no reader (`cardOnly`). */
export async function readPage(
  ctx: DataContext,
  ports: ReadingPorts,
  kept: KeptPage,
  progress: (share: number) => void,
  cardOnly: boolean,
): Promise<Result<ReadPage>> {
  const { prepared, stored, sha256 } = kept
  const { width, height, codes } = prepared
  const blank: ReadPage = { width, height, text: '', confidence: 0, words: [], codes }
  const input = { page: prepared.reading, scale: prepared.readingScale }
  const read = cardOnly ? ok(blank) : await ports.ocr.read(input, progress)
  if (!read.ok && codes.length === 0) return read
  const page: ReadPage = read.ok ? { ...read.value, codes } : blank
  const saved = await keepReading(ctx, sha256, { ...stored, page })
  return saved.ok ? ok(page) : refuse(saved.problem.code, saved.problem.details)
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(text)
}
