/** How sure a proposed value is, in the three grades a person sees, and why. */

/** `sure`: shown quietly, still confirmed by Enter · `check`: look at the image · `weak`: type it anew. */
export type Grade = 'sure' | 'check' | 'weak'

/** Codes of `ProposedField.reason`; each has a sentence in i18n.
 *  `code`: out of a QR · `check-digit`: MRZ with right check digits · `structure`: a number whose parts fit together ·
 *  `dictionary`: a word of a closed list · `date`: a real day · `label`: only its label vouches for it ·
 *  `unusual-name`: a syllable or family name that hardly exists · `agrees`, `disagrees`: with another paper of the
 *  same dossier · `spelt-out`: figures and words say the same · `weak`: hardly readable · `handwriting`: not printed. */
export type Reason =
  | 'code'
  | 'check-digit'
  | 'structure'
  | 'dictionary'
  | 'date'
  | 'label'
  | 'unusual-name'
  | 'agrees'
  | 'disagrees'
  | 'spelt-out'
  | 'weak'
  | 'handwriting'

export const SURE = 0.9
export const CHECK = 0.6
/** The reader takes one tone mark for another (ễ/ê, ằ/à) with a clear conscience: free text is never sure by itself. */
export const FREE_TEXT_LIMIT = 0.89

/** Handwriting is read to help the eye find its place, never to be taken over. */
export const BY_HAND = 0.5

/** What is to be looked at whatever the letters' confidence. */
export const CHECK_LIMIT = 0.88

export function gradeOf(confidence: number): Grade {
  return confidence >= SURE ? 'sure' : confidence >= CHECK ? 'check' : 'weak'
}
