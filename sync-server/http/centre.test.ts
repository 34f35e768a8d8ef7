import { createPublicKey } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VisitFact } from '../../domain/appointment/facts.ts'
import { KEPT_DAYS, type VisitFactsStored, type VisitPage } from '../../domain/appointment/wire.ts'
import {
  centreText,
  emptyCentre,
  type CentreAnswer,
  type CentreFacts,
} from '../../domain/centre/centre-facts.ts'
import { newOfficer, TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { publicCentre } from './routes/centre.ts'
import { demoCentre } from '../demo/demo-centre.ts'
import { verifyText } from '../keys/ecdsa.ts'

const commune = '14956'
const facts: CentreFacts = {
  ...emptyCentre,
  visits: demoCentre.visits,
  phones: [{ name: 'Trực trung tâm', number: '0237 3811 234' }],
}

describe('the centre', () => {
  let server: TestServer
  let leader: TestOfficer
  let receiver: TestOfficer
  let handler: TestOfficer

  beforeEach(async () => {
    server = await TestServer.open()
    const device = await server.device()
    for (const [code, role] of [
      ['lanhdao9', 'leader'],
      ['xuly9', 'handler'],
      ['tiepnhan9', 'receiver'],
    ] as const) {
      const made = await newOfficer(commune, code, [role])
      await server.store.createOfficer(made, { actor: null, at: new Date(server.nowMs).toISOString() })
    }
    leader = await new TestOfficer(device, 'lanhdao9').here()
    handler = await new TestOfficer(device, 'xuly9').here()
    receiver = await new TestOfficer(device, 'tiepnhan9').here()
  })
  afterEach(() => server.close())

  const told = async (known = '') => (await leader.ask<CentreAnswer>(`/api/centre?known=${known}`)).value
  const change = async (after: number, by = leader, said = facts) => {
    const { status, problem } = await by.post('/api/centre', { after, facts: said })
    return problem?.code ?? status
  }

  it('Z1: is told signed, once', async () => {
    expect((await told()).list).toMatchObject({ commune, version: 1, facts: demoCentre })
    expect(await change(1)).toBe(200)
    const { hash, list } = await told()
    const { sig, ...said } = list!
    expect(said).toEqual({ commune, version: 2, facts })
    const key = createPublicKey({ key: server.keys.sign.publicJwk, format: 'jwk' })
    expect(verifyText(key, centreText(said), sig)).toBe(true)
    const bent = {
      ...said,
      facts: { ...facts, phones: [{ name: 'Trực trung tâm', number: '0900 000 000' }] },
    }
    expect(verifyText(key, centreText(bent), sig)).toBe(false)
    expect((await told(hash)).list).toBeNull()
  })

  it('Z2: is a leader’s or administrator’s to change, freshly proven, from what they looked at', async () => {
    expect(await change(1, receiver)).toBe('access.not-allowed')
    expect(await change(1)).toBe(200)
    expect(await change(1)).toBe('centre.moved')
    const wrong = { ...facts, phones: [{ name: 'Trực', number: '12-' }] }
    expect(await change(2, leader, wrong)).toBe('centre.phone.malformed')
    const plan = demoCentre.visits[0]!
    expect(await change(2, leader, { ...facts, visits: [plan] })).toBe(200)
    expect(await change(3, leader, { ...facts, visits: [plan, { ...plan, places: 9 }] })).toBe(
      'centre.visits.too-soon',
    )
    server.nowMs += 6 * 60_000
    expect(await change(3)).toBe('session.step-up-needed')
  })

  const day = () => new Date(server.nowMs).toISOString().slice(0, 10)
  const booked = (id: string): VisitFact => ({
    id,
    day: day(),
    visit: `visit-${id}`,
    at: { ms: server.nowMs, tick: 0, device: 'd' },
    type: 'visit-booked',
    body: {
      place: { day: day(), from: '08:00', no: 1 },
      to: '08:30',
      procedure: '1.001193',
      preCheck: null,
      priority: 'elderly',
      visitor: { name: 'Lê Thị Ằ', phone: '0912 345 678' },
    },
  })
  const page = async (after = 0, by = receiver) => await by.ask<VisitPage>(`/api/appointments?after=${after}`)

  it('Z3: appointments come and go once, for who receives', async () => {
    const sent = await receiver.post<VisitFactsStored>('/api/appointments', {
      facts: [booked('a'), booked('b')],
    })
    expect(sent.value.stored).toEqual(['a', 'b'])
    await receiver.post('/api/appointments', { facts: [booked('b'), booked('c')] })
    const { facts: known, seq } = (await page()).value
    expect(known).toEqual([booked('a'), booked('b'), booked('c')])
    expect((await page(seq)).value.facts).toEqual([])
    expect((await page(0, handler)).problem?.code).toBe('access.not-allowed')
    const { problem } = await receiver.post('/api/appointments', {
      facts: [{ ...booked('d'), type: 'visit-missed' }],
    })
    expect(problem?.code).toBe('request.body.invalid')
  })

  it('Z4: the database holds nobody’s name, and after thirty days nothing to open', async () => {
    await receiver.post('/api/appointments', { facts: [booked('a')] })
    const rows = await server.store.visitFacts(commune, 0, 10)
    expect(rows.facts).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/Ằ|0912/)
    expect(Buffer.from(rows.facts[0]!.sealed, 'base64url').toString()).not.toContain('Ằ')
    const old = booked('a')
    server.nowMs += (KEPT_DAYS + 2) * 86_400_000
    receiver = await receiver.here()
    expect((await page()).value.facts).toEqual([])
    await receiver.post('/api/appointments', { facts: [old] })
    expect((await server.store.visitFacts(commune, 0, 10)).facts).toEqual([])
  })

  it('Z5: the quietest hour left of today is told from three past days of its weekday, not from two', async () => {
    const day = 86_400_000
    const today = () => new Date(server.nowMs + 7 * 3_600_000)
    while (today().getUTCDay() !== 1 || today().getUTCHours() !== 8) server.nowMs += 3_600_000
    const name = (weeks: number) => new Date(server.nowMs - weeks * 7 * day).toISOString().slice(0, 10)
    const quiet = [15, 16] // wall hours in which nobody comes
    const facts = (weeks: number) =>
      Array.from({ length: 10 }, (_, i) => 7 + i)
        .filter((hour) => !quiet.includes(hour))
        .flatMap((hour) => [0, 30].map((minute) => hour * 60 + minute))
        .map((minute) => {
          const ms = Date.parse(`${name(weeks)}T00:00:00+07:00`) + minute * 60_000
          const id = `${weeks}-${minute}`
          return {
            id,
            day: name(weeks),
            device: 'd',
            raw: JSON.stringify({ id, type: 'ticket-taken', at: { ms } }),
          }
        })
    for (const weeks of [1, 2]) await server.store.addQueueFacts(commune, facts(weeks), 999)
    await server.store.tallyCrowd(name(0), '2020-01-01')
    const calendar = JSON.stringify({ years: [2026, 2027], days_off: [] })
    const pack = { hash: 'of-z5', bytes: JSON.stringify({ items: [{ id: 'calendar:vn', hash: 'c' }] }) }
    const law = { findPack: async () => pack, packItems: async () => new Map([['c', calendar]]) }
    const store = Object.assign(Object.create(server.store) as typeof server.store, law)
    const parts = { store, clock: () => server.nowMs }
    expect((await publicCentre(parts, commune))?.comeAt).toBeUndefined()
    await server.store.addQueueFacts(commune, facts(3), 999)
    await server.store.tallyCrowd(name(0), '2020-01-01')
    expect((await publicCentre(parts, commune))?.comeAt).toEqual({ from: '15:00', to: '16:00' })
    server.nowMs += 7.6 * 3_600_000 // 15:36: less than an hour and a half is left
    expect((await publicCentre(parts, commune))?.comeAt).toEqual({ from: '16:00', to: '17:00' })
  })
})
