/** Leaves the walk through a PDF at once; `inspectPdf` turns it back into data. */
import type { Problem } from '../../../../domain/base/result.ts'

export class Refusal {
  readonly problem: Problem

  constructor(code: string, details?: Readonly<Record<string, unknown>>) {
    this.problem = details === undefined ? { code } : { code, details }
  }
}

export function damagedPdf(reason: string): Refusal {
  return new Refusal('blob.pdf-damaged', { reason })
}

export function tooComplex(reason: string): Refusal {
  return new Refusal('blob.pdf-too-complex', { reason })
}
