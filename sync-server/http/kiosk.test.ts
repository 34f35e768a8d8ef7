import { createDecipheriv, createPublicKey, pbkdf2Sync } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Rating } from '../../domain/feedback/rating.ts'
import type { RatingSummary } from '../../domain/feedback/summary.ts'
import type { RatingsKnown } from '../../domain/feedback/wire.ts'
import { deviceKeysText } from '../../domain/receipt-proof/device-keys.ts'
import type { KioskPlace } from '../../domain/station/place.ts'
import type { PublicStatus, StatusesAnswer } from '../../domain/status/public-status.ts'
import { verifyText } from '../keys/ecdsa.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { fact, received, uuid } from '../../tests/support/sync-events.ts'
import { TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { sweepJob } from '../submissions/sweep-job.ts'
import { statusJob } from '../status/status-job.ts'

const commune = '14956'
const DAY = 24 * 3_600_000
const ID_NUMBER = '038190001234'

describe('what a kiosk hears and tells', () => {
  let server: TestServer
  let kiosk: SyncDevice
  let desk: SyncDevice
  let serial = 0

  beforeEach(async () => {
    server = await TestServer.open()
    kiosk = await server.device(commune, 'kiosk')
    desk = await server.device()
    serial = 0
  })
  afterEach(() => server.close())

  const receive = async (idNumber: string | undefined = ID_NUMBER) => {
    const event = received(desk.enrolled!.book, (serial += 1))
    const applicant = { name: 'Hà Thị Lan', phone: '0912345678', ...(idNumber ? { idNumber } : {}) }
    const whole = { ...event, body: { ...event.body, applicant } }
    await desk.tell(whole)
    return whole
  }
  const work = () => statusJob({ store: server.store, clock: () => server.nowMs }).run(async () => true, null)
  const statuses = async (after = 0, by = kiosk) =>
    (await by.ask<StatusesAnswer>(`/api/kiosk/statuses?after=${after}`)).value

  /** Written apart from the server's and the kiosk's own. */
  function read({ salt, rounds, boxes }: StatusesAnswer, code: string, four: string): PublicStatus | null {
    const text = `${code.toUpperCase()}|${four}`
    const bits = pbkdf2Sync(text, Buffer.from(salt, 'base64url'), rounds, 48, 'sha256')
    const find = bits.subarray(0, 16).toString('base64url')
    const box = Buffer.from(boxes.find((one) => one.find === find)?.box ?? '', 'base64url')
    if (box.length === 0) return null
    const open = createDecipheriv('aes-256-gcm', bits.subarray(16), box.subarray(0, 12))
    open.setAuthTag(box.subarray(-16))
    return JSON.parse(
      Buffer.concat([open.update(box.subarray(12, -16)), open.final()]).toString(),
    ) as PublicStatus
  }

  it('Y9: code and four signs find and open a status; one sign less finds nothing; every box has one length', async () => {
    const one = await receive()
    const two = await receive('C1234567')
    await work()
    const told = await statuses()
    expect(read(told, one.body.code, '1234')).toEqual({
      stage: 'received',
      due: one.body.due.at,
    })
    expect(read(told, one.body.code.toLowerCase(), '1234')?.stage).toBe('received')
    expect(read(told, two.body.code, '4567')?.stage).toBe('received')
    expect(read(told, one.body.code, '1235')).toBeNull()
    expect(read(told, two.body.code, '1234')).toBeNull()
    expect(new Set(told.boxes.map(({ box }) => box.length)).size).toBe(1)
    expect(told.rounds).toBe(100_000)
  })

  it('Y10: neither codes nor names nor numbers leave for a kiosk, and nobody else asks', async () => {
    const { body, dossier } = await receive()
    await work()
    const text = JSON.stringify(await statuses())
    for (const secret of [body.code, dossier, 'Hà Thị', ID_NUMBER, '0912345678', body.procedure])
      expect(text.includes(secret), secret).toBe(false)
    expect(Object.keys(JSON.parse(text) as object).toSorted()).toEqual(
      ['at', 'boxes', 'rounds', 'salt', 'seq', 'whole'].toSorted(),
    )
    const board = await server.device(commune, 'board')
    for (const other of [desk, board])
      expect((await other.ask('/api/kiosk/statuses')).problem?.code).toBe('device.unknown')
    await server.addCommune('14959', 'H56.99.02')
    expect((await statuses(0, await server.device('14959', 'kiosk'))).boxes).toEqual([])
    expect((await kiosk.ask('/api/kiosk/statuses?after=-1')).problem?.code).toBe('request.query.invalid')
  })

  it('Y10: only what changed is told after a number; what ended leaves after thirty days', async () => {
    const [one, two] = [await receive(), await receive()]
    const nobody = await receive('')
    await work()
    const first = await statuses()
    expect([first.whole, first.boxes.length]).toEqual([true, 2])
    expect((await statuses(first.seq)).boxes).toEqual([])
    await desk.tell(
      fact('dossier-withdrawn', one.dossier, { by: 'Hà Thị Lan', reason: 'Xin rút' }, { parent: one.id }),
      fact('note-added', two.dossier, { text: 'Đã gọi điện' }),
    )
    await work()
    const next = await statuses(first.seq)
    expect([next.whole, next.boxes.length]).toEqual([false, 1])
    expect(read(next, one.body.code, '1234')).toEqual({ stage: 'ended', due: null })
    expect(read(first, nobody.body.code, '')).toBeNull()

    server.nowMs += 31 * DAY
    const sweep = sweepJob({ store: server.store, clock: () => server.nowMs })
    expect(await sweep.run(async () => true, null)).toBe('0 0 1')
    const late = await statuses(next.seq)
    expect(late.whole).toBe(true)
    expect(read(late, one.body.code, '1234')).toBeNull()
    expect(read(late, two.body.code, '1234')?.stage).toBe('received')
    expect((await statuses(late.seq)).boxes).toEqual([])
  })

  it('Y9: a commune without a kiosk makes no boxes; a number corrected later gets a box of its own', async () => {
    await server.store.revokeDevice(commune, kiosk.id, new Date(server.nowMs).toISOString())
    const { dossier, id, body } = await receive()
    expect(await server.store.communesWithStatusNews()).toEqual([])
    expect(await work()).toBe('0')
    kiosk = await server.device(commune, 'kiosk')
    expect(await server.store.communesWithStatusNews()).toEqual([commune])
    await work()
    expect(await server.store.communesWithStatusNews()).toEqual([])
    const first = await statuses()
    expect(read(first, body.code, '1234')?.stage).toBe('received')
    const applicant = { ...body.applicant, idNumber: '038190009876' }
    await desk.tell(
      fact(
        'reception-corrected',
        dossier,
        { applicant, reason: 'Ghi nhầm số' },
        {
          parent: id,
        },
      ),
    )
    await work()
    const next = await statuses(first.seq)
    expect(read(next, body.code, '9876')?.stage).toBe('received')
    expect(read(await statuses(), body.code, '1234')).toBeNull()
  })

  it('Y13: a kiosk, a board and a counter hear whose they are, with keys that prove receipts', async () => {
    const { value } = await kiosk.ask<KioskPlace>('/api/kiosk/place')
    expect(value).toMatchObject({ commune: { code: commune }, publicUrl: null })
    expect(value.centre).toMatch(/\S/)
    const { sig, ...list } = value.deviceKeys.list!
    const key = createPublicKey({ key: server.keys.sign.publicJwk, format: 'jwk' })
    expect(verifyText(key, deviceKeysText(list), sig)).toBe(true)
    expect(list.keys.map(({ device }) => device)).toContain(desk.id)
    const again = await kiosk.ask<KioskPlace>(`/api/kiosk/place?known=${value.deviceKeys.hash}`)
    expect(again.value.deviceKeys.list).toBeNull()
    for (const other of [desk, await server.device(commune, 'board')])
      expect((await other.ask('/api/kiosk/place')).status).toBe(200)
  })

  const rating = (more: Partial<Rating> = {}): Rating => ({
    id: uuid(),
    day: '2026-11-18',
    score: 5,
    reasons: ['polite'],
    counter: 1,
    ...more,
  })
  const rate = (ratings: unknown, by = kiosk) =>
    by.ask<RatingsKnown>('/api/kiosk/ratings', { json: { ratings } })

  it('Y11: a kiosk tells ratings, each once; a day to come is today; anything else is no rating', async () => {
    const [one, two] = [rating(), rating({ day: '2027-01-01' })]
    expect((await rate([one, two])).value.known).toEqual([one.id, two.id])
    expect((await rate([one])).status).toBe(200)
    const kept = await server.store.ratings(commune, '2026-01-01', '2028-01-01')
    expect(kept.map(({ id, day }) => [id, day])).toEqual([
      [one.id, '2026-11-18'],
      [two.id, '2026-11-20'],
    ])
    for (const bad of [
      { ...rating(), name: 'Lan' },
      rating({ score: 6 as never }),
      rating({ reasons: ['rude' as never] }),
      rating({ counter: 0 }),
    ])
      expect((await rate([bad])).problem?.code).toBe('request.body.invalid')
    expect((await rate(Array.from({ length: 101 }, () => rating()))).problem?.code).toBe(
      'request.body.invalid',
    )
    expect((await rate([rating()], desk)).problem?.code).toBe('device.unknown')
  })

  it('Y12: a leader reads counts in whole weeks, nothing of fewer than five; nobody else does', async () => {
    const leader = await new TestOfficer(desk, 'lanhdao1').here()
    const read12 = (by: TestOfficer) => by.ask<RatingSummary>('/api/ratings?from=2026-11-18&until=2026-11-18')
    await rate(Array.from({ length: 4 }, () => rating()))
    expect((await read12(leader)).value).toMatchObject({
      from: '2026-11-16',
      until: '2026-11-22',
      total: { count: null },
    })
    await rate([rating({ score: 1, reasons: ['slow'], counter: 2 })])
    const { total, scores, reasons, counters } = (await read12(leader)).value
    expect([total.count, total.average]).toEqual([5, 4.2])
    expect(scores.map(({ count }) => count)).toEqual([null, 0, 0, 0, null])
    expect([...counters, ...reasons.filter(({ key }) => key === 'slow')].map(({ count }) => count)).toEqual([
      null,
      null,
      null,
    ])
    expect((await leader.ask('/api/ratings?from=x&until=2026-11-18')).problem?.code).toBe(
      'request.query.invalid',
    )
    expect((await leader.ask('/api/ratings')).problem?.code).toBe('request.query.invalid')
    const officer = await new TestOfficer(await server.device(), 'tiepnhan1').here()
    expect((await read12(officer)).problem?.code).toBe('access.not-allowed')
  })
})
