/** What happens to a printed page before somebody gives it to us. Same damage, same seed: same picture. */

export interface ScanDamage {
  readonly degrees?: number // laid askew, clockwise
  readonly blur?: number // radius in pixels
  readonly noise?: number // standard deviation, 0..255
  readonly shadow?: number // 0..1: how much darker one side is
  readonly tint?: readonly [red: number, green: number, blue: number] // colour of the paper
  readonly stamps?: number // red seals over the text
  readonly fax?: boolean // two tones
  readonly copy?: number // a copier's specks: share of pixels thrown to black or white
  readonly fade?: number // 0..1: how pale the ink is
}

export type Desk = 'wood' | 'tile' | 'white' | 'papers'

export interface PhotoDamage {
  readonly megapixels: number // 4:3, upright
  readonly desk: Desk
  readonly tilt: number // degrees the camera leans over the sheet
  readonly lean: number // degrees it leans to the side
  readonly roll: number // degrees it is turned
  readonly fill: number // 0..1: share of the picture's height or width the sheet takes
  readonly light?: number // 0..1: how uneven
  readonly blur?: number
  readonly noise?: number
}

export interface Damage {
  readonly seed: number
  readonly dpi: number // of the print the damage starts from, and of a scan
  readonly scan?: ScanDamage
  readonly photo?: PhotoDamage
  readonly turn?: 0 | 1 | 2 | 3 // quarter turns clockwise of the picture as it lies in the file
  readonly exif?: 1 | 3 | 6 | 8 // the file says how it is to be turned back: shown upright all the same
  readonly quality?: number // JPEG 0..1; without it PNG
}

export type Corner = readonly [x: number, y: number]
/** Of the sheet in the picture as shown, clockwise from the sheet's own top left. */
export type Corners = readonly [Corner, Corner, Corner, Corner]
