/**
 * Runs in the page: the product's own road from picture to fields with the product's own bridges (src/bridge), whose
 * workers are the built ones (page-code.ts fills in their addresses).
 */
import type { Problem, Result } from '../../domain/base/result.ts'
import { classify } from '../../domain/document/classify.ts'
import { extract } from '../../domain/document/extract.ts'
import type { PaperKind, PaperReading, ReadPage } from '../../domain/document/paper.ts'
import { imaging } from '../../src/bridge/imaging.ts'
import { ocr } from '../../src/bridge/ocr.ts'
import { readPicture, takePicture, type PaperPorts } from '../../src/bridge/read-paper.ts'
import type { PreparedPage, PrepareInput } from '../../workers/imaging/api.ts'

export interface Order {
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

type Spent = { prepMs: number; ocrMs: number }

async function timed<T>(spent: Spent, name: keyof Spent, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  try {
    return await work()
  } finally {
    spent[name] += performance.now() - from
  }
}

/** The imaging bridge takes one page at a time; waiting for the turn here keeps the wait out of the figures. */
let imagingTurn: Promise<unknown> = Promise.resolve()

function portsFor(spent: Spent): PaperPorts {
  return {
    imaging: {
      prepare(input) {
        const turn = imagingTurn.then(() => timed(spent, 'prepMs', () => imaging.prepare(input)))
        imagingTurn = turn.catch(() => {})
        return turn
      },
    },
    ocr: {
      read: (input, progress) =>
        timed(spent, 'ocrMs', () => ocr.read(input, progress ? { onProgress: progress } : {})),
      upright: (input) => timed(spent, 'ocrMs', () => ocr.upright(input)),
    },
  }
}

/** Trusted Types hold here as in the product: only built scripts may be started. */
export async function open(): Promise<Result<null>> {
  const { trustedTypes } = globalThis as {
    trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
    }
  }
  trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (/^\/assets\/worker-[\w-]+\.js$/.test(url)) return url
      throw new TypeError(`not a built worker: ${url}`)
    },
  })
  return await ocr.warmUp()
}

async function send(name: string, bytes: Uint8Array): Promise<void> {
  await fetch(`/made/${name}`, { method: 'PUT', body: bytes as Uint8Array<ArrayBuffer> })
}

export async function read({ source, kind, turn = 0, crop, sendBack }: Order): Promise<Answer> {
  const spent: Spent = { prepMs: 0, ocrMs: 0 }
  const ports = portsFor(spent)
  const bytes = new Uint8Array(await (await fetch(source)).arrayBuffer())
  const picture = await takePicture(ports, { bytes, turn, ...(crop === undefined ? {} : { crop }) })
  if (!picture.ok) return { problem: picture.problem }
  const answer = await readPicture(ports, picture.value)
  if (!answer.ok) return { problem: answer.problem }
  const { prepared, page } = answer.value
  const { archive, reading, thumbnail, ...facts } = prepared
  if (sendBack?.archive) await send(sendBack.archive, archive)
  if (sendBack?.reading) await send(sendBack.reading, reading)
  return { prepared: facts, page, reading: extract(kind ?? classify(page), page), ...spent }
}
