import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeviceGrant, EnrolAnswer } from '../../domain/sync/wire.ts'
import { demoCommune } from '../demo/demo-commune.ts'
import { hear, type SyncDevice } from '../../tests/support/sync-device.ts'
import { note, received, uuid } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'

describe('a server put back to before a device was enrolled', () => {
  let server: TestServer
  let device: SyncDevice

  beforeEach(async () => {
    server = await TestServer.open()
    await server.keepCopy()
    device = await server.device()
    await device.tell(received(device.enrolled!.book, 1), note(uuid()))
    await server.putBack()
  })
  afterEach(() => server.close())

  const grantOf = ({ device: id, commune, epoch, book, grant }: EnrolAnswer): DeviceGrant => ({
    device: id,
    commune: commune.code,
    epoch,
    book,
    grant: grant!,
  })
  const join = async (from: SyncDevice, again: DeviceGrant) => {
    const code = await server.assembled.enrolments.newCode(demoCommune.code)
    const body = JSON.stringify({ code, name: 'Quầy 1', publicKey: from.publicKey, again })
    const headers = { 'content-type': 'application/json' }
    return hear<EnrolAnswer>(await server.line('/api/enrol', { method: 'POST', headers, body }))
  }

  it('E9: does not know it; code and grant bring back id, epoch and book, and its log is taken whole', async () => {
    expect((await device.push(device.segment(1, 2))).problem?.code).toBe('device.unknown')
    const again = grantOf(device.enrolled!)
    const heard = await join(device, again)
    expect(heard.value).toMatchObject({ device: device.id, epoch: 1, book: again.book })
    const pushed = await device.push(device.segment(1, 2))
    expect(pushed.value.verdicts.map((v) => v.verdict)).toEqual(['effective', 'commuting'])
  })

  it('E9: a grant of another key, another book or nobody is refused', async () => {
    const again = grantOf(device.enrolled!)
    const stranger = await server.device()
    for (const [from, grant] of [
      [stranger, again],
      [device, { ...again, book: again.book + 1 }],
      [device, { ...again, epoch: 2 }],
      [device, { ...again, grant: stranger.sign('x') }],
    ] as const)
      expect((await join(from, grant)).problem?.code).toBe('enrol.grant.refused')
  })
})
