/** Fonts for printing: the screen font that the browser prints with, and a slip really drawn with the PDF's own serif. */
import type { Result } from '../../../domain/base/result.ts'
import type { PdfBridge, ReceiptContent } from '../../bridge/pdf.ts'
import { failed, passed, refused, type Outcome } from './readiness-check.ts'

export interface FontPorts {
  readonly loadScreenFont: () => Promise<boolean>
  readonly pdf: Pick<PdfBridge, 'receipt'>
}

/** `text`: some words with marks, drawn everywhere on the probe. `day`: YYYY-MM-DD. */
export async function checkFonts(ports: FontPorts, text: string, day: string): Promise<Outcome> {
  if (!(await ports.loadScreenFont())) return failed({ kind: 'no-font' })
  const drawn: Result<Uint8Array> = await ports.pdf.receipt(probeSlip(text, day))
  if (!drawn.ok) return refused(drawn.problem)
  const isPdf = new TextDecoder('latin1').decode(drawn.value.subarray(0, 5)) === '%PDF-'
  return isPdf ? passed() : failed({ kind: 'no-font' })
}

type Word = keyof ReceiptContent['words']

const words: readonly Word[] = [
  'nation',
  'motto',
  'dateLine',
  'code',
  'papers',
  'paperNo',
  'paperName',
  'originals',
  'certified',
  'copies',
  'note',
  'receivedAt',
  'dueAt',
  'fee',
  'applicant',
  'officer',
  'signHint',
]

/** Never shown or printed: thrown away as soon as it is drawn. */
function probeSlip(text: string, day: string): ReceiptContent {
  return {
    superior: text,
    centre: text,
    place: text,
    code: text,
    issuedOn: day,
    title: text,
    rows: [],
    papers: [],
    receivedAt: text,
    dueAt: text,
    dueWhy: '',
    fee: text,
    notes: [],
    qr: 'probe',
    applicant: text,
    officer: text,
    words: Object.fromEntries(words.map((word) => [word, text])) as Record<Word, string>,
  }
}
