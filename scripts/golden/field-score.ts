/** How good the proposed values are, and whether their confidence can be believed. */
import type { ProposedField } from '../../domain/document/paper.ts'

export interface FieldOutcome {
  readonly name: string
  readonly truth: string | null // null: nothing of that name is on the paper
  readonly value: string | null // null: nothing was proposed
  readonly confidence: number
  readonly isRight: boolean
}

/** Case aside: a code writes names as people do, papers in capitals. */
const comparable = (value: string) =>
  value.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleUpperCase('vi')

export function compareFields(
  truth: Readonly<Record<string, string>>,
  proposed: readonly ProposedField[],
): FieldOutcome[] {
  const names = new Set([...Object.keys(truth), ...proposed.map((field) => field.name)])
  return [...names].map((name) => {
    const field = proposed.find((each) => each.name === name)
    const own = truth[name] ?? null
    const value = field?.value ?? null
    const isRight = own !== null && value !== null && comparable(own) === comparable(value)
    return { name, truth: own, value, confidence: field?.confidence ?? 0, isRight }
  })
}

/** A wrong value is both one too many and one missing. */
export function f1Of(outcomes: readonly FieldOutcome[]): number {
  const right = outcomes.filter((each) => each.isRight).length
  const proposed = outcomes.filter((each) => each.value !== null).length
  const there = outcomes.filter((each) => each.truth !== null).length
  return proposed + there === 0 ? 1 : (2 * right) / (proposed + there)
}

export interface CalibrationBin {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly right: number
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001]

export function calibrationOf(outcomes: readonly FieldOutcome[]): CalibrationBin[] {
  return EDGES.slice(1).map((to, i) => {
    const from = EDGES[i]!
    const inside = outcomes.filter(
      (each) => each.value !== null && each.confidence >= from && each.confidence < to,
    )
    return { from, to, count: inside.length, right: inside.filter((each) => each.isRight).length }
  })
}
