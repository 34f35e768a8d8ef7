import { expect, test } from 'vitest'
import type { QueueFact } from './facts.ts'
import { queueFact } from './shapes.ts'

const fact = (over: object): unknown => ({
  id: 'f-1',
  day: '2026-11-23',
  at: { ms: 1_770_000_000_000, tick: 0, device: 'd1' },
  ticket: '2026-11-23/A-012',
  type: 'ticket-called',
  body: { counter: 3 },
  ...over,
})

const taken: Extract<QueueFact, { type: 'ticket-taken' }>['body'] = {
  number: { series: 'A', count: 12 },
  priority: 'elderly',
  field: 'Hộ tịch',
  isQuick: false,
  preCheck: { procedure: '1.001193', conditions: ['married'], have: ['to-khai'] },
}

test.each([
  ['a call', {}],
  ['a number', { type: 'ticket-taken', body: taken }],
  ['a number of somebody who does not know', { type: 'ticket-taken', body: { ...taken, field: null } }],
  ['sent to a field', { type: 'ticket-moved', body: { counter: 3, to: { field: 'Đất đai' } } }],
  ['sent to a counter', { type: 'ticket-moved', body: { counter: 3, to: { counter: 2 } } }],
  ['back again', { type: 'ticket-back', body: {} }],
  [
    'a counter opens',
    { ticket: null, type: 'counter-opened', body: { counter: 1, fields: [], isQuick: true } },
  ],
])('%s is a fact', (_, over) => {
  expect(queueFact(fact(over), '')).toBeNull()
})

test.each([
  ['no counter', { body: { counter: 0 } }, '.body.counter'],
  ['a name in it', { body: { counter: 1, name: 'Lò Thị Mẩy' } }, '.body.name'],
  [
    'a name in the pre-check',
    { type: 'ticket-taken', body: { ...taken, preCheck: { ...taken.preCheck, who: 'x' } } },
    '.body.preCheck.who',
  ],
  [
    'a number above 999',
    { type: 'ticket-taken', body: { ...taken, number: { series: 'A', count: 1000 } } },
    '.body.number.count',
  ],
  [
    'a letter that is none',
    { type: 'ticket-taken', body: { ...taken, number: { series: 'I', count: 1 } } },
    '.body.number.series',
  ],
  ['a type that is none', { type: 'ticket-eaten' }, '.type'],
  ['a type of every object', { type: 'constructor' }, '.type'],
  ['a call of nobody', { ticket: null }, '.ticket'],
  ['a counter that is a ticket', { type: 'counter-closed', body: { counter: 1 } }, '.ticket'],
  ['time that is none', { at: { ms: -1, tick: 0, device: 'd1' } }, '.at.ms'],
  ['more than a fact', { hash: 'x' }, '.hash'],
])('%s is refused', (_, over, at) => {
  expect(queueFact(fact(over), '')).toBe(at)
})
