/**
 * Which dossiers an inspector looks at: chance chooses, not people, and everybody can let it choose again. The rank of a
 * dossier is SHA-256(seed|id); of each stratum those with the lowest ranks are drawn. So a draw depends on nothing but
 * the seed and the list, not on its order, and not on the program that does it.
 */
import { wasResultLate } from '../deadline/standing.ts'
import { isFinal } from '../dossier/actions.ts'
import type { DossierState } from '../dossier/state.ts'

export const DIMENSIONS = ['procedure', 'officer', 'turn'] as const
export type Dimension = (typeof DIMENSIONS)[number]
export type Turn = 'late' | 'refused' | 'withdrawn' | 'plain'

/** A dossier as far as a draw needs it. */
export interface Unit {
  readonly id: string
  readonly code: string
  readonly on: string // day it was received
  readonly procedure: string
  readonly officer: string // who had it last
  readonly turn: Turn
}

export interface SampleTerms {
  readonly from: string // days of reception, both counted
  readonly until: string
  readonly by: readonly Dimension[]
  readonly size: number
  readonly atLeast: number // of each stratum, as far as it has so many
}

export interface Stratum {
  readonly key: readonly string[] // one word for each dimension
  readonly units: number
  readonly drawn: readonly string[] // ids, lowest rank first
}

export const MOST_DRAWN = 500

/** Null for what was never received. */
export function unitOf(state: DossierState, now: string): Unit | null {
  const { id, reception, stepLog } = state
  if (reception === null) return null
  const { code, procedure, receiver, receivedAt } = reception
  const officer = stepLog.at(-1)?.to ?? receiver
  return { id, code, on: receivedAt.slice(0, 10), procedure, officer, turn: turnOf(state, now) }
}

function turnOf(state: DossierState, now: string): Turn {
  const { stage, due } = state
  if (stage === 'refused' || stage === 'stopped') return 'refused'
  if (stage === 'withdrawn') return 'withdrawn'
  const isDone = isFinal(stage) || stage === 'result-attached' || stage === 'returned'
  return wasResultLate(state) || (!isDone && due !== null && now > due.at) ? 'late' : 'plain'
}

/** What can be drawn at all, in the one order it is kept in. */
export function frameOf(units: readonly Unit[], { from, until }: SampleTerms): Unit[] {
  return units.filter(({ on }) => from <= on && on <= until).sort((a, b) => compare(a.id, b.id))
}

export function drawSample(
  frame: readonly Unit[],
  terms: SampleTerms,
  rankOf: (id: string) => string,
): Stratum[] {
  const strata = new Map<string, { readonly key: readonly string[]; readonly units: Unit[] }>()
  for (const unit of frame) {
    const key = DIMENSIONS.filter((one) => terms.by.includes(one)).map((one) => unit[one])
    const name = JSON.stringify(key)
    const stratum = strata.get(name) ?? { key, units: [] }
    stratum.units.push(unit)
    strata.set(name, stratum)
  }
  const named = [...strata].sort(([a], [b]) => compare(a, b)).map(([, stratum]) => stratum)
  const share = shares(
    named.map(({ units }) => units.length),
    terms,
  )
  return named.map(({ key, units }, at) => {
    const ranked = units.map(({ id }) => ({ id, rank: rankOf(id) })).sort((a, b) => compare(a.rank, b.rank))
    return { key, units: units.length, drawn: ranked.slice(0, share[at]).map(({ id }) => id) }
  })
}

/** Each stratum its least, the rest by their sizes, largest remainders first; never more than a stratum has. */
function shares(sizes: readonly number[], { size, atLeast }: SampleTerms): number[] {
  const given = sizes.map((units) => Math.min(units, atLeast))
  const total = sizes.reduce((sum, units) => sum + units, 0)
  const wanted = sizes.map((units) => (units * size) / Math.max(1, total))
  let left = Math.min(size, total) - given.reduce((sum, n) => sum + n, 0)
  while (left > 0) {
    // Who is furthest below their part comes next; of equals the first.
    let next = -1
    sizes.forEach((units, at) => {
      const lacks = (wanted[at] ?? 0) - (given[at] ?? 0)
      if ((given[at] ?? 0) < units && (next < 0 || lacks > (wanted[next] ?? 0) - (given[next] ?? 0) + 1e-9))
        next = at
    })
    if (next < 0) break
    given[next] = (given[next] ?? 0) + 1
    left -= 1
  }
  return given
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
