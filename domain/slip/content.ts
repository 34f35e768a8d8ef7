/** A slip as it will stand on paper: every word of it, no place yet. The PDF worker lays it out and draws it. */

/** The seven forms of TT 03/2025/TT-VPCP, and the papers a counter needs beside them. */
export const SLIPS = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  'ticket',
  'handover',
  'joint',
  'copies',
] as const
export type SlipName = (typeof SLIPS)[number]

/** Slips that belong to one dossier and are numbered, dated and re-issued by themselves. */
export const DOSSIER_SLIPS = ['01', '02', '03', '04', '05', '06'] as const
export type DossierSlip = (typeof DOSSIER_SLIPS)[number]

export type SlipPaper = 'a4' | 'a4-wide' | 'a5' | 'ticket'
export type TextStyle = 'regular' | 'bold' | 'italic'
export type TextAlign = 'left' | 'centre' | 'right' | 'justify'

export interface SlipHead {
  readonly superior: string
  readonly agency: string
  readonly nation: string
  readonly motto: string
  readonly number: string // '' where the form has none
  readonly date: string // place and day, in words
}

export interface SlipField {
  readonly label: string
  readonly value: string
  readonly bold: boolean
}

export interface SlipColumn {
  readonly title: string
  readonly width: number // share of the table
  readonly align: 'left' | 'centre' | 'right'
}

export interface SlipSide {
  readonly role: string
  readonly hint: string
  readonly name: string // '' where it is signed by hand and the name is not known here
}

export type SlipBlock =
  | { readonly kind: 'fields'; readonly rows: readonly (readonly SlipField[])[] }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly style: TextStyle
      readonly align: TextAlign
      readonly indent: boolean
    }
  | {
      readonly kind: 'table'
      readonly columns: readonly SlipColumn[]
      readonly rows: readonly (readonly string[])[]
      readonly small: boolean
      readonly rowMm: number // at least so high: room to sign
    }
  | {
      readonly kind: 'signatures'
      readonly sides: readonly (SlipSide | null)[] // null leaves the place free
      readonly recipientsTitle: string
      readonly recipients: readonly string[]
    }

export interface SlipContent {
  readonly slip: SlipName
  readonly template: string // id and version, e.g. `tt03-02/1`: written into the file
  readonly paper: SlipPaper
  readonly fits: boolean // the law has one page: type is set smaller before it takes a second one
  readonly issuedOn: string // YYYY-MM-DD
  readonly head: SlipHead
  readonly title: string
  readonly subject: string // under the title, with a rule (NĐ 30/2020: trích yếu)
  readonly under: string
  readonly amended: string // '' for a first issue
  readonly qr: string // '' for none
  readonly blocks: readonly SlipBlock[]
}
