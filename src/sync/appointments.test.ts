import { expect, test } from 'vitest'
import { bookVisit } from '../../domain/appointment/acts.ts'
import type { VisitFact } from '../../domain/appointment/facts.ts'
import { foldVisits } from '../../domain/appointment/fold-visits.ts'
import type { VisitFactsRequest } from '../../domain/appointment/wire.ts'
import { refuse } from '../../domain/base/result.ts'
import { openTestDevice } from '../../tests/support/data-context.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import { readVisitFacts, recordVisit } from '../data/appointments.ts'
import type { DataContext } from '../data/context.ts'
import { exchangeVisits, sendVisits } from './appointments.ts'
import type { WirePort } from './wire-port.ts'

/** Keeps facts by their id, as the home server does; loses an answer when told to. */
function standIn() {
  const kept: VisitFact[] = []
  const lose = { answers: 0 }
  const wire: Pick<WirePort, 'get' | 'post'> = {
    async post<T>(_: string, body: unknown) {
      const { facts } = body as VisitFactsRequest
      for (const fact of facts) if (!kept.some(({ id }) => id === fact.id)) kept.push(fact)
      if (lose.answers-- > 0) return refuse('net.unreachable')
      return { ok: true, value: { stored: facts.map(({ id }) => id) } as T }
    },
    async get<T>(path: string) {
      const after = Number(path.split('after=')[1])
      const facts = kept.slice(after, after + 1)
      const seq = Math.min(after, kept.length) + facts.length
      return { ok: true, value: { facts, seq, more: kept.length > after + 1 } as T }
    },
  }
  return { wire, kept, lose }
}

const plans = [{ validFrom: '2026-11-01', minutes: 30, places: 4, books: [1, 2] }]
const book = (ctx: DataContext, name: string) =>
  recordVisit(ctx, (known) =>
    bookVisit(
      { known, plans, calendar: realLaw().calendar, book: ctx.device.book, now: ctx.clock.wall() },
      {
        day: '2026-11-25',
        from: '08:00',
        procedure: null,
        preCheck: null,
        priority: 'ordinary',
        visitor: { name, phone: '0912 345 678' },
      },
      ctx.newId(),
    ),
  )

test('Z3: two devices without a line book the same hour; both hold, and each hears of the other once', async () => {
  const [a, b] = [await openTestDevice({ book: 1 }), await openTestDevice({ book: 2 })]
  const { wire, kept, lose } = standIn()
  for (const name of ['Lê Thị An', 'Lê Văn Bình']) expect(await book(a.ctx, name)).toMatchObject({ ok: true })
  expect(await book(a.ctx, 'Người thứ ba')).toMatchObject({ problem: { code: 'appointment.slot-full' } })
  expect(await book(b.ctx, 'Hà Thị Cúc')).toMatchObject({ ok: true })
  expect(JSON.stringify(await a.ctx.db.meta.get('appointments'))).not.toContain('An')
  lose.answers = 1
  expect(await sendVisits(a.ctx, wire)).toMatchObject({ problem: { code: 'net.unreachable' } })
  for (const { ctx } of [a, b, a, b]) expect(await exchangeVisits(ctx, wire)).toMatchObject({ ok: true })
  expect(kept).toHaveLength(3)
  for (const { ctx } of [a, b]) {
    const read = await readVisitFacts(ctx)
    const visits = read.ok ? [...foldVisits(read.value.map(({ fact }) => fact)).values()] : []
    expect(visits.map(({ visitor }) => visitor.name).sort()).toEqual([
      'Hà Thị Cúc',
      'Lê Thị An',
      'Lê Văn Bình',
    ])
    expect(new Set(visits.map(({ place }) => JSON.stringify(place))).size).toBe(3)
  }
})

test('Z3: a server that was set back gets from its devices what it lost', async () => {
  const [a, b] = [await openTestDevice({ book: 1 }), await openTestDevice({ book: 2 })]
  const { wire, kept } = standIn()
  await book(a.ctx, 'Lê Thị An')
  await book(b.ctx, 'Hà Thị Cúc')
  for (const { ctx } of [a, b, a]) await exchangeVisits(ctx, wire)
  kept.length = 0
  for (const { ctx } of [b, a, b]) expect(await exchangeVisits(ctx, wire)).toMatchObject({ ok: true })
  expect(kept).toHaveLength(2)
  const read = await readVisitFacts(b.ctx)
  expect(read.ok && read.value.map(({ isSent }) => isSent)).toEqual([true, true])
})

test('Z3: with nobody signed in facts wait and stop nothing', async () => {
  const { ctx } = await openTestDevice({ book: 1 })
  await book(ctx, 'Lê Thị An')
  const post = async () => refuse('session.missing')
  expect(await sendVisits(ctx, { post })).toEqual({ ok: true, value: null })
  const read = await readVisitFacts(ctx)
  expect(read.ok && read.value.map(({ isSent }) => isSent)).toEqual([false])
})
