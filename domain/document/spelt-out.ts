/** Figures a paper repeats in words ("ghi bằng chữ"): both were read apart, so agreeing they vouch for each other. */
import type { Reason } from './grade.ts'
import type { ProposedField } from './paper.ts'

/** A field of this name holds the words' meaning; it is no proposal of its own. */
export const speltOut = (name: string) => `${name}${SUFFIX}`

const SUFFIX = 'InWords'
const AGREES = 0.99
const DISAGREES = 0.4
/** Words alone: longer than figures, so more can go wrong, but a slip seldom gives another real number. */
const WORDS_ALONE = 0.85

export function settleSpeltOut(fields: readonly ProposedField[]): ProposedField[] {
  const words = fields.filter((field) => field.name.endsWith(SUFFIX))
  const figures = fields.filter((field) => !field.name.endsWith(SUFFIX))
  const names = new Set(figures.map((field) => field.name))
  const settled = figures.map((field) => {
    const spelt = words.find((each) => each.name === speltOut(field.name))
    return spelt === undefined ? field : judge(field, spelt)
  })
  const alone = words.filter(({ name }) => !names.has(name.slice(0, -SUFFIX.length)))
  return [
    ...settled,
    ...alone.map((field) => ({
      ...field,
      name: field.name.slice(0, -SUFFIX.length),
      confidence: Math.min(field.confidence, WORDS_ALONE),
    })),
  ]
}

function judge(figures: ProposedField, spelt: ProposedField): ProposedField {
  if (figures.reason === ('handwriting' satisfies Reason)) return figures
  return figures.value === spelt.value
    ? { ...figures, confidence: Math.max(figures.confidence, AGREES), reason: 'spelt-out' satisfies Reason }
    : {
        ...figures,
        confidence: Math.min(figures.confidence, DISAGREES),
        reason: 'disagrees' satisfies Reason,
      }
}
