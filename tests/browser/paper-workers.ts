/** The shipped imaging and OCR workers behind comlink, and the papers they are tried on. */
import { type Remote, proxy, wrap } from 'comlink'
import type { PaperKind, ReadPage } from '../../domain/document/paper.ts'
import type { ImagingApi, PreparedPage } from '../../workers/imaging/api.ts'
import type { OcrApi } from '../../workers/ocr/api.ts'

export interface Sample {
  readonly file: string
  readonly kind: PaperKind
  readonly title: string
  readonly truth: Readonly<Record<string, string>>
}

export interface Workers {
  readonly imaging: Remote<ImagingApi>
  readonly ocr: Remote<OcrApi>
  end(): void
}

export function startWorkers(): Workers {
  const imaging = new Worker(new URL('../../workers/imaging/worker.ts', import.meta.url), { type: 'module' })
  const ocr = new Worker(new URL('../../workers/ocr/worker.ts', import.meta.url), { type: 'module' })
  return {
    imaging: wrap<ImagingApi>(imaging),
    ocr: wrap<OcrApi>(ocr),
    end: () => [imaging, ocr].forEach((worker) => worker.terminate()),
  }
}

export async function listSamples(folder: string): Promise<Sample[]> {
  return (await fetch(`${folder}/samples.json`)).json() as Promise<Sample[]>
}

export async function loadBytes(url: string): Promise<Uint8Array> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** Image bytes → prepared page → read page with codes, as the capture screen does it. */
export async function readImage(
  { imaging, ocr }: Workers,
  bytes: Uint8Array,
): Promise<{ prepared: PreparedPage; page: ReadPage; ocrMs: number; progress: number[] }> {
  const prepared = await imaging.prepare({ bytes, turn: 0 })
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problem))
  const { reading, readingScale, codes } = prepared.value
  const progress: number[] = []
  const from = performance.now()
  const page = await ocr.read(
    { page: reading, scale: readingScale },
    proxy((share: number) => void progress.push(share)),
  )
  if (!page.ok) throw new Error(JSON.stringify(page.problem))
  return {
    prepared: prepared.value,
    page: { ...page.value, codes },
    ocrMs: performance.now() - from,
    progress,
  }
}
