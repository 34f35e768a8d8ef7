import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DownAnswer, MirrorRow, MirrorRowsAnswer, MirrorsAnswer } from '../../../domain/sync/upstream.ts'
import { BoxCaller } from '../../../tests/support/box-pages.ts'
import { chainHash } from '../../../tests/support/sync-device.ts'
import { note, received } from '../../../tests/support/sync-events.ts'
import { TestServer } from '../../../tests/support/test-server.ts'
import { demoCommune } from '../../demo/demo-commune.ts'

describe('a province and its boxes', () => {
  let province: TestServer
  let home: TestServer // whose ledger the box sends
  let box: BoxCaller
  const commune = demoCommune.code

  beforeEach(async () => {
    province = await TestServer.open()
    home = await TestServer.open()
    const counter = await home.device()
    const first = received(counter.enrolled!.book, 1)
    await counter.tell(first, note(first.dossier))
    await counter.tell({ nonsense: true }, note(first.dossier), received(counter.enrolled!.book, 2))
    box = new BoxCaller(province.line, home, commune, () => province.nowMs)
    await box.enrol(await province.assembled.boxes.newCode(commune))
  })
  afterEach(async () => {
    await province.close()
    await home.close()
  })

  it('T1: a code works once and for boxes only; the next box of a commune takes the place of the last', async () => {
    const { boxes, enrolments } = province.assembled
    const other = new BoxCaller(province.line, home, commune, () => province.nowMs)
    expect((await other.enrol(await enrolments.newCode(commune))).problem?.code).toBe('enrol.code.refused')
    const code = await boxes.newCode(commune)
    expect((await other.enrol(code)).value).toMatchObject({ commune: { code: commune } })
    const third = new BoxCaller(province.line, home, commune, () => province.nowMs)
    expect((await third.enrol(code)).problem?.code).toBe('enrol.code.refused')
    expect((await box.send(await box.page(0, 5))).problem?.code).toBe('device.revoked')
    expect((await other.enrol(code)).status, 'the answer was lost').toBe(200)
    province.nowMs += 25 * 3_600_000
    expect((await other.send(await other.page(0, 5))).value).toMatchObject({ have: 5 })
  })

  it('T2: a device is no box, a box has no book', async () => {
    await province.addCommune('1', 'H56.1')
    const counter = await province.device('1')
    for (const path of ['/api/upstream/mirrors', '/api/upstream/down', '/api/upstream/mirrors/x/rows'])
      expect((await counter.ask(path)).problem?.code, path).toBe('upstream.not-a-box')
    expect((await province.store.findDevice(box.device.id))!.book).toBe(0)
    expect((await province.device('1')).enrolled!.book).toBe(2)
  })

  it('T3, T4: rows are held byte for byte, in their order, with the verdicts of the box', async () => {
    expect((await box.send(await box.page(0, 2))).value).toMatchObject({ have: 2 })
    const end = await home.store.ledgerAt(commune, 99)
    expect((await box.send(await box.page(2, 9))).value).toEqual({ have: 5, chain: end.end.chain })
    const own = await home.store.upstreamRows({ commune, after: 0, limit: 9, maxBytes: 1e6 })
    const held = await box.device.ask<MirrorRowsAnswer>(`/api/upstream/mirrors/${box.history}/rows?after=0`)
    expect(held.value).toEqual({ rows: own.rows, more: false, chain: own.chain })
    expect(own.rows.map((row) => row.verdict)).toContain('quarantined')
    const [dossier] = own.rows
    const folded = await province.store.findMirrorDossier(
      { commune, history: box.history },
      dossier!.dossier!,
    )
    expect(folded).toMatchObject({ stage: 'received', code: expect.stringMatching(/^H56/), seq: 4 })
    expect(JSON.parse(folded!.state)).toMatchObject({ notes: [{}, {}] })
  })

  it('T5: a gap tells where to go on; repeats and overlaps add nothing; another history is refused', async () => {
    const gap = await box.send(await box.page(2, 2))
    expect(gap.problem).toMatchObject({ code: 'upstream.gap', details: { have: 0, chain: '0'.repeat(64) } })
    for (const [after, limit, have] of [
      [0, 3, 3],
      [0, 3, 3],
      [1, 3, 4],
      [0, 2, 4],
      [3, 2, 5],
    ] as const)
      expect((await box.send(await box.page(after, limit))).value, `${after}+${limit}`).toMatchObject({
        have,
      })
    const another = await TestServer.open()
    try {
      const counter = await another.device()
      await counter.tell(received(counter.enrolled!.book, 1), received(counter.enrolled!.book, 2))
      const wrong = new BoxCaller(province.line, another, commune, () => province.nowMs)
      await wrong.enrol(await province.assembled.boxes.newCode(commune))
      wrong.history = box.history
      expect((await wrong.send(await wrong.page(0, 2))).problem).toMatchObject({
        code: 'upstream.fork',
        details: { seq: 2 },
      })
      wrong.history = another.store.historyId
      expect((await wrong.send(await wrong.page(0, 2))).value).toMatchObject({ have: 2 })
      const { value } = await wrong.device.ask<MirrorsAnswer>('/api/upstream/mirrors')
      expect(value.mirrors.map((mirror) => mirror.seq)).toEqual(expect.arrayContaining([2, 5]))
    } finally {
      await another.close()
    }
  })

  it('T3: a forged row, verdict or place is refused, and nothing of its page stays', async () => {
    const good = await box.page(0, 5)
    const change = (at: number, row: Partial<MirrorRow>) => ({
      ...good,
      rows: good.rows.map((each, i) => (i === at ? { ...each, ...row } : each)),
    })
    const unsigned = [
      change(2, { verdict: 'effective' }),
      change(1, { problem: '{"code":"x"}' }),
      change(0, { recv: '2020-01-01T00:00:00.000Z' }),
      { ...good, rows: good.rows.slice(0, 4) },
      { ...good, history: 'another' },
    ]
    for (const page of unsigned)
      expect((await box.send(page)).problem?.code).toBe('upstream.signature-invalid')
    // Even whoever has the box's key can't put other bytes into a log, or a verdict on another fact.
    const raw = good.rows[1]!.raw.replace('gọi', 'goi')
    const rechained = chainHash(good.rows[0]!.hash, raw)
    const signed = [
      change(1, { raw }),
      change(1, { raw, hash: rechained }),
      change(1, { dossier: good.rows[4]!.dossier }),
      change(3, { id: good.rows[1]!.id }),
      change(2, { verdict: 'effective', id: 'x', dossier: 'y' }),
      change(1, { dseq: 3 }),
      change(4, { device: 'another' }),
    ]
    for (const [i, page] of signed.entries())
      expect((await box.send(box.sign(page))).problem?.code, String(i)).toBe('upstream.rows-broken')
    expect((await box.device.ask<MirrorsAnswer>('/api/upstream/mirrors')).value.mirrors).toEqual([])
    expect((await box.send(good)).status).toBe(200)
  })

  it('T6: a box neither writes nor reads another commune', async () => {
    await province.addCommune('1', 'H56.1')
    const other = new BoxCaller(province.line, home, '1', () => province.nowMs)
    await other.enrol(await province.assembled.boxes.newCode('1'))
    await box.send(await box.page(0, 5))
    const page = await box.page(0, 5)
    expect((await other.send(page)).problem).toMatchObject({ code: 'upstream.foreign-commune' })
    expect((await other.send({ ...page, commune: '1' })).problem?.code).toBe('upstream.signature-invalid')
    expect((await other.device.ask<MirrorsAnswer>('/api/upstream/mirrors')).value.mirrors).toEqual([])
    const rows = await other.device.ask<MirrorRowsAnswer>(`/api/upstream/mirrors/${box.history}/rows?after=0`)
    expect(rows.value.rows).toEqual([])
    await province.store.addDown({ commune, kind: 'notice', body: { text: 'x' }, at: '2026-11-20T02:00:00Z' })
    expect((await other.device.ask<DownAnswer>('/api/upstream/down?after=0')).value.items).toEqual([])
  })

  it('T7: what comes down is numbered without holes, and a new law pack tells itself once', async () => {
    const at = '2026-11-20T02:00:00.000Z'
    const hash = 'a'.repeat(64)
    const down = async (after: number) =>
      (await box.device.ask<DownAnswer>(`/api/upstream/down?after=${after}`)).value.items.map(
        ({ n, kind }) => [n, kind],
      )
    await province.store.addDown({ commune, kind: 'notice', body: {}, at })
    await province.store.addPack({ hash, bytes: '{}', sig: 'x', at }, [])
    expect(await down(0)).toEqual([
      [1, 'notice'],
      [2, 'pack'],
    ])
    expect(await down(0)).toHaveLength(2)
    await province.store.addDown({ commune, kind: 'transfer', body: { any: 1 }, at })
    expect(await down(1)).toEqual([
      [2, 'pack'],
      [3, 'transfer'],
    ])
    expect((await box.device.ask('/api/upstream/down?after=x')).problem?.code).toBe('request.query.invalid')
  })

  it('T8: a commune whose home is a box takes no facts at the province; others do', async () => {
    const counter = await province.device()
    counter.write(JSON.stringify(received(1, 1)))
    expect((await counter.push(counter.segment(1, 1))).problem).toMatchObject({
      code: 'commune.home-elsewhere',
      details: { commune },
    })
    await province.addCommune('1', 'H56.1')
    const elsewhere = await province.device('1')
    elsewhere.write(JSON.stringify(note('x')))
    expect((await elsewhere.push(elsewhere.segment(1, 1))).status).toBe(200)
  })
})
