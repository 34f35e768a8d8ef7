import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldDossier } from '../../domain/dossier/fold.ts'
import { commands, DOSSIER, effectiveChain, play, type Move } from './history.ts'

const RUNS = Number(process.env['MOTCUA_HISTORIES'] ?? 20_000)
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      device: fc.nat(3),
      command: fc.nat(commands.length - 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('push' as const), device: fc.nat(3), repeat: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pull' as const), device: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      device: fc.nat(3),
      pick: fc.nat(3),
      outcome: fc.nat(2),
    }),
  },
)
// A quarter of the histories begins with the reception everywhere, so that later steps are reached too.
const opening: readonly Move[] = [
  { do: 'write', device: 0, command: 0 },
  { do: 'push', device: 0, repeat: false },
  ...[0, 1, 2, 3].map((device) => ({ do: 'pull' as const, device })),
]
// Others begin with two officers who acted apart: device 2 assigned a step, device 1 asked for papers.
const command = (type: string) => commands.findIndex((one) => one.type === type)
const conflict: readonly Move[] = [
  ...opening,
  { do: 'write', device: 1, command: command('supplement-requested') },
  { do: 'write', device: 2, command: command('step-assigned') },
  { do: 'push', device: 2, repeat: false },
  { do: 'push', device: 1, repeat: false },
  ...[0, 1, 2, 3].map((device) => ({ do: 'pull' as const, device })),
]
const history = fc
  .tuple(fc.constantFrom([], [], opening, conflict), fc.array(move, { minLength: 5, maxLength: 60 }))
  .map(([begun, rest]) => [...begun, ...rest])

describe('DESIGN §4: many devices, one dossier', () => {
  test(`${RUNS} random histories: nothing lost, no divergence, one legal chain`, { timeout: 240_000 }, () => {
    const stages = new Set<string>()
    let contested = 0
    const settlings = new Map<string, number>()
    fc.assert(
      fc.property(history, (moves) => {
        const { server, devices, made } = play(4, moves)
        expect(server.rows.length).toBe(made) // exactly the facts made, each once
        for (const device of devices) expect(device.view()).toEqual(server.state ?? foldDossier(DOSSIER, []))
        effectiveChain(server)
        const kept = server.rows.filter((r) => r.verdict === 'contested').length
        const { contested: open = [], settled = [] } = server.state ?? {}
        expect(open.length + settled.length).toBe(kept) // every loser is kept: open, or settled by somebody
        for (const { outcome, by } of settled) {
          const row = server.rows.find(({ event }) => event.id === by.event)
          expect(row).toMatchObject({
            event: { type: 'conflict-resolved', body: { outcome } },
            verdict: outcome === 'adopt' ? 'effective' : 'commuting',
          })
        }
        for (const { event, verdict } of server.rows) {
          if (event.type !== 'conflict-resolved') continue
          const key = `${event.body.outcome} ${verdict}`
          settlings.set(key, (settlings.get(key) ?? 0) + 1)
        }
        contested += kept
        stages.add(server.state?.stage ?? 'unborn')
      }),
      { numRuns: RUNS, seed: 20261121 },
    )
    // The property must not hold for want of trying.
    expect(contested).toBeGreaterThan(RUNS / 100)
    expect(stages.size).toBeGreaterThanOrEqual(8)
    for (const key of ['keep-effective commuting', 'void commuting', 'adopt effective', 'adopt contested'])
      expect([key, settlings.get(key) ?? 0]).toEqual([key, expect.toSatisfy((n: number) => n > RUNS / 1_000)])
  })

  test('the fold does not depend on the order of arrival', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat(1_000_000)), (moves, dice) => {
        const { server } = play(4, moves)
        const keys = dice[Symbol.iterator]()
        const shuffled = server.rows
          .map((row) => ({ row, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row)
        const expected = foldDossier(DOSSIER, server.rows)
        expect(foldDossier(DOSSIER, shuffled)).toEqual(expected)
        expect(foldDossier(DOSSIER, [...shuffled, ...server.rows])).toEqual(expected) // repeats change nothing
      }),
      { numRuns: 2_000 },
    )
  })

  test('a quarantined copy under a known id never hides the fact that counts', () => {
    const { server } = play(1, [{ do: 'write', device: 0, command: 0 }])
    const [row] = server.rows
    if (!row) throw new Error('no reception')
    const copy = { ...row, seq: 2, verdict: 'quarantined' as const }
    expect(foldDossier(DOSSIER, [copy, row]).stage).toBe('received')
    expect(foldDossier(DOSSIER, [row, copy]).stage).toBe('received')
  })
})
