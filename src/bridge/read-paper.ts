/**
 * From one picture to the words on it, in the order the evidence asks for: cut out and clean, read, and only when
 * the reading is poor look whether the page lies upside down. Workers are given, so this runs the same in a test, at
 * the counter and on the command line.
 */
import { ok, type Result } from '../../domain/base/result.ts'
import type { ReadPage } from '../../domain/document/paper.ts'
import type { PrepareInput, PreparedPage } from '../../workers/imaging/api.ts'
import type { OcrApi } from '../../workers/ocr/api.ts'

type ReaderInput = Parameters<OcrApi['read']>[0]

export interface PaperPorts {
  readonly imaging: { prepare(input: PrepareInput): Promise<Result<PreparedPage>> }
  readonly ocr: {
    read(input: ReaderInput, progress?: (share: number) => void): Promise<Result<ReadPage>>
    upright(input: ReaderInput): ReturnType<OcrApi['upright']>
  }
}

export interface PaperPicture {
  readonly input: PrepareInput // `bytes` are kept: a page upside down is cut out anew from its source
  readonly prepared: PreparedPage
}

export interface PaperRead extends PaperPicture {
  readonly page: ReadPage
}

/** Print read upside down scores 0.2 to 0.45; the poorest page that still lay upright scored above this. */
const DOUBTFUL = 0.62
/** Between the two ways of reading a strip; upright and upside down differed by 0.25 or more on every page tried. */
const LEAST_MARGIN = 0.1

/** The picture made safe, cut out and cleaned. Problems are those of the imaging worker. */
export async function takePicture(ports: PaperPorts, input: PrepareInput): Promise<Result<PaperPicture>> {
  const prepared = await ports.imaging.prepare(input)
  return prepared.ok ? ok({ input, prepared: prepared.value }) : prepared
}

/** Reads a picture; the answer's `prepared` is another one when the page lay upside down. */
export async function readPicture(
  ports: PaperPorts,
  picture: PaperPicture,
  progress?: (share: number) => void,
): Promise<Result<PaperRead>> {
  const first = await readAsItLies(ports, picture, progress)
  if (!first.ok || first.value.page.confidence >= DOUBTFUL) return first
  const turned = await turnedUpright(ports, picture)
  if (turned === null) return first
  const again = await readAsItLies(ports, turned, progress)
  return again.ok && again.value.page.confidence > first.value.page.confidence ? again : first
}

async function readAsItLies(
  ports: PaperPorts,
  picture: PaperPicture,
  progress?: (share: number) => void,
): Promise<Result<PaperRead>> {
  const { reading, readingScale, codes, machineZone } = picture.prepared
  const read = await ports.ocr.read({ page: reading, scale: readingScale }, progress)
  if (!read.ok) return read
  const page = { ...read.value, codes, ...(machineZone ? { machineZone } : {}) }
  return ok({ ...picture, page })
}

async function turnedUpright(ports: PaperPorts, picture: PaperPicture): Promise<PaperPicture | null> {
  const { reading, readingScale } = picture.prepared
  const answer = await ports.ocr.upright({ page: reading, scale: readingScale })
  if (!answer.ok || answer.value.turn === 0 || answer.value.margin < LEAST_MARGIN) return null
  const turn = ((picture.input.turn + answer.value.turn) % 4) as PrepareInput['turn']
  const turned = await takePicture(ports, { ...picture.input, turn })
  return turned.ok ? turned.value : null
}
