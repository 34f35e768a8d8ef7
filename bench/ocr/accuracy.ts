/** Every golden page read by us and, on the raw file and on our cleaned page, by native tesseract with the same model. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Picture } from '../../scripts/golden/pictures.ts'
import { judge, type PageResult } from '../../scripts/golden/read-pictures.ts'
import { type PageScore, scorePage } from '../../scripts/golden/score.ts'
import { PaperReader } from '../../scripts/ocr/paper-reader.ts'
import { readNatively } from './native.ts'
import { cpuSeconds } from './process-tree.ts'

export interface Peer {
  readonly score: PageScore
  readonly cpuSeconds: number
}

export interface Compared {
  readonly result: PageResult
  readonly cpuSeconds: number
  readonly raw: Peer | null
  readonly cleaned: Peer | null
}

const CLEANED_DPI = 200

/** One page at a time, each by all readers before the next: a busy machine slows all of them. */
export async function comparePages(
  dist: string,
  pictures: readonly Picture[],
  withNative: boolean,
): Promise<Compared[]> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const reader = await PaperReader.open({ dist })
  const compared: Compared[] = []
  try {
    // Starting and the first page's compiling are no part of a page.
    if (pictures[0]) await reader.read(readFileSync(pictures[0].file))
    for (const picture of pictures) {
      const before = cpuSeconds()
      const answer = await reader.read(readFileSync(picture.file), {
        sendBack: withNative ? { reading: 'reading' } : undefined,
      })
      const ours = cpuSeconds() - before
      const peer = (file: string, psm: 3 | 6, dpi?: number): Peer => {
        const read = readNatively(file, psm, dpi)
        return { score: scorePage(picture.lines, read.text), cpuSeconds: read.cpuSeconds }
      }
      const reading = reader.take('reading')
      const cleaned = join(folder, 'cleaned.pgm')
      if (reading) writeFileSync(cleaned, reading)
      compared.push({
        result: judge(picture, answer),
        cpuSeconds: ours,
        raw: withNative ? peer(picture.file, 3) : null,
        cleaned: reading ? peer(cleaned, 6, CLEANED_DPI) : null,
      })
      if (compared.length % 20 === 0) console.error(`ocr: ${compared.length} of ${pictures.length} pages`)
    }
    return compared
  } finally {
    await reader.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
