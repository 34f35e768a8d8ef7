/**
 * Our own look at the file of a result: its signatures by the code a device uses, its words in a process without rights.
 * What a device says it found never counts where the file lies here.
 */
import { rm, writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { SignatureTrust } from '../../domain/signature/trust.ts'
import { verifyPdf } from '../../domain/signature/verify-pdf.ts'
import type { BlobStore } from '../blobs/port.ts'
import { platform } from '../signatures/platform.ts'
import type { ResultFindings } from '../store/port/results.ts'
import type { WordsReader } from './words-reader.ts'

export interface Examiner {
  /** Undefined when the file is not here. */
  examine(sha256: string, trust: SignatureTrust): Promise<ResultFindings | undefined>
}

export function makeExaminer(blobs: BlobStore, words: WordsReader): Examiner {
  return {
    async examine(sha256, trust) {
      const found = await blobs.find(sha256)
      if (!found) return undefined
      const bytes = await buffer(found.stream)
      const pdf = await verifyPdf(bytes, platform, trust)
      // Every paper of a dossier comes by here; only what is signed may be a result.
      if (pdf.signatures.length === 0) return { pdf, pages: null }
      // A store far away has no path; the process that reads is given one of ours.
      const draft = await blobs.draft()
      try {
        await writeFile(draft, bytes)
        return { pdf, pages: await words.read(draft) }
      } finally {
        await rm(draft, { force: true })
      }
    },
  }
}
