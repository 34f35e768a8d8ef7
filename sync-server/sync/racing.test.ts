import { afterEach, beforeEach, expect, it } from 'vitest'
import { demoOfficers } from '../demo/demo-commune.ts'
import { fact, handler, received, uuid } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'

const leader = demoOfficers[3]!.id
let server: TestServer
beforeEach(async () => void (server = await TestServer.open()))
afterEach(() => server.close())

it('P17: H57: of six decisions on one dossier at one moment one counts, five are kept beside it, none twice', async () => {
  const first = await server.device()
  const born = received(first.enrolled!.book, 1)
  await first.tell(born)
  const devices = await Promise.all(Array.from({ length: 6 }, () => server.device()))
  const verdicts = await Promise.all(
    devices.map(async (device, i) => {
      const body = { step: `s${i}`, to: handler }
      const event = fact('step-assigned', born.dossier, body, { id: uuid(), parent: born.id, actor: leader })
      return (await device.tell(event)).verdicts[0]!.verdict
    }),
  )
  expect(verdicts.toSorted()).toEqual([...Array.from({ length: 5 }, () => 'contested'), 'effective'])
  const pulled = await first.ask<{ rows: unknown[] }>('/api/sync/pull?after=0')
  expect(pulled.value.rows).toHaveLength(7)
})
