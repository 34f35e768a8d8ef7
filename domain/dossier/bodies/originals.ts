/** Original papers (bản chính) that stay at the office for a while: taken, handed on, given back, or kept by law. */

/** A paper as it is written down when it is taken; `no` is its number inside the dossier, printed on its label. */
export interface TakenOriginal {
  readonly no: number
  readonly component: string | null // of the procedure; null: the resident left it, nobody asked for it
  readonly title: string
  readonly count: number // sheets or books that go under this one number
}

/**
 * Why a paper is not with its owner though the case ended. `law`: it stays in the file, or is called in, by a rule that is
 * named · `sent-on`: it went along to the agency that decides · `awaiting-owner`: decided in the owner's absence, who was
 * told to fetch it.
 */
export type RetainGround = 'law' | 'sent-on' | 'awaiting-owner'

/** How the receiver acknowledged it. `post`: the number of the letter stands in `reference`. */
export type Acknowledgement = 'signed' | 'fingerprint' | 'post'

export interface OriginalBodies {
  /** `withFile`: they lie in the paper file and go where it goes. */
  'originals-taken': {
    readonly papers: readonly TakenOriginal[]
    readonly place: string
    readonly withFile: boolean
  }
  'originals-handed': { readonly papers: readonly number[]; readonly to: string; readonly place: string }
  'originals-returned': {
    readonly papers: readonly number[]
    readonly to: string // name of who got them
    readonly shown: 'receipt' | 'id'
    readonly acknowledged: Acknowledgement
    readonly reference?: string
  }
  'originals-retained': {
    readonly papers: readonly number[]
    readonly ground: RetainGround
    readonly basis: string // article of law, or the notice that told the owner
    readonly place: string
  }
}
