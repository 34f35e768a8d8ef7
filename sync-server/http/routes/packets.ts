/** `/api/packets`: work carried by hand, brought by any device of this server (rules X). */
import type { Hono } from 'hono'
import { PACKET_TYPE } from '../../../domain/sync/packet/format.ts'
import type { PacketAnswer } from '../../../domain/sync/packet/outcome.ts'
import { admit } from '../admission.ts'
import { problemResponse } from '../answer.ts'
import type { Env, Parts } from '../parts.ts'
import { requireDevice } from '../require-device.ts'

/** Each holds a manifest and a piece of a file in memory. */
const IMPORTS_AT_ONCE = 4

export function routePackets(app: Hono<Env>, parts: Parts): void {
  app.post(
    '/api/packets',
    admit({ inside: IMPORTS_AT_ONCE }),
    requireDevice(parts, { isStreamed: true }),
    async (c) => {
      const { headers, body } = c.req.raw
      if (headers.get('content-type') !== PACKET_TYPE)
        return problemResponse({ code: 'request.body.wrong-type', details: { expected: PACKET_TYPE } })
      // The bearer's own device says nothing about what is in it: scope and rights are those of the author's signature.
      const taken = await parts.importPackets(body ?? nothing(), c.var.device.id)
      return taken.ok ? c.json({ parts: taken.value } satisfies PacketAnswer) : problemResponse(taken.problem)
    },
  )
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
