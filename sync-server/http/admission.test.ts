import { Hono } from 'hono'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { admit, type Admission } from './admission.ts'
import type { Env } from './parts.ts'

afterEach(() => vi.restoreAllMocks())

/** A door whose guests leave when they are told. */
function door(admission: Admission) {
  const guests: (() => void)[] = []
  const app = new Hono<Env>()
  app.post('/', admit(admission), async (c) => {
    await new Promise<void>((leave) => guests.push(leave))
    return c.text('served')
  })
  const ask = async (init: RequestInit = {}) => await app.request('/', { method: 'POST', ...init })
  const settle = () => new Promise((later) => setTimeout(later, 0))
  return { ask, guests, settle }
}

describe('R3: how many are served at once', () => {
  it('lets some in, makes some wait in order, and tells the rest to come back', async () => {
    const { ask, guests, settle } = door({ inside: 2, waiting: 2, longestWaitMs: 60_000 })
    const asked = Array.from({ length: 5 }, () => ask())
    const refused = await asked[4]
    expect(refused?.status).toBe(503)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused?.json()).toMatchObject({ code: 'server.busy' })
    await settle()
    expect(guests).toHaveLength(2)
    for (let served = 0; served < 4; served++) {
      guests[served]?.()
      await settle()
    }
    expect((await Promise.all(asked.slice(0, 4))).map((answer) => answer.status)).toEqual([
      200, 200, 200, 200,
    ])
  })

  it('lets nobody join a queue that does not move', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0)
    const { ask, guests, settle } = door({ inside: 1, waiting: 10, longestWaitMs: 1000 })
    const [first, second] = [ask(), ask()]
    await settle()
    now.mockReturnValue(1001)
    expect((await ask()).status).toBe(503)
    guests[0]?.()
    await first
    await settle()
    guests[1]?.()
    expect((await second).status).toBe(200)
  })

  it('gives the place of one who hung up to the next', async () => {
    const { ask, guests, settle } = door({ inside: 1, waiting: 10, longestWaitMs: 60_000 })
    const hangUp = new AbortController()
    const [first, gone, third] = [ask(), ask({ signal: hangUp.signal }).catch(() => null), ask()]
    await settle()
    hangUp.abort()
    guests[0]?.()
    await first
    await settle()
    guests[1]?.()
    expect((await third).status).toBe(200)
    await gone
    const last = ask()
    await settle()
    guests[2]?.()
    expect((await last).status).toBe(200)
  })
})
