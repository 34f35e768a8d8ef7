import { expect, test } from 'vitest'
import { emptyDay, type Ticket } from '../../../domain/queue/day.ts'
import { waitingNow } from './waiting-now.ts'

const ticket = (count: number, stage: Ticket['stage']): Ticket => ({
  id: `t${count}`,
  number: { series: 'A', count },
  isShown: false,
  priority: 'ordinary',
  isQuick: false,
  field: null,
  preCheck: null,
  takenAt: { ms: count, tick: 0, device: 'k' },
  stage,
  counter: null,
  calledAt: null,
  calls: 0,
  endedAt: null,
  alsoCalledBy: [],
})
const tickets = new Map(
  [ticket(1, 'served'), ticket(2, 'waiting'), ticket(3, 'waiting')].map((each) => [each.id, each]),
)

test('without an open counter nobody is promised minutes', () => {
  expect(waitingNow(emptyDay)).toEqual({ people: 0, minutes: null })
  expect(waitingNow({ tickets, counters: new Map() })).toEqual({ people: 2, minutes: null })
})

test('somebody who comes now waits behind all who wait', () => {
  const counters = new Map([[1, { counter: 1, fields: [], isQuick: false, isOpen: true }]])
  expect(waitingNow({ tickets, counters })).toEqual({ people: 2, minutes: 40 })
})
