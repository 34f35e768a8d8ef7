/** A narrow slip, line by line: the same for a thermal printer, for the browser's own printing and for a test. */

export interface SlipLine {
  readonly text: string
  readonly size: 'huge' | 'large' | 'normal' | 'small'
  readonly align?: 'start' | 'centre'
  readonly qr?: string // a code with this content stands in place of the text
}
