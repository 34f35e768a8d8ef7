import { describe, expect, it } from 'vitest'
import { readBounded } from './read-body.ts'

const patience = { silentMs: 40, wholeMs: 120 }

/** A body whose pieces come after the given pauses; the last one never ends it when `isEndless`. */
function asked(pauses: readonly number[], isEndless = false): Request {
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (const ms of pauses) {
        await new Promise((later) => setTimeout(later, ms))
        controller.enqueue(new Uint8Array(10))
      }
      if (!isEndless) controller.close()
    },
  })
  return new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit)
}

describe('R2: a body is waited for, but not for ever', () => {
  it('reads what comes in pieces', async () => {
    expect(await readBounded(asked([0, 10, 10]), 100, patience)).toEqual({
      ok: true,
      value: Buffer.alloc(30),
    })
  })

  it('gives the place to others when nothing comes, or when it only trickles', async () => {
    for (const request of [
      asked([0], true),
      asked(
        Array.from({ length: 20 }, () => 20),
        true,
      ),
    ])
      expect(await readBounded(request, 1000, patience)).toMatchObject({ problem: { code: 'server.busy' } })
  })

  it('stops at the bound, whatever was announced', async () => {
    expect(await readBounded(asked([0, 0, 0, 0], true), 25, patience)).toMatchObject({
      problem: { code: 'request.body.too-large', details: { maxBytes: 25 } },
    })
  })
})
