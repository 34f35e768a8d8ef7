/** Kinds of paper the counter meets, what was read on a page, and the values proposed from it. */

export type PaperKind =
  | 'birth-notice' // giấy chứng sinh
  | 'birth-certificate' // giấy khai sinh
  | 'id-card' // căn cước / căn cước công dân
  | 'marriage-certificate' // giấy chứng nhận kết hôn
  | 'death-notice' // giấy báo tử
  | 'civil-extract' // trích lục hộ tịch
  | 'marital-status' // giấy xác nhận tình trạng hôn nhân
  | 'residence-proof' // giấy tờ chứng minh nơi cư trú
  | 'authorisation' // văn bản uỷ quyền
  | 'disability-certificate' // giấy xác nhận khuyết tật
  | 'decision' // quyết định, công văn
  | 'land-certificate' // giấy chứng nhận quyền sử dụng đất
  | 'household-book' // sổ hộ khẩu (cũ)
  | 'invoice' // hoá đơn, biên lai, phiếu thu
  | 'declaration' // tờ khai giấy
  | 'other'

/** Pixels of the page image as stored, origin top left: [left, top, right, bottom]. */
export type Box = readonly [number, number, number, number]

/** Machine readable zone (ICAO 9303) as found by the shapes of its letters. */
export interface MachineZone {
  readonly lines: readonly string[] // TD1: three of 30, TD3: two of 44
  readonly box: Box
}

export interface ReadWord {
  readonly text: string // NFC
  readonly readAs?: string // what the reader saw, where `text` was put right
  readonly confidence: number // 0..1
  readonly box: Box
  readonly line: number // index of its text line, top to bottom
}

export interface ReadPage {
  readonly width: number
  readonly height: number
  readonly text: string
  readonly confidence: number // 0..1, mean of the words
  readonly words: readonly ReadWord[]
  readonly codes: readonly { readonly text: string; readonly box: Box }[] // QR texts
  readonly machineZone?: MachineZone | null // read from its shapes, not by the reader of letters
}

/** Where a value came from, best first: e-ID beats chip and QR, these beat OCR, OCR beats typing by memory. */
export type Origin = 'e-id' | 'qr' | 'mrz' | 'ocr' | 'typed' | 'data'

/** The machine proposes, a person confirms: no proposal becomes a value by itself. */
export interface ProposedField {
  readonly name: string // field of the paper, e.g. `childName`
  readonly value: string // normalised: NFC, dates as YYYY-MM-DD
  readonly confidence: number // 0..1
  readonly origin: Origin
  readonly box: Box | null
  readonly reason: string // code of why this confidence: `label`, `check-digit`, `dictionary`, `weak`…
}

export interface PaperReading {
  readonly kind: PaperKind
  readonly fields: readonly ProposedField[]
}
