/** What this server itself found in the files of results. Made again when it is lost: the files are here. */
import type { SignedPdf } from '../../../domain/signature/verify-pdf.ts'
import type { BlobRecord } from './files.ts'

export interface ResultFindings {
  readonly pdf: SignedPdf
  readonly pages: readonly string[] | null // its text; null when it has none
}

export interface ResultStore {
  /** Files that are verified here and were not looked at yet with this trust: those named, and the results of these dossiers. */
  unexaminedResults(input: {
    commune: string
    dossiers: readonly string[]
    files: readonly string[]
    trust: string // what they would be looked at with now; found with something else is as good as not at all
  }): Promise<readonly BlobRecord[]>
  keepResultFindings(input: {
    commune: string
    sha256: string
    findings: ResultFindings
    at: string
    trust: string
  }): Promise<void>
}
