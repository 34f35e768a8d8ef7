/** Reads golden pictures with the given workers, two at a time, and holds each answer against the truth. */
import { readFileSync } from 'node:fs'
import { forEachInOrder } from '../ocr/in-order.ts'
import type { Answer, PaperReader } from '../ocr/paper-reader.ts'
import { compareFields, type FieldOutcome } from './field-score.ts'
import type { Picture } from './pictures.ts'
import { overlapOf } from './quad.ts'
import { type PageScore, scorePage } from './score.ts'

export interface PageResult {
  readonly picture: Picture
  readonly answer: Answer
  readonly score: PageScore
  readonly fields: readonly FieldOutcome[]
  /** Null: the sheet is the picture, nothing was to be found. */
  readonly overlap: number | null
}

export interface HowToRead {
  readonly atOnce: number
  /** Tells the reader where the sheet lies, to measure reading alone. */
  readonly trueCorners?: boolean
  /** The kind of paper is told, as the counter does when it waits for one. */
  readonly trueKind?: boolean
}

export async function readPictures(
  reader: PaperReader,
  pictures: readonly Picture[],
  { atOnce, trueCorners = false, trueKind = false }: HowToRead,
  told: (result: PageResult) => void,
): Promise<void> {
  await forEachInOrder(
    pictures,
    atOnce,
    ({ page, file, corners }) =>
      reader.read(readFileSync(file), {
        ...(trueKind ? { kind: page.paper.kind } : {}),
        ...(trueCorners && corners ? { crop: corners } : {}),
      }),
    (picture, answer) => told(judge(picture, answer)),
  )
}

export function judge(picture: Picture, answer: Answer): PageResult {
  const { page, lines, corners } = picture
  const isRead = !('problem' in answer)
  const found = isRead ? answer.prepared.sheet?.corners : undefined
  const truth = page.paper.fields
  return {
    picture,
    answer,
    score: scorePage(lines, isRead ? answer.page.text : ''),
    // Running text has no true fields to hold proposals against.
    fields: Object.keys(truth).length === 0 ? [] : compareFields(truth, isRead ? answer.reading.fields : []),
    overlap: corners ? (found ? overlapOf(corners, found) : 0) : null,
  }
}
