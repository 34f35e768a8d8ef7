/**
 * Our own look at the file of a result: its signatures by the code a device uses, its words in a process without rights.
 * What a device says it found never counts where the file lies here.
 */
import { createWriteStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Certificate } from '../../domain/signature/certificate.ts'
import { overSubtle } from '../../domain/signature/crypto-port.ts'
import { verifyPdf } from '../../domain/signature/verify-pdf.ts'
import type { BlobStore } from '../blobs/port.ts'
import type { ResultFindings } from '../store/port/results.ts'
import type { WordsReader } from './words-reader.ts'

export interface Examiner {
  /** Undefined when the file is not here. */
  examine(sha256: string, roots: readonly Certificate[]): Promise<ResultFindings | undefined>
}

const platform = overSubtle(globalThis.crypto.subtle)

export function makeExaminer(blobs: BlobStore, words: WordsReader): Examiner {
  return {
    async examine(sha256, roots) {
      const found = await blobs.find(sha256)
      if (!found) return undefined
      // A store far away has no path; the process that reads is given one of ours.
      const draft = await blobs.draft()
      try {
        await pipeline(found.stream, createWriteStream(draft))
        const pdf = await verifyPdf(await readFile(draft), platform, roots)
        const isWorthReading = pdf.signatures.length > 0
        return { pdf, pages: isWorthReading ? await words.read(draft) : null }
      } finally {
        await rm(draft, { force: true })
      }
    },
  }
}
