/**
 * Runs in the page: the product's own road from picture to fields (src/bridge), on the built workers. Each engine is one
 * pair of workers behind the handles the counter uses, so a crashed or hung one answers a problem and is started anew.
 */
import { proxy } from 'comlink'
import { ok, type Problem, type Result } from '../../domain/base/result.ts'
import type { PaperKind, PaperReading, ReadPage } from '../../domain/document/paper.ts'
import { readPicture, takePicture, understandPage, type PaperPorts } from '../../src/bridge/read-paper.ts'
import { createWorkerHandle } from '../../src/bridge/worker-handle.ts'
import type { ImagingApi, PreparedPage, PrepareInput } from '../../workers/imaging/api.ts'
import type { OcrApi } from '../../workers/ocr/api.ts'

export interface WorkerAddresses {
  readonly imaging: string
  readonly ocr: string
}

export interface Order {
  readonly engine: number // 0, 1 …
  readonly source: string // path of the bytes on our own origin
  readonly kind?: PaperKind | undefined
  readonly turn?: PrepareInput['turn'] | undefined
  readonly crop?: PrepareInput['crop'] | undefined
  /** Images to send back under `/made/<name>`. */
  readonly sendBack?: Readonly<Partial<Record<'reading' | 'archive', string>>> | undefined
}

export type PreparedFacts = Omit<PreparedPage, 'archive' | 'reading' | 'thumbnail'>

export type Answer =
  | { readonly problem: Problem }
  | {
      readonly prepared: PreparedFacts
      readonly page: ReadPage
      readonly reading: PaperReading
      readonly prepMs: number
      readonly ocrMs: number
    }

interface Engine {
  readonly ports: PaperPorts
  readonly spent: { prepMs: number; ocrMs: number }
  warmUp(): Promise<Result<null>>
}

const PREPARE_LIMIT_MS = 60_000
const READ_LIMIT_MS = 200_000
const engines: Engine[] = []

async function timed<T>(work: () => Promise<T>, add: (ms: number) => void): Promise<T> {
  const from = performance.now()
  try {
    return await work()
  } finally {
    add(performance.now() - from)
  }
}

function startEngine(addresses: WorkerAddresses): Engine {
  const rules = { serial: true, idleMs: null, giveUp: 'terminate' } as const
  const imaging = createWorkerHandle<ImagingApi>(() => new Worker(addresses.imaging, { type: 'module' }), {
    ...rules,
    name: 'imaging',
    timeoutMs: PREPARE_LIMIT_MS,
  })
  const ocr = createWorkerHandle<OcrApi>(() => new Worker(addresses.ocr, { type: 'module' }), {
    ...rules,
    name: 'ocr',
    timeoutMs: READ_LIMIT_MS,
  })
  const spent = { prepMs: 0, ocrMs: 0 }
  const addPrep = (ms: number) => void (spent.prepMs += ms)
  const addOcr = (ms: number) => void (spent.ocrMs += ms)
  return {
    spent,
    warmUp: () => ocr.call((api) => api.warmUp()),
    ports: {
      imaging: {
        prepare: (input) => timed(() => imaging.call((api) => api.prepare(input)), addPrep),
      },
      ocr: {
        read: (input, progress) =>
          timed(
            () => ocr.call((api) => (progress ? api.read(input, proxy(progress)) : api.read(input))),
            addOcr,
          ),
        upright: (input) => timed(() => ocr.call((api) => api.upright(input)), addOcr),
      },
    },
  }
}

/** Trusted Types hold here as in the product: only the built workers may be started. */
export async function open(addresses: WorkerAddresses, count: number): Promise<Result<null>> {
  const allowed = new Set(Object.values(addresses))
  const { trustedTypes } = globalThis as {
    trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
    }
  }
  trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (allowed.has(url)) return url
      throw new TypeError(`not a built worker: ${url}`)
    },
  })
  for (let i = 0; i < count; i++) engines.push(startEngine(addresses))
  for (const engine of engines) {
    const ready = await engine.warmUp()
    if (!ready.ok) return ready
  }
  return ok(null)
}

async function send(name: string, bytes: Uint8Array): Promise<void> {
  await fetch(`/made/${name}`, { method: 'PUT', body: bytes as Uint8Array<ArrayBuffer> })
}

export async function read({ engine, source, kind, turn = 0, crop, sendBack }: Order): Promise<Answer> {
  const { ports, spent } = engines[engine]!
  spent.prepMs = 0
  spent.ocrMs = 0
  const bytes = new Uint8Array(await (await fetch(source)).arrayBuffer())
  const picture = await takePicture(ports, { bytes, turn, ...(crop === undefined ? {} : { crop }) })
  if (!picture.ok) return { problem: picture.problem }
  const answer = await readPicture(ports, picture.value)
  if (!answer.ok) return { problem: answer.problem }
  const { prepared, page } = answer.value
  const { archive, reading, thumbnail, ...facts } = prepared
  if (sendBack?.archive) await send(sendBack.archive, archive)
  if (sendBack?.reading) await send(sendBack.reading, reading)
  return { prepared: facts, page, reading: understandPage(page, kind), ...spent }
}
