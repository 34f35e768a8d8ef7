/** Runs the timed parts one after the other and reports them. */
import type { Picture } from '../../scripts/golden/pictures.ts'
import type { Report } from '../figure.ts'
import { atQuarterCore, memoryOver, readAll, withReader } from './speed.ts'

const THROUGHPUT_PAGES = 40
/** What the issue asks for. */
const MEMORY_PAGES = 200
const QUARTER_PAGES = 8

/** As often as needed, in an order of their own. */
const repeated = (pictures: readonly Picture[], count: number) =>
  Array.from({ length: count }, (_, i) => pictures[(i * 7) % pictures.length]!)

export async function reportThroughput(
  report: Report,
  dist: string,
  pictures: readonly Picture[],
): Promise<void> {
  const pages = repeated(pictures, THROUGHPUT_PAGES)
  for (const [engines, target] of [
    [1, 35],
    [2, 45],
  ] as const) {
    const seconds = await withReader(dist, (reader) => readAll(reader, pages, engines))
    report({
      metric: `pages a minute, ${engines === 1 ? 'one engine' : 'two engines'}, picture to fields`,
      value: (pages.length / seconds) * 60,
      unit: 'pages/min',
      peer: 'target',
      peerValue: target,
    })
  }
}

/** `count`: pages read by two engines; one engine reads a third of them. */
export async function reportMemory(
  report: Report,
  dist: string,
  pictures: readonly Picture[],
  count = MEMORY_PAGES,
): Promise<void> {
  for (const [engines, target] of [
    [1, 650],
    [2, 800],
  ] as const) {
    const pages = repeated(pictures, Math.ceil(engines === 1 ? count / 3 : count))
    const { highest, early, late } = await memoryOver(dist, pages, engines)
    const over = `${engines === 1 ? 'one engine' : 'two engines'}, ${pages.length} pages`
    report({
      metric: `PSS, highest, ${over}`,
      value: highest,
      unit: 'MiB',
      peer: 'target',
      peerValue: target,
    })
    const peer = { peer: 'second quarter of the run', peerValue: early }
    report({ metric: `PSS, last quarter of the run, ${over}`, value: late, unit: 'MiB', ...peer })
  }
}

export async function reportQuarterCore(
  report: Report,
  dist: string,
  pictures: readonly Picture[],
): Promise<void> {
  const pages = repeated(pictures, QUARTER_PAGES)
  const done = await atQuarterCore(dist, pages, 1)
  const how = 'how' in done ? ` (${done.how})` : ''
  report({
    metric: `seconds a page at a quarter core${how}`,
    value: 'seconds' in done ? done.seconds / pages.length : null,
    unit: 's',
    peer: 'target',
    peerValue: 8,
    ...('why' in done ? { why: done.why } : {}),
  })
}

/** From the pictures to proposed fields; writing the PDF and keeping it are not in it. */
export async function reportDossier(report: Report, dist: string, pages: readonly Picture[]): Promise<void> {
  if (pages.length === 0) return
  const metric = `a dossier of 5 papers on ${pages.length} pages, read and fields proposed`
  const seconds = await withReader(dist, (reader) => readAll(reader, pages, 2))
  report({ metric, value: seconds, unit: 's', peer: 'target', peerValue: 20 })
  const slow = await atQuarterCore(dist, pages, 2)
  report({
    metric: `${metric}, quarter core`,
    value: 'seconds' in slow ? slow.seconds : null,
    unit: 's',
    peer: 'target',
    peerValue: 80,
    ...('why' in slow ? { why: slow.why } : {}),
  })
}
