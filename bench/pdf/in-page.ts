/** The two files of a page, made and timed in a real browser with the code the PDF worker runs. */
import type { ReadPage } from '../../domain/document/paper.ts'
import { makeArchive } from '../../workers/pdf/archive/make-archive.ts'
import { canvasPictures } from '../../workers/pdf/preview/canvas-pictures.ts'
import { makePreview } from '../../workers/pdf/preview/make-preview.ts'

export interface Made {
  readonly jpegKiB: number
  readonly archiveKiB: number
  readonly textKiB: number // of it, text layer and font
  readonly archiveMs: number
  readonly previewKiB: number
  readonly previewMs: number
  readonly archive: string // base64
  readonly preview: string
}

/** `quality` undefined: the JPEG goes in as it is, else it is encoded anew as the imaging worker does it. */
export async function makeFiles(input: {
  readonly jpeg: string // base64
  readonly dpi: number
  readonly read: ReadPage | null
  readonly quality?: number
}): Promise<Made> {
  const source = fromBase64(input.jpeg)
  let jpeg = source
  if (input.quality !== undefined) {
    const pixels = await canvasPictures.decode(source)
    if (pixels === undefined) throw new Error('not a picture')
    jpeg = await canvasPictures.toJpeg(pixels, input.quality)
  }
  const facts = {
    title: 'Quyết định',
    description: 'Về việc trợ cấp xã hội hằng tháng',
    creator: 'Ủy ban nhân dân xã',
    keywords: 'p1 dpi=200 skew=0.1 sharpness=0.9 confidence=0.95',
    madeAt: '2026-02-03T08:00:00+07:00',
    record: { DocCode: 'H56.12.3_QĐ_000021_V1', TypeName: 'Quyết định' },
  }
  const pages = [{ jpeg, dpi: input.dpi, read: input.read }]
  const archive = await timed(() => makeArchive({ pages, ...facts }))
  const preview = await timed(() => makePreview({ pages, title: facts.title }, canvasPictures))
  const bare = await makeArchive({ pages: pages.map((page) => ({ ...page, read: null })), ...facts })
  if (!archive.value.ok || !preview.value.ok || !bare.ok) throw new Error('refused')
  return {
    jpegKiB: jpeg.length / 1024,
    archiveKiB: archive.value.value.length / 1024,
    textKiB: (archive.value.value.length - bare.value.length) / 1024,
    archiveMs: archive.ms,
    previewKiB: preview.value.value.length / 1024,
    previewMs: preview.ms,
    archive: toBase64(archive.value.value),
    preview: toBase64(preview.value.value),
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const from = performance.now()
  const value = await work()
  return { value, ms: performance.now() - from }
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}
