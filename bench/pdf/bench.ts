/**
 * The archive file and the preview of a scanned A4 page: size, time and whether the text layer says what was read. Words
 * come from native tesseract (how well they are read is another bench); OCRmyPDF stands beside them when it is there.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ReadPage } from '../../domain/document/paper.ts'
import { findJpegFrame } from '../../workers/pdf/archive/jpeg-frame.ts'
import type { Report } from '../figure.ts'
import { slowDown, withThrottledPage } from '../throttled-page.ts'
import { linesInPdf, readBase64, readNatively, runPeer, tidyLines } from './native.ts'
import type { Made, makeFiles } from './in-page.ts'

const root = resolve(import.meta.dirname, '../..')
const PAGES = [
  'public/samples/giay-chung-sinh.jpg',
  'public/samples/giay-chung-nhan-ket-hon.jpg',
  'tests/golden/family-b/giay-chung-sinh-quet.jpg',
  'tests/golden/family-b/giay-chung-nhan-ket-hon-quet.jpg',
].map((file) => resolve(root, file))
const DPI = 200
/** KiB, of the list. */
const BUDGET = { archive: 215, preview: 40, text: 10 }

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

export default async function measure(report: Report): Promise<void> {
  const sheets = PAGES.map((file) => {
    const frame = findJpegFrame(new Uint8Array(readFileSync(file)))!
    return { file, read: readNatively(file, frame) }
  })
  const made = await makeAll(sheets)
  const peers = PAGES.map(runPeer).filter((peer) => peer !== null)
  const budget = (kind: keyof typeof BUDGET) => ({ peer: 'budget', peerValue: BUDGET[kind] })
  const of = (pick: (each: Made) => number) => made.map(pick)
  report({
    metric: 'archive page as scanned, mean',
    value: mean(of((each) => each.archiveKiB)),
    unit: 'KiB',
    ...budget('archive'),
  })
  report({
    metric: 'archive page as scanned, largest',
    value: Math.max(...of((each) => each.archiveKiB)),
    unit: 'KiB',
    ...budget('archive'),
  })
  report({
    metric: 'text layer and font of a page, largest',
    value: Math.max(...of((each) => each.textKiB)),
    unit: 'KiB',
    ...budget('text'),
  })
  report({
    metric: 'preview page, mean',
    value: mean(of((each) => each.previewKiB)),
    unit: 'KiB',
    ...budget('preview'),
  })
  report({
    metric: 'preview page, largest',
    value: Math.max(...of((each) => each.previewKiB)),
    unit: 'KiB',
    ...budget('preview'),
  })
  report({ metric: 'making a preview page', value: mean(of((each) => each.previewMs)), unit: 'ms' })
  const time = {
    metric: 'making an archive page (words already read)',
    value: mean(of((each) => each.archiveMs)),
    unit: 'ms',
  }
  const size = {
    metric: 'archive page beside OCRmyPDF',
    value: mean(of((each) => each.archiveKiB)),
    unit: 'KiB',
  }
  if (peers.length === PAGES.length) {
    report({ ...time, peer: 'ocrmypdf -O1, reading included', peerValue: mean(peers.map((peer) => peer.ms)) })
    report({ ...size, peer: 'ocrmypdf -O1', peerValue: mean(peers.map((peer) => peer.kib)) })
  } else report(time)
  report({
    metric: 'lines of pdftotext equal to the lines read',
    unit: '%',
    ...equalLines(
      sheets.map(({ read }) => read),
      made,
    ),
  })
}

async function makeAll(
  sheets: readonly { readonly file: string; readonly read: ReadPage | null }[],
): Promise<Made[]> {
  return withThrottledPage(resolve(import.meta.dirname, 'in-page.ts'), async (page) => {
    await slowDown(await page.context().newCDPSession(page), 1)
    const made: Made[] = []
    for (const { file, read } of sheets) {
      const input = { jpeg: readBase64(file), dpi: DPI, read }
      made.push(
        await page.evaluate((each) => {
          const { bench } = globalThis as unknown as { bench: { makeFiles: typeof makeFiles } }
          return bench.makeFiles(each)
        }, input),
      )
    }
    return made
  })
}

function equalLines(
  reads: readonly (ReadPage | null)[],
  made: readonly Made[],
): { value: number | null; why?: string } {
  let [equal, all] = [0, 0]
  for (const [i, read] of reads.entries()) {
    const found = read && linesInPdf(Buffer.from(made[i]!.archive, 'base64'))
    if (!read || !found) return { value: null, why: 'needs tesseract with Vietnamese, and pdftotext' }
    const wanted = tidyLines(read.text)
    all += wanted.length
    equal += wanted.filter((line, at) => found[at] === line).length
  }
  return { value: (equal / all) * 100 }
}
