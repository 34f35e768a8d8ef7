/** A made-up paper of the golden set: what the renderer prints, and what is truly on it. */
import type { PaperKind } from '../../domain/document/paper.ts'

export interface GoldenPaper {
  readonly id: string
  readonly kind: PaperKind
  /** Body of the page; the renderer adds size, margins and the shipped fonts (`Giấy Serif`, `Giấy Sans`). */
  readonly html: string
  readonly size: 'a4' | 'a5' | 'card'
  /** True values by field name, as proposed ones are written: NFC, dates as YYYY-MM-DD. */
  readonly fields: Readonly<Record<string, string>>
  readonly handwritten?: boolean
}
