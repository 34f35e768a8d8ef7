/**
 * Takes files one after the other, whatever brings them: each becomes one picture, or as many as a PDF has pages. A file
 * that cannot be taken is refused by name and the rest goes on; nobody prepares faster than the reader reads.
 */
import { signal, type ReadonlySignal } from '@preact/signals'
import { ok, refuse, type Problem, type Result } from '../../../domain/base/result.ts'
import type { PdfIntakeBridge } from '../../bridge/pdf.ts'
import type { PaperPorts } from '../../bridge/read-paper.ts'
import type { DataContext } from '../context.ts'
import type { IncomingFile } from './incoming-files.ts'
import type { OriginalPdf } from '../drafts.ts'
import { keepFile } from '../files.ts'
import { asItLies, keepPicture, type Cutting, type KeptPage } from './keep-picture.ts'
import { createWorkQueue } from './work-queue.ts'

export interface TakerPorts extends PaperPorts {
  readonly walkPdf?: PdfIntakeBridge['take']
}

export interface RefusedFile {
  readonly name: string
  readonly problem: Problem
  readonly earlier?: readonly RefusedFile[] // of the same handful
}

/** Every refused file of the handful, the last one last. */
export function allRefused(last: RefusedFile | null): readonly RefusedFile[] {
  return last === null ? [] : [...(last.earlier ?? []), last]
}

export interface Taker {
  /** The last file that could not be taken, and why, with those before it. */
  readonly refused: ReadonlySignal<RefusedFile | null>
  /** Files being prepared right now. */
  readonly preparing: ReadonlySignal<number>
  /** `lay` puts a kept page where it belongs; its own refusal is shown like any other. */
  take(
    files: readonly IncomingFile[],
    lay: (kept: KeptPage) => Promise<Result<null>> | Result<null>,
  ): Promise<void>
  tell(name: string, problem: Problem): void
  stop(): void
}

export function createTaker(
  ctx: DataContext,
  ports: TakerPorts,
  holder: string,
  room: () => Promise<void>,
): Taker {
  const refused = signal<RefusedFile | null>(null)
  const preparing = signal(0)
  const queue = createWorkQueue(1)
  let stopped = false

  type Lay = Parameters<Taker['take']>[1]

  interface Picture {
    readonly bytes: Uint8Array
    readonly cutting: Cutting
    readonly original?: OriginalPdf
  }

  async function takePicture(picture: Picture, lay: Lay): Promise<Result<null>> {
    await room()
    if (stopped) return ok(null)
    const kept = await keepPicture(ctx, ports, { draft: holder, ...picture })
    if (stopped) return ok(null)
    return kept.ok ? await lay(kept.value) : kept
  }

  async function takePdf(bytes: Uint8Array, walk: PdfIntakeBridge['take'], lay: Lay): Promise<Result<null>> {
    let last: Result<null> = ok(null)
    let original: OriginalPdf | undefined
    const walked = await walk(bytes.slice(), async ({ picture, turn }, at, { isSigned, pages }) => {
      if (isSigned && at === 0) {
        const kept = await keepOriginal(bytes)
        if (kept.ok) original = { ...kept.value, pages }
        else last = kept
      }
      const cutting: Cutting = { ...asItLies, turn, crop: 'whole' }
      const taken = await takePicture({ bytes: picture, cutting, ...(original ? { original } : {}) }, lay)
      if (!taken.ok) last = taken
      return !stopped
    })
    return walked.ok ? last : walked
  }

  function keepOriginal(bytes: Uint8Array) {
    const reading = { page: null, thumbnail: '', width: 1, height: 1 }
    return keepFile(ctx, { draft: holder, bytes, mime: 'application/pdf', reading })
  }

  async function takeFile(file: IncomingFile, lay: Lay): Promise<Result<null>> {
    const bytes = await file.bytes().catch(() => null)
    if (bytes === null || stopped) return stopped ? ok(null) : refuse('capture.file.unreadable')
    if (ports.walkPdf !== undefined && isPdf(bytes)) return await takePdf(bytes, ports.walkPdf, lay)
    return await takePicture({ bytes, cutting: asItLies }, lay)
  }

  const tell = (name: string, problem: Problem) => {
    const earlier = allRefused(refused.peek()).map((one) => ({ name: one.name, problem: one.problem }))
    refused.value = { name, problem, earlier: earlier.filter((one) => one.name !== name) }
  }

  return {
    refused,
    preparing,
    tell,
    async take(files, lay) {
      refused.value = null
      preparing.value += files.length
      for (const file of files)
        await queue.add(async () => {
          const taken = await takeFile(file, lay)
          if (!taken.ok) tell(file.name, taken.problem)
          preparing.value -= 1
        })
    },
    stop() {
      stopped = true
    },
  }
}

/** By its bytes, as readers do: scanner programs name files as they like. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}
