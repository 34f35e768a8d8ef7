import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventBody, EventType } from '../../domain/dossier/events.ts'
import { demoOfficers } from '../demo/demo-commune.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { fact, handler, received, receiver, uuid } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'

const leader = demoOfficers[3]!.id

/** What no screen of ours would send: the home server is asked directly. */
describe('passing a dossier on, past the screens: one named owner', () => {
  let server: TestServer
  let device: SyncDevice
  let serial = 0

  beforeAll(async () => {
    server = await TestServer.open()
    device = await server.device()
  })
  afterAll(() => server.close())

  /** Received, given to the handler; answers the dossier and its head. */
  async function given() {
    const first = received(device.enrolled!.book, (serial += 1))
    const second = fact('step-assigned', first.dossier, { step: 'x', to: handler }, { parent: first.id })
    await device.tell(first, second)
    return { dossier: first.dossier, parent: second.id }
  }

  async function verdictOf<T extends EventType>(type: T, body: EventBody[T], actor: string, at = given()) {
    const { dossier, parent } = await at
    const answer = await device.tell(fact(type, dossier, body, { parent, actor }))
    const { verdict, problem } = answer.verdicts.at(-1)!
    return [verdict, problem?.code]
  }

  it('to nobody is no fact', async () => {
    for (const to of ['', ' '])
      expect(await verdictOf('step-assigned', { step: 'x', to }, handler)).toEqual([
        'quarantined',
        'dossier.event.malformed',
      ])
  })

  it('who has no such role gives, finishes and sends back nothing', async () => {
    const notAllowed = ['quarantined', 'dossier.actor.not-allowed']
    expect(await verdictOf('step-completed', { step: 'x' }, receiver)).toEqual(notAllowed)
    const back = { step: 'x', to: receiver, reason: 'r' }
    expect(await verdictOf('step-returned', back, receiver)).toEqual(notAllowed)
    expect(await verdictOf('urged', { to: handler, text: 't' }, handler)).toEqual(notAllowed)
    const again = { reason: 'r', step: 'x', to: handler }
    expect(await verdictOf('dossier-reopened', again, handler)).toEqual(notAllowed)
    expect(await verdictOf('step-assigned', { step: 'x', to: handler }, uuid())).toEqual([
      'quarantined',
      'dossier.actor.unknown',
    ])
  })

  it('sent back, corrected or reopened without a reason does not count', async () => {
    const missing = ['contested', 'dossier.reason-missing']
    expect(await verdictOf('step-returned', { step: 'x', to: receiver, reason: ' ' }, handler)).toEqual(
      missing,
    )
    expect(await verdictOf('reception-corrected', { reason: '' }, receiver)).toEqual(missing)
  })

  it('only who holds the paper file hands it over', async () => {
    expect(await verdictOf('custody-handed', { to: leader }, handler)).toEqual([
      'contested',
      'dossier.custody.not-holder',
    ])
    expect(await verdictOf('custody-handed', { to: leader }, receiver)).toEqual(['effective', undefined])
  })
})
