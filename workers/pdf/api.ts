/** The PDF worker: slips drawn with the shipped Vietnamese serif, archive files and previews, PDFs taken in. */
import type { Problem, Result } from '../../domain/base/result.ts'
import type { DocMetadata } from '../../domain/document/archive/metadata.ts'
import type { ReadPage } from '../../domain/document/paper.ts'
import type { ResultCheck } from '../../domain/dossier/bodies/result.ts'
import type { ResultOwner } from '../../domain/signature/result-check.ts'
import type { GivenTrust } from '../../domain/signature/trust.ts'
import type { SignatureFacts } from '../../domain/signature/verify-pdf.ts'
import type { SlipContent, SlipPaper } from '../../domain/slip/content.ts'
import type { Mark } from './sheet.ts'

/** Printed labels of form 01 that i18n must give; `dateLine` holds {place}, {day}, {month}, {year}. */
export type ReceiptWord =
  | 'nation' // CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  | 'motto' // Độc lập - Tự do - Hạnh phúc
  | 'dateLine' // {place}, ngày {day} tháng {month} năm {year}
  | 'code' // Mã hồ sơ
  | 'papers' // Thành phần hồ sơ nộp gồm
  | 'paperNo' // TT
  | 'paperName' // Tên giấy tờ
  | 'originals' // Bản chính
  | 'certified' // Bản chứng thực
  | 'copies' // Bản photo
  | 'note' // Ghi chú
  | 'receivedAt' // Thời gian nhận hồ sơ
  | 'dueAt' // Thời gian trả kết quả
  | 'fee' // Phí, lệ phí
  | 'applicant' // NGƯỜI NỘP HỒ SƠ
  | 'officer' // NGƯỜI TIẾP NHẬN HỒ SƠ
  | 'signHint' // (Ký, ghi rõ họ tên)

/** Everything on form 01 (TT 03/2025), already in words; the worker only draws. */
export interface ReceiptContent {
  readonly superior: string // cơ quan chủ quản
  readonly centre: string
  readonly place: string // địa danh
  readonly code: string
  readonly issuedOn: string // "Thôn X, ngày 21 tháng 11 năm 2026" is composed from place and this day, YYYY-MM-DD
  readonly title: string
  readonly rows: readonly { readonly label: string; readonly value: string }[]
  readonly papers: readonly {
    readonly name: string
    readonly originals: number
    readonly certified: number
    readonly copies: number
    readonly note: string
  }[]
  readonly receivedAt: string
  readonly dueAt: string
  readonly dueWhy: string
  readonly fee: string
  readonly notes: readonly string[]
  readonly qr: string // text of the QR
  readonly applicant: string
  readonly officer: string
  /** Lines under the form that are no part of it; left out where the form needs the page. */
  readonly below?: readonly string[]
  readonly words: Readonly<Record<ReceiptWord, string>> // printed labels, from i18n
}

/** One page of an archive file. */
export interface ArchivePage {
  readonly jpeg: Uint8Array // goes in as it is: baseline or progressive, grey or colour
  readonly dpi: number // of the picture; makes the page as large as the sheet was (`archiveDpi`)
  readonly read: ReadPage | null // its words, boxes in pixels of the picture
}

/** One paper, all its pages, and what is written down about it. Same input, same bytes. */
export interface ArchiveInput {
  readonly pages: readonly ArchivePage[]
  readonly title: string // shows in the window of every viewer and in file lists
  readonly description: string
  readonly creator: string // the agency that digitised
  readonly keywords: string // the quality line of the report, the dossier's code…
  readonly madeAt: string // ISO with zone
  readonly record: Partial<DocMetadata> // fields of the ministry's guideline, as far as known
}

/** Pages of one paper for a weak line; the text goes with the facts, not in here. */
export interface PreviewInput {
  readonly pages: readonly Pick<ArchivePage, 'jpeg' | 'dpi'>[]
  readonly title: string
}

export interface PdfFacts {
  readonly pages: number
  /** Signed electronically: an original, to be kept whole as it is beside the pictures of its pages. */
  readonly isSigned: boolean
}

/** A page of a PDF as a picture for the imaging worker. */
export interface TakenPage {
  readonly picture: Uint8Array // JPEG
  readonly dpi: number
  readonly turn: 0 | 1 | 2 | 3 // quarter turns clockwise that the PDF asks for
  readonly how: 'as-is' | 'drawn' // the scanner's own JPEG, or drawn anew
}

/** A page as it was laid out: the screen draws the same marks the PDF holds. Points, origin top left. */
export interface DrawnPage {
  readonly paper: SlipPaper
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

export interface DrawnSlips {
  readonly pdf: Uint8Array
  readonly pages: readonly DrawnPage[]
}

/** What was found in the file of a result. */
export interface CheckedResult {
  readonly check: ResultCheck
  readonly signatures: readonly SignatureFacts[]
  readonly problem: Problem | null // `signature.*`
  readonly hasText: boolean // else nobody can be found in it
  readonly pages: number // 0 when it could not be opened
}

export interface PdfApi {
  /** One A5 page, PDF 1.7, Vietnamese serif embedded. `pdf.font-missing`, `pdf.too-long`. */
  receipt(content: ReceiptContent): Promise<Result<Uint8Array>>
  /** Any slips, each on its own paper, as one print job. `pdf.font-missing`, `pdf.no-pages` for none. */
  slips(contents: readonly SlipContent[]): Promise<Result<DrawnSlips>>
  /** PDF/A-2u with an unseen text layer, every picture as it came. `pdf.no-pages`, `pdf.picture-invalid` {page}. */
  archive(input: ArchiveInput): Promise<Result<Uint8Array>>
  /** About 30 KiB a page: print as a sharp mask, the rest as a small picture. `pdf.no-pages`, `pdf.picture-invalid`. */
  preview(input: PreviewInput): Promise<Result<Uint8Array>>
  /** Opens a PDF somebody brings; it stays open until the next one or `stop`. `pdf.not-a-pdf`, `pdf.too-large`,
   *  `pdf.encrypted`, `pdf.damaged`, `pdf.no-pages`, `pdf.too-many-pages`. */
  open(bytes: Uint8Array): Promise<Result<PdfFacts>>
  /** From 1. `pdf.damaged` {page}, `pdf.no-pages` when none is open or there is no such page. */
  page(number: number): Promise<Result<TakenPage>>
  /** Signature and owner of a result; `pdf.not-a-pdf`, `pdf.too-large`; a bad signature is an answer. */
  checkResult(bytes: Uint8Array, owner: ResultOwner, given: GivenTrust): Promise<Result<CheckedResult>>
  /** Forgets the fonts and the open PDF; the next call loads them again. */
  stop(): Promise<void>
}
