/** The waiting room: rules Q. */
import type { Operation } from './operations.ts'
import { jsonBody, proof } from './problem-lists.ts'

const asked = { day: 'required', after: 'optional', wait: 'optional' } as const
const told = [...proof, 'request.query.invalid', 'server.busy'] as const

export const queueOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/queue/facts',
    caller: 'device',
    stations: ['kiosk'],
    status: 200,
    summary: 'What happened in the waiting room on this device; said twice, kept once',
    body: 'QueueFactsRequest',
    answer: 'QueueFactsStored',
    problems: [...jsonBody, ...proof, 'queue.day.closed', 'queue.day.full', 'queue.fact.not-yours'],
  },
  {
    method: 'get',
    path: '/api/queue/facts',
    caller: 'device',
    stations: ['kiosk'],
    status: 200,
    summary: 'Facts of a day in the order they came, held until there are some when `wait` is 1',
    query: asked,
    answer: 'QueuePage',
    problems: told,
  },
  {
    method: 'get',
    path: '/api/queue/board',
    caller: 'device',
    stations: ['kiosk', 'board'],
    status: 200,
    summary: 'What hangs on the wall: numbers and counters, held until it changes when `wait` is 1',
    query: asked,
    answer: 'BoardAnswer',
    problems: told,
  },
]
