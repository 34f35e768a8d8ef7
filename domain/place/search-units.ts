/** The list behind a commune box: units of today by their own name, or by an old commune they took in. */
import type { NewUnit, OldUnit, Places } from './places.ts'
import { hasMarks, unitName } from './unit-name.ts'
import type { UnitName } from './unit-name.ts'

export interface UnitHit {
  readonly unit: NewUnit
  readonly via: OldUnit | null // the old commune whose name was typed
}

/** Best first. Typed with marks, other marks come last; an old name never hides a unit of that name. An empty text
 *  gives the first units in the order of the pack. */
export function searchUnits(places: Places, text: string, limit: number): UnitHit[] {
  const wanted = unitName(text)
  if (wanted.folded === '') return places.units.slice(0, limit).map((unit) => ({ unit, via: null }))
  const hits = places.units.flatMap((unit) => {
    const own = { unit, via: null, score: likeness(wanted, unit.title) }
    const old = unit.mergedFrom.map((via) => ({ unit, via, score: likeness(wanted, via.title) - OLD_NAME }))
    const best = old.reduce<typeof own | (typeof old)[number]>((a, b) => (b.score > a.score ? b : a), own)
    return best.score > 0 ? [best] : []
  })
  return hits
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ unit, via }) => ({ unit, via }))
}

const OLD_NAME = 15

function likeness(wanted: UnitName, title: UnitName): number {
  const kind = wanted.kind === null || wanted.kind === title.kind ? 0 : 10
  if (wanted.key === title.key) return 100 - kind
  const marks =
    hasMarks(wanted.bare) && !title.bare.toLowerCase().startsWith(wanted.bare.toLowerCase()) ? 15 : 0
  if (wanted.folded === title.folded) return 90 - kind - marks
  if (title.folded.startsWith(wanted.folded)) return 70 - kind - marks
  const words = title.folded.split(' ')
  const typed = wanted.folded.split(' ')
  return typed.every((start) => words.some((word) => word.startsWith(start))) ? 45 - kind - marks : 0
}
