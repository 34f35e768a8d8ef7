/** The waiting room (rules Q): numbers and counters, never a name. A kiosk gives out numbers, a board shows them. */
import type { Hono } from 'hono'
import { queueFactsRequest } from '../../../domain/queue/shapes.ts'
import type { QueueFactsRequest } from '../../../domain/queue/wire.ts'
import { readAsked } from '../../queue/waiting-room.ts'
import { answer, problemResponse } from '../answer.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { requireDevice } from '../require-device.ts'

const MAX_BODY = 256 * 1024
const MAX_INFLATED = 1024 * 1024

export function routeQueue(app: Hono<Env>, parts: Parts): void {
  const { waitingRoom } = parts
  const giving = requireDevice(parts, { kinds: ['counter', 'kiosk'], maxBytes: MAX_BODY })
  const showing = requireDevice(parts, { kinds: ['counter', 'kiosk', 'board'] })

  app.post('/api/queue/facts', giving, async (c) => {
    const body = await readJson<QueueFactsRequest>(
      c.req.raw.headers,
      c.var.body,
      queueFactsRequest,
      MAX_INFLATED,
    )
    if (!body.ok) return problemResponse(body.problem)
    return answer(c, await waitingRoom.add(c.var.device, body.value.facts))
  })

  app.get('/api/queue/facts', giving, async (c) => {
    const asked = readAsked((name) => c.req.query(name))
    if (!asked.ok) return problemResponse(asked.problem)
    return answer(c, await waitingRoom.page(c.var.device, asked.value, c.req.raw.signal))
  })

  app.get('/api/queue/board', showing, async (c) => {
    const asked = readAsked((name) => c.req.query(name))
    if (!asked.ok) return problemResponse(asked.problem)
    return answer(c, await waitingRoom.board(c.var.device, asked.value, c.req.raw.signal))
  })
}
