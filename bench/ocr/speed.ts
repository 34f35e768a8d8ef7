/** Pages a minute, seconds at a quarter core, memory over many pages, and the time of a typical dossier. */
import { readFileSync } from 'node:fs'
import type { Picture } from '../../scripts/golden/pictures.ts'
import { forEachInOrder } from '../../scripts/ocr/in-order.ts'
import { PaperReader } from '../../scripts/ocr/paper-reader.ts'
import { pssMib } from './process-tree.ts'
import { holdToQuarterCore } from './quarter-core.ts'

const SAMPLE_MS = 500

export async function withReader<T>(dist: string, act: (reader: PaperReader) => Promise<T>): Promise<T> {
  const reader = await PaperReader.open({ dist, filesPerPage: Infinity })
  try {
    return await act(reader)
  } finally {
    await reader.close()
  }
}

/** Seconds; what cannot be read counts as read. The first page warms the workers up and is not counted. */
export async function readAll(
  reader: PaperReader,
  pictures: readonly Picture[],
  atOnce: number,
): Promise<number> {
  const read = ({ file }: Picture) => reader.read(readFileSync(file))
  await forEachInOrder(pictures.slice(0, atOnce), atOnce, read, () => {})
  const from = performance.now()
  await forEachInOrder(pictures, atOnce, read, () => {})
  return (performance.now() - from) / 1000
}

export interface Memory {
  readonly highest: number
  /** Medians of the first and the last quarter of the samples, the start left out. */
  readonly early: number
  readonly late: number
}

export async function memoryOver(
  dist: string,
  pictures: readonly Picture[],
  atOnce: number,
): Promise<Memory> {
  const samples: number[] = []
  await withReader(dist, async (reader) => {
    const timer = setInterval(() => samples.push(pssMib()), SAMPLE_MS)
    try {
      await readAll(reader, pictures, atOnce)
    } finally {
      clearInterval(timer)
    }
  })
  const quarter = Math.ceil(samples.length / 4)
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
  return {
    highest: Math.max(...samples),
    early: median(samples.slice(quarter, 2 * quarter)),
    late: median(samples.slice(-quarter)),
  }
}

/** Seconds at a quarter of one core for the whole browser, or why not. */
export async function atQuarterCore(
  dist: string,
  pictures: readonly Picture[],
  atOnce: number,
): Promise<{ seconds: number; how: string } | { why: string }> {
  return await withReader(dist, async (reader) => {
    await reader.read(readFileSync(pictures[0]!.file))
    const limit = holdToQuarterCore()
    if (limit === null) return { why: 'no control group may be made here and there is no cpulimit' }
    try {
      const from = performance.now()
      await forEachInOrder(
        pictures,
        atOnce,
        ({ file }) => reader.read(readFileSync(file)),
        () => {},
      )
      return { seconds: (performance.now() - from) / 1000, how: limit.how }
    } finally {
      limit.end()
    }
  })
}
