import { describe, expect, it } from 'vitest'
import { note, uuid } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { dossierLaw } from './dossier-law.ts'
import { unstoppable, type EventLaw } from './law.ts'

describe('P13: our own fault must not stop a device', () => {
  const broken: EventLaw = {
    ...dossierLaw(() => null),
    judge() {
      throw new Error('a bug')
    },
  }

  it('an event we stumble over is kept aside, we are told, and the next one goes on', async () => {
    const faults: unknown[] = []
    const server = await TestServer.open(unstoppable(broken, (error) => faults.push(error)))
    const device = await server.device()
    const { verdicts, stored } = await device.tell(note(uuid()), note(uuid()))
    expect(stored).toBe(2)
    for (const verdict of verdicts)
      expect(verdict).toMatchObject({ verdict: 'quarantined', problem: { code: 'sync.event.unjudged' } })
    expect(faults).toHaveLength(2)
    await server.close()
  })

  it('without that guard nothing is stored and nothing is answered', async () => {
    const server = await TestServer.open(broken)
    const device = await server.device()
    device.write(JSON.stringify(note(uuid())))
    expect((await device.push(device.segment(1, 1))).problem).toEqual({ code: 'server.fault', details: {} })
    expect((await server.store.findDevice(device.id))?.stored).toBe(0)
    await server.close()
  })
})
