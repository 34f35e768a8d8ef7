/** One picture of the golden set: which paper, and what happened to it. */
import type { Damage } from './degrade/damage.ts'
import type { GoldenPaper } from './paper.ts'

export type PageGroup =
  | 'clean'
  | 'skew'
  | 'damage' // blur, JPEG, noise, fax
  | 'stamp' // seals and shadows
  | 'photocopy'
  | 'photo'
  | 'turned' // lies on its side or upside down, in the file or by EXIF
  | 'card'
  | 'hand' // filled in by hand: labels count, values are never accepted

export interface GoldenPage {
  readonly id: string
  readonly paper: GoldenPaper
  readonly group: PageGroup
  readonly damage: Damage
  /** Must not be used to choose a rule, a threshold or a word list. */
  readonly heldOut: boolean
}
