/** Reads the words of a file in a process without rights; what ends that process has no words. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startProcess } from '../upload/inspect/inspecting-process.ts'
import { openInspector } from '../upload/inspect/inspector.ts'

const FOLDER = import.meta.dirname
const PDFJS = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), '/')
const READS = [
  join(FOLDER, '/'),
  join(FOLDER, '../upload/inspect/'),
  join(FOLDER, '../../domain/base/result.ts'),
  PDFJS,
]
/** 200,000 letters, each at most six signs in JSON. */
const MOST_ANSWER = 1_500_000

export interface WordsReader {
  /** The text of each page of the PDF at this path; null when there is none, or the file would not be read. */
  read(path: string): Promise<readonly string[] | null>
  stop(): void
}

type Words = readonly string[] | null

export function openWordsReader(): WordsReader {
  const inspector = openInspector<Words>({
    start: () => startProcess<Words>(join(FOLDER, 'words-child.ts'), READS, MOST_ANSWER),
  })
  return {
    async read(path) {
      const read = await inspector.inspect(path, 'application/pdf')
      return read.ok ? read.value : null
    },
    stop: () => inspector.stop(),
  }
}

let shared: WordsReader | undefined

/** The one of this program, whatever servers it holds. */
export function ownWordsReader(): WordsReader {
  return (shared ??= openWordsReader())
}
