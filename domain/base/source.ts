/** Every legal fact carries where it was read and how sure we are of it. */

/** `verified`: read in the text or a live system · `portal-copy`: copy of the national portal ·
 *  `interpreted`: our reading of an ambiguous row · `memory`: must be checked by a person. */
export type Confidence = 'verified' | 'portal-copy' | 'interpreted' | 'memory'

export interface FactSource {
  readonly confidence: Confidence
  readonly source: string
}
