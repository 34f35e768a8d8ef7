import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHAIN_START } from '../../domain/sync/signing.ts'
import type { EventVerdict, PullAnswer, PushAnswer } from '../../domain/sync/wire.ts'
import { demoCommune } from '../demo/demo-commune.ts'
import { nextLedgerHash } from './chain.ts'
import type { Heard, SyncDevice } from '../../tests/support/sync-device.ts'
import { fact, note, received, uuid } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'

type Step =
  | { readonly do: 'write'; readonly device: number; readonly count: number }
  | { readonly do: 'push'; readonly device: number; readonly from: number; readonly length: number }
  | { readonly do: 'twice'; readonly device: number; readonly from: number; readonly length: number }
  | { readonly do: 'hold'; readonly device: number; readonly from: number; readonly length: number }
  | { readonly do: 'release' }
  | { readonly do: 'cut'; readonly device: number; readonly at: number }
  | { readonly do: 'restart' }

const device = fc.nat(2)
const part = { device, from: fc.nat(30), length: fc.integer({ min: 1, max: 12 }) }
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      device,
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('push' as const), ...part }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('twice' as const), ...part }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hold' as const), ...part }) },
  { weight: 2, arbitrary: fc.constant({ do: 'release' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const), device, at: fc.nat(200) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
)

/** Every answer ever heard about one event must be the same answer (P8). */
function rememberAnswers() {
  const wordByPlace = new Map<string, string>()
  const same = (place: string, verdict: EventVerdict) => {
    const word = JSON.stringify(verdict)
    expect(wordByPlace.get(place) ?? word).toBe(word)
    wordByPlace.set(place, word)
  }
  return (device: SyncDevice, heard: Heard<PushAnswer>) => {
    if (heard.status === 409) {
      expect(heard.problem?.code).toBe('sync.segment.gap')
      return
    }
    expect([heard.status, heard.problem]).toEqual([200, null])
    for (const verdict of heard.value.verdicts) same(`${device.id}/${verdict.dseq}`, verdict)
  }
}

/** Some lawful, some losing, some broken. */
function writeOne(author: SyncDevice, serial: number): void {
  const dossier = received(author.enrolled!.book, serial)
  const kinds = [
    JSON.stringify(dossier),
    JSON.stringify(note(dossier.dossier)),
    JSON.stringify(fact('step-assigned', uuid(), { step: 'x', to: 'y' }, { parent: uuid() })),
    '{"id":"broken"',
  ]
  author.write(kinds[serial % kinds.length]!)
}

describe('push under random repeats, overlaps, gaps, late arrivals, cuts and restarts', () => {
  it('P7–P9, P13, C2: nothing lost, nothing twice, one contiguous sequence, one word on every event', async () => {
    let played = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const server = await TestServer.open()
        try {
          await play(server, steps)
          played += 1
        } finally {
          await server.close()
        }
      }),
      { numRuns: 40 },
    )
    expect(played).toBe(40)
  }, 120_000)
})

async function play(server: TestServer, steps: readonly Step[]): Promise<void> {
  const devices = [await server.device(), await server.device(), await server.device()]
  const remember = rememberAnswers()
  const held: (() => Promise<void>)[] = []
  const range = (author: SyncDevice, { from, length }: { from: number; length: number }) => {
    const first = 1 + (from % author.log.length)
    return author.segment(first, Math.min(author.log.length, first + length - 1))
  }
  for (const one of steps) {
    const author = 'device' in one ? devices[one.device]! : devices[0]!
    if (one.do === 'write') for (let i = 0; i < one.count; i++) writeOne(author, author.log.length + 1)
    else if (one.do === 'release') await held.shift()?.()
    else if (one.do === 'restart') await server.restart()
    else if (author.log.length === 0) continue
    else if (one.do === 'push') remember(author, await author.push(range(author, one)))
    else if (one.do === 'twice') {
      const segment = range(author, one)
      const both = await Promise.all([author.push(segment), author.push(segment), author.push(segment)])
      for (const heard of both) remember(author, heard)
    } else if (one.do === 'hold') {
      const segment = range(author, one)
      held.push(async () => remember(author, await author.push(segment)))
    } else {
      const bytes = Buffer.from(JSON.stringify(author.segment(1, author.log.length))).subarray(0, one.at)
      const heard = await author.ask('/api/sync/push', {
        bytes,
        headers: { 'content-type': 'application/json' },
      })
      expect(heard.problem?.code).toBe('request.body.not-json')
    }
  }
  for (const late of held) await late()
  for (const author of devices)
    if (author.log.length > 0) remember(author, await author.push(author.segment(1, author.log.length)))
  await compare(devices)
}

async function compare(devices: readonly SyncDevice[]): Promise<void> {
  const heard = await devices[0]!.ask<PullAnswer>('/api/sync/pull?after=0')
  const { rows, more, checkpoint } = heard.value
  expect(more).toBe(false)
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, i) => i + 1))
  for (const author of devices) {
    const own = rows.filter((row) => row.device === author.id)
    expect(own.map((row) => row.dseq)).toEqual(own.map((_, i) => i + 1))
    expect(own.map((row) => row.raw)).toEqual(author.log.map((row) => row.raw))
  }
  const chain = rows.reduce((before, row) => nextLedgerHash(before, Buffer.from(row.raw)), CHAIN_START)
  expect(checkpoint).toMatchObject({ commune: demoCommune.code, seq: rows.length, chain })
  const standing = rows.filter((row) => row.verdict !== 'quarantined').map((row) => row.id)
  expect(new Set(standing).size).toBe(standing.length)
}
