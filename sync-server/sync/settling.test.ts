import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyEvent, SettlingOutcome } from '../../domain/dossier/events.ts'
import { demoOfficers } from '../demo/demo-commune.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { fact, handler, received, receiver } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'

const leader = demoOfficers[3]!.id

describe('P19: a contested fact is settled by a person', () => {
  let server: TestServer
  let one: SyncDevice
  let two: SyncDevice
  let serial = 0

  beforeAll(async () => {
    server = await TestServer.open()
    one = await server.device()
    two = await server.device()
  })
  afterAll(() => server.close())

  /** Two devices on one dossier: the first assigns a step, the second attaches a result. Both are told to the server. */
  async function conflict(sha256 = 'ab'.repeat(32)) {
    const first = received(one.enrolled!.book, (serial += 1))
    const parent = first.id
    const file = { sha256, size: 1, mime: 'application/pdf', kind: 'other' as const, pages: 1 }
    const result = { number: '1', date: '2026-11-24', signer: 'A', signedAt: '2026-11-24T08:00:00Z' }
    const { dossier } = first
    const wins = fact('step-assigned', dossier, { step: 'x', to: handler }, { parent })
    const loses = fact('result-attached', dossier, { file, ...result }, { parent, actor: handler })
    await one.tell(first)
    await one.tell(wins)
    return { dossier, wins, loses, verdict: (await verdictOf(two, loses))?.verdict }
  }

  const verdictOf = async (device: SyncDevice, event: AnyEvent) => (await device.tell(event)).verdicts.at(-1)

  const settling = (
    { dossier, loses, wins }: Awaited<ReturnType<typeof conflict>>,
    outcome: SettlingOutcome,
    more: { actor?: string; parent?: string } = {},
  ) =>
    fact(
      'conflict-resolved',
      dossier,
      { event: loses.id, outcome, reason: 'đã xem hai bản' },
      { actor: leader, ...(outcome === 'adopt' ? { parent: wins.id } : {}), ...more },
    )

  it('by a leader only: from anybody else it is kept aside', async () => {
    const found = await conflict('a1'.repeat(32))
    expect(found.verdict).toBe('contested')
    expect(await verdictOf(two, settling(found, 'void', { actor: receiver }))).toMatchObject({
      verdict: 'quarantined',
      problem: { code: 'dossier.actor.not-allowed' },
    })
  })

  it('setting aside commutes; the same word again changes nothing, another one is contested', async () => {
    const found = await conflict('a2'.repeat(32))
    expect(await verdictOf(one, settling(found, 'keep-effective'))).toMatchObject({ verdict: 'commuting' })
    expect(await verdictOf(two, settling(found, 'keep-effective'))).toMatchObject({ verdict: 'commuting' })
    expect(await verdictOf(two, settling(found, 'adopt'))).toMatchObject({
      verdict: 'contested',
      problem: { code: 'dossier.resolve.already-settled' },
    })
  })

  it('adopting takes the head; a step made on the old head then loses', async () => {
    const found = await conflict('a3'.repeat(32))
    const adopting = settling(found, 'adopt')
    expect(await verdictOf(one, adopting)).toMatchObject({ verdict: 'effective' })
    const late = fact(
      'step-completed',
      found.dossier,
      { step: 'x' },
      { parent: found.wins.id, actor: handler },
    )
    expect(await verdictOf(two, late)).toMatchObject({ verdict: 'contested' })
    const next = fact('result-attached', found.dossier, found.loses.body, {
      parent: adopting.id,
      actor: handler,
    })
    expect(await verdictOf(two, next)).toMatchObject({ verdict: 'effective' })
  })

  it('a result that another dossier took meanwhile is not adopted', async () => {
    const sha256 = 'a4'.repeat(32)
    const found = await conflict(sha256)
    const holder = received(one.enrolled!.book, (serial += 1))
    await one.tell(holder)
    const body = found.loses.body
    const taken = fact('result-attached', holder.dossier, body, { parent: holder.id, actor: handler })
    expect(await verdictOf(one, taken)).toMatchObject({ verdict: 'effective' })
    expect(await verdictOf(two, settling(found, 'adopt'))).toMatchObject({
      verdict: 'contested',
      problem: { code: 'dossier.result.of-another-dossier' },
    })
  })
})
