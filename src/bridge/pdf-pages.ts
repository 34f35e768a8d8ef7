/** The pages of a PDF as pictures, one at a time. The worker keeps one PDF open, so whoever comes second waits. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { PdfFacts, TakenPage } from '../../workers/pdf/api.ts'

export type { PdfFacts, TakenPage } from '../../workers/pdf/api.ts'

export interface PdfOpener {
  open(bytes: Uint8Array): Promise<Result<PdfFacts>>
  page(number: number): Promise<Result<TakenPage>>
}

/** `each` may stop the walk by answering false. Problems are those of the worker. */
export type WalkPdf = (
  bytes: Uint8Array,
  each: (page: TakenPage, at: number, facts: PdfFacts) => Promise<boolean | void>,
) => Promise<Result<PdfFacts>>

export function createPdfWalk(opener: PdfOpener): WalkPdf {
  let last: Promise<unknown> = Promise.resolve()
  async function walk(...[bytes, each]: Parameters<WalkPdf>): Promise<Result<PdfFacts>> {
    const facts = await opener.open(bytes)
    if (!facts.ok) return facts
    for (let at = 0; at < facts.value.pages; at++) {
      const page = await opener.page(at + 1)
      if (!page.ok) return page
      if ((await each(page.value, at, facts.value)) === false) break
    }
    return ok(facts.value)
  }
  return (bytes, each) => {
    const turn = last.then(() => walk(bytes, each))
    last = turn.catch(() => undefined)
    return turn
  }
}

export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}
