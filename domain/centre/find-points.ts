/** Where else to go, found by what somebody says of where they live. */
import { fold, normaliseSpaces } from '../text/fold.ts'
import type { CentrePoint, PointKind } from './centre-facts.ts'

/** Points that name the place before those for everybody; points for others only when nothing is asked. */
export function findPoints(points: readonly CentrePoint[], kind: PointKind, asked: string): CentrePoint[] {
  const ofKind = points.filter((point) => point.kind === kind)
  const wanted = plain(asked)
  if (wanted === '') return ofKind
  const naming = ofKind.filter(({ name, place, serves }) =>
    plain(`${name} ${place} ${serves}`).includes(wanted),
  )
  const forAll = ofKind.filter((point) => point.serves === '' && !naming.includes(point))
  return [...naming, ...forAll]
}

function plain(text: string): string {
  return normaliseSpaces(fold(text)).trim()
}
