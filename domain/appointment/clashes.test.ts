import { expect, test } from 'vitest'
import { clashesOf } from './clashes.ts'
import type { VisitDeed, VisitFact } from './facts.ts'
import { foldVisits } from './fold-visits.ts'

const place = { day: '2026-11-23', from: '09:00', no: 1 }
let ms = 0
const fact = (deed: VisitDeed, device = 'a'): VisitFact =>
  ({ ...deed, id: `f${++ms}`, at: { ms, tick: 0, device } }) as VisitFact
const booked = (visit: string, at = place, device = 'a') => {
  const visitor = { name: visit, phone: '' }
  const body = { place: at, to: '09:30', procedure: null, preCheck: null, priority: 'ordinary', visitor }
  return fact({ day: at.day, visit, type: 'visit-booked', body } as VisitDeed, device)
}
const deed = (visit: string, type: VisitDeed['type'], body: object) =>
  fact({ day: place.day, visit, type, body } as unknown as VisitDeed)
const names = (facts: readonly VisitFact[], today = '2026-11-23') =>
  clashesOf(foldVisits(facts), today).map(({ first, second }) => `${first.id} ${second.id}`)

test('Q07: of two who were given one place the later one is to be called, whichever was heard first', () => {
  const [an, binh] = [booked('An'), booked('Bình', place, 'b')]
  expect(names([an, binh])).toEqual(['An Bình'])
  expect(names([binh, an])).toEqual(['An Bình'])
  expect(names([an, binh, booked('Cúc', place, 'c')])).toEqual(['An Bình', 'An Cúc'])
  expect(names([an, booked('Dung', { ...place, no: 2 })])).toEqual([])
})

test('Q07: nobody is called when one of the two does not come, when the later one is there, or when the day is over', () => {
  const both = [booked('An'), booked('Bình', place, 'b')]
  expect(names([...both, deed('An', 'visit-cancelled', { by: 'visitor' })])).toEqual([])
  expect(names([...both, deed('An', 'visit-missed', {})])).toEqual([])
  expect(names([...both, deed('Bình', 'visit-cancelled', { by: 'centre' })])).toEqual([])
  expect(names([...both, deed('Bình', 'visit-arrived', { ticket: null })])).toEqual([])
  expect(names(both, '2026-11-24')).toEqual([])
})
