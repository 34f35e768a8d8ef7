/**
 * What was checked by machine on every page of a digitised paper (the guideline's step 2: resolution, skew, blur, share
 * of letters read). It goes beside the file as a record and, in short, into the file's own metadata.
 */
import { archiveDpi } from './paper-size.ts'
import type { ReadPage } from '../paper.ts'

export interface PageReport {
  readonly page: number // from 1
  readonly dpi: number // of the kept picture
  readonly sourceDpi: number | null // of the picture as scanned or taken, null: not known
  readonly skewDeg: number | null // as it lay, before it was straightened
  readonly sharpness: number | null // 0..1
  readonly confidence: number | null // 0..1, mean of the words read; null: not read
  readonly words: number
  readonly faults: readonly string[] // codes of the imaging worker, worst first
}

export interface QualityReport {
  readonly pages: readonly PageReport[]
  readonly leastDpi: number
  readonly meanConfidence: number | null // weighted by words
  readonly isBelowResolution: boolean // under the least the guideline allows for this paper
  readonly faults: readonly string[] // of any page, each once
}

/** The part of a prepared page the report needs. */
export interface ReportedPage {
  readonly width: number // of the kept picture
  readonly height: number
  readonly quality?: {
    readonly faults: readonly string[]
    readonly sharpness: number
    readonly skewDeg: number
    readonly dpi: number
  }
  readonly read: ReadPage | null
}

/** Ordinary administrative papers 200 dpi; 300 for what bears seals or is kept for good. */
export const LEAST_DPI = { ordinary: 200, sealed: 300 } as const
/** A sheet cut by hand is never exactly its size: 198 dpi is a 200 dpi scan. */
const DPI_SLACK = 0.97

export function reportQuality(
  pages: readonly ReportedPage[],
  leastDpi: number = LEAST_DPI.ordinary,
): QualityReport {
  const reports = pages.map(reportPage)
  const words = reports.reduce((sum, { words: count }) => sum + count, 0)
  const weighted = reports.reduce((sum, page) => sum + (page.confidence ?? 0) * page.words, 0)
  const dpis = reports.map((page) => Math.min(page.dpi, page.sourceDpi ?? page.dpi))
  const least = Math.min(...dpis)
  return {
    pages: reports,
    leastDpi: reports.length === 0 ? 0 : least,
    meanConfidence: words === 0 ? null : rounded(weighted / words),
    isBelowResolution: reports.length > 0 && least < leastDpi * DPI_SLACK,
    faults: [...new Set(reports.flatMap((page) => page.faults))],
  }
}

function reportPage({ quality, read, width, height }: ReportedPage, index: number): PageReport {
  return {
    page: index + 1,
    dpi: Math.round(archiveDpi({ width, height })),
    sourceDpi: quality === undefined ? null : Math.round(quality.dpi),
    skewDeg: quality === undefined ? null : rounded(quality.skewDeg),
    sharpness: quality === undefined ? null : rounded(quality.sharpness),
    confidence: read === null || read.words.length === 0 ? null : rounded(read.confidence),
    words: read?.words.length ?? 0,
    faults: quality?.faults ?? [],
  }
}

/** One line for the file's own metadata: figures without words, the same in every language. */
export function qualityLine({ pages }: QualityReport): string {
  const parts = pages.map(({ page, dpi, skewDeg, sharpness, confidence, faults }) =>
    [
      `p${page}`,
      `dpi=${dpi}`,
      ...(skewDeg === null ? [] : [`skew=${skewDeg}`]),
      ...(sharpness === null ? [] : [`sharpness=${sharpness}`]),
      ...(confidence === null ? [] : [`confidence=${confidence}`]),
      ...(faults.length === 0 ? [] : [`faults=${faults.join('+')}`]),
    ].join(' '),
  )
  return parts.join('; ')
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
