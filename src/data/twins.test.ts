import { afterEach, beforeEach, expect, test } from 'vitest'
import { twinGroups } from '../../domain/repository/open-twins.ts'
import { openCounter } from '../../tests/simulation/counter.ts'
import { openHomeServer, type HomeServer } from '../../tests/support/home-server.ts'
import { listStates } from './repository.ts'

let server: HomeServer
beforeEach(async () => {
  server = await openHomeServer()
})
afterEach(() => server.close())

test('one person at two counters without a line: each knows its own, after the line is back both know of two', async () => {
  const counters = [
    await openCounter(server, 'one', () => 'none'),
    await openCounter(server, 'two', () => 'none'),
  ]
  const applicant = { name: 'Lò Thị Mẩy', birthDate: '1996-03-02' }
  const ids = ['00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000a2']
  for (const [i, counter] of counters.entries()) {
    const received = await counter.receive(ids[i]!, { applicant })
    expect(received.ok).toBe(true)
  }
  const twinsAt = async (counter: (typeof counters)[number]) => {
    const states = await listStates(counter.ctx)
    return states.ok ? twinGroups(states.value).map((group) => group.map(({ id }) => id)) : null
  }
  for (const counter of counters) expect(await twinsAt(counter)).toEqual([])

  for (let round = 0; round < 2; round++) for (const counter of counters) await counter.round()
  for (const counter of counters) {
    const [group] = (await twinsAt(counter)) ?? []
    expect(new Set(group)).toEqual(new Set(ids))
  }
})
