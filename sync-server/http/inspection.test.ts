import { createHash, createPublicKey, verify } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assignmentsText, type Assignment } from '../../domain/inspection/assignment.ts'
import type { AuditAnswer } from '../../domain/inspection/audit-log.ts'
import type { Finding } from '../../domain/inspection/finding.ts'
import type { DossierRecord } from '../../domain/inspection/record.ts'
import type { AssignmentsAnswer, Sample, WholeSample } from '../../domain/inspection/wire.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { fact, note, received, receiver, uuid } from '../../tests/support/sync-events.ts'
import { newOfficer, TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { verifyText } from '../keys/ecdsa.ts'

const commune = '14956'
const DAY = 86_400_000
const purpose = 'Kiểm tra công vụ quý IV'
const sha256 = (...parts: (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

describe('obligation L14: an inspector and the home server', () => {
  let server: TestServer
  let device: SyncDevice
  let leader: TestOfficer
  let inspector: TestOfficer
  let inspectorId: string

  beforeEach(async () => {
    server = await TestServer.open()
    device = await server.device()
    const officer = await newOfficer(commune, 'thanhtra1', ['inspector'])
    inspectorId = officer.id
    await server.store.createOfficer(officer, { actor: null, at: new Date(server.nowMs).toISOString() })
    leader = await new TestOfficer(device, 'lanhdao1').here()
    inspector = await new TestOfficer(device, 'thanhtra1').here()
  })
  afterEach(() => server.close())

  const days = { from: '2026-11-20', until: '2026-12-05' }
  const assign = (more: object = {}, by = leader) =>
    by.post<Assignment>('/api/inspection/assignments', {
      officer: inspectorId,
      decision: '12/QĐ-UBND ngày 19/11/2026',
      purpose,
      ...days,
      ...more,
    })
  const audit = async () => await server.store.readAudit({ commune, after: 0, limit: 1000 })
  const noted = async (action: string) => (await audit()).filter((row) => row.action === action)
  const receive = async (serial: number) => {
    const event = received(device.enrolled!.book, serial)
    await device.tell(event)
    return event.dossier
  }

  it('I1: a leader assigns, freshly proven; everybody of the commune is told, signed; nothing is told twice', async () => {
    expect((await assign({}, inspector)).problem?.code).toBe('access.not-allowed')
    expect((await assign({ decision: ' ' })).problem?.code).toBe('inspection.assignment.decision')
    expect((await assign({ officer: receiver })).problem?.code).toBe('inspection.assignment.not-inspector')
    expect((await assign({ until: '2027-03-01' })).problem?.code).toBe('inspection.assignment.days')
    const given = (await assign()).value
    const told = (await device.ask<AssignmentsAnswer>('/api/inspection/assignments')).value
    const { sig, assignments } = told.list!
    expect(assignments).toEqual([given])
    const key = createPublicKey({ key: server.keys.sign.publicJwk, format: 'jwk' })
    expect(verifyText(key, assignmentsText(commune, assignments), sig)).toBe(true)
    const longer = [{ ...given, until: '2026-12-31' }]
    expect(verifyText(key, assignmentsText(commune, longer), sig)).toBe(false)
    const again = await device.ask<AssignmentsAnswer>(`/api/inspection/assignments?known=${told.hash}`)
    expect(again.value.list).toBeNull()
    server.nowMs += 6 * 60_000
    expect((await assign()).problem?.code).toBe('session.step-up-needed')
    expect(await noted('inspection.assigned')).toHaveLength(1)
  })

  it('I2: before, after and without an assignment the role opens nothing, and each try is written down', async () => {
    const paths = ['samples', 'findings', 'samples/x'].map((one) => `/api/inspection/${one}`)
    const tryAll = async () => {
      const heard = await Promise.all([...paths, '/api/audit'].map((path) => inspector.ask(path)))
      heard.push(await inspector.post('/api/inspection/record', { dossier: uuid(), purpose }))
      heard.push(await inspector.post('/api/inspection/samples', { ...days, by: [], size: 1, atLeast: 0 }))
      heard.push(await inspector.post('/api/inspection/findings', { dossier: null, sample: null, text: 'x' }))
      return new Set(heard.map(({ problem }) => problem?.code))
    }
    expect(await tryAll()).toEqual(new Set(['inspection.not-assigned']))
    expect(await noted('refused.inspection.not-assigned')).toHaveLength(7)
    const { id } = (await assign()).value
    expect(await tryAll()).not.toContain('inspection.not-assigned')
    expect((await leader.post(`/api/inspection/assignments/${id}/end`)).status).toBe(200)
    expect(await tryAll()).toEqual(new Set(['inspection.not-assigned']))
    expect((await leader.post(`/api/inspection/assignments/${id}/end`)).problem?.code).toBe(
      'inspection.assignment.not-found',
    )
    await assign()
    server.nowMs += 16 * DAY
    await inspector.here()
    expect(await tryAll()).toEqual(new Set(['inspection.not-assigned']))
  })

  it('I3: no fact of an inspector counts, whatever it is; each is in the ledger and in the audit', async () => {
    await assign()
    const dossier = await receive(1)
    const due = { at: '2026-12-21T17:00', rule: 'by-hand', why: 'x' }
    const tries = [
      note(dossier),
      fact('pattern-reviewed', dossier, {
        pattern: 'phone',
        key: '1',
        dossiers: [],
        families: 5,
        reason: 'x',
      }),
      fact('step-assigned', dossier, { step: 'x', to: receiver }),
      fact('dossier-refused', dossier, { reason: 'r' }),
      fact('apology-issued', dossier, { due, reason: 'r', responsible: 'x' }),
      received(device.enrolled!.book, 2),
      fact('conflict-resolved', dossier, { event: uuid(), outcome: 'void', reason: 'r' }),
    ].map((event) => ({ ...event, actor: inspectorId }))
    for (const event of tries) await device.tell(event)
    const { rows } = await server.store.pull({ commune, after: 0, limit: 100, maxBytes: 1e9 })
    const verdicts = rows.slice(1).map(({ verdict, problem }) => `${verdict} ${problem?.code}`)
    expect(verdicts).toEqual(tries.map(() => 'quarantined dossier.actor.not-allowed'))
    const refused = await noted('refused.dossier.actor.not-allowed')
    expect(refused.map(({ object }) => object)).toEqual(tries.map(({ id }) => id))
    expect(refused.every(({ outcome }) => outcome === 'refused')).toBe(true)
    // Nor by any other road: every route that changes something is refused to the role.
    for (const [path, body] of [
      ['/api/payees', {}],
      ['/api/officers', {}],
      ['/api/devices/codes', {}],
      ['/api/inspection/assignments', {}],
    ] as const)
      expect((await inspector.post(path, body)).problem?.code, path).toBe('access.not-allowed')
  })

  it('I4: what was opened is told with its purpose, once, also long afterwards', async () => {
    const { id: assignment } = (await assign()).value
    const opening = {
      id: uuid(),
      officer: inspectorId,
      dossier: uuid(),
      purpose,
      at: '2026-11-20T09:00:00+07:00',
    }
    const tell = async () => await device.ask('/api/inspection/openings', { json: { openings: [opening] } })
    expect((await tell()).value).toEqual({ known: [opening.id] })
    expect((await tell()).value).toEqual({ known: [opening.id] })
    const rows = await noted('inspection.dossier-opened')
    expect(rows).toMatchObject([{ officer: inspectorId, object: opening.dossier, device: device.id }])
    expect(JSON.parse(rows[0]!.detail!)).toEqual({ purpose, openedAt: opening.at, assignment })
    expect(
      (await device.ask('/api/inspection/openings', { json: { openings: [{ ...opening, id: 'x' }] } }))
        .status,
    ).toBe(422)
  })

  it('I5: the home server makes the seed; the sample is kept, and drawn again it is the same', async () => {
    await assign()
    const all = new Set<string>()
    for (let serial = 1; serial <= 12; serial++) all.add(await receive(serial))
    const terms = { ...days, by: ['officer', 'turn'], size: 4, atLeast: 1 }
    const draw = (more: object = {}) =>
      inspector.post<WholeSample>('/api/inspection/samples', { ...terms, ...more })
    expect((await leader.post('/api/inspection/samples', terms)).problem?.code).toBe('access.not-allowed')
    expect((await draw({ size: 0 })).problem?.code).toBe('inspection.sample.terms')
    expect((await draw({ from: '2026-01-01', until: '2026-01-02' })).problem?.code).toBe(
      'inspection.sample.empty',
    )
    const drawn = (await draw()).value
    expect((await draw()).value.seed).not.toBe(drawn.seed)
    const listed = (await leader.ask<{ samples: Sample[] }>('/api/inspection/samples')).value.samples
    expect(listed.map(({ frameSize }) => frameSize)).toEqual([12, 12])
    for (let serial = 13; serial <= 20; serial++) await receive(serial) // later ones change nothing of it
    const whole = (await leader.ask<WholeSample>(`/api/inspection/samples/${drawn.id}`)).value
    expect(whole).toEqual(drawn)
    expect(whole.isSame).toBe(true)
    expect(new Set(whole.frame.map(({ id }) => id))).toEqual(all)
    // By hand, with nothing of ours.
    const byHand = whole.frame
      .map(({ id }) => ({ id, rank: sha256(`${whole.seed}|${id}`) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    expect(whole.strata).toEqual([
      { key: [receiver, 'plain'], units: 12, drawn: byHand.slice(0, 4).map(({ id }) => id) },
    ])
    expect((await noted('inspection.sample-drawn')).map(({ object }) => object)).toContain(drawn.id)
  })

  it('I6: a finding is raised by the inspector, answered by a leader, closed by the inspector; each step is kept', async () => {
    await assign()
    const dossier = await receive(1)
    const finding = { dossier, sample: null, text: 'Thu giấy ngoài thành phần' }
    expect((await leader.post('/api/inspection/findings', finding)).problem?.code).toBe('access.not-allowed')
    expect(
      (await inspector.post('/api/inspection/findings', { ...finding, dossier: uuid() })).problem?.code,
    ).toBe('inspection.dossier-not-found')
    const { id } = (await inspector.post<Finding>('/api/inspection/findings', finding)).value
    const step = async (who: TestOfficer, to: string, text = 'Đã trả lại giấy') =>
      (await who.post<Finding>(`/api/inspection/findings/${id}`, { step: to, text })).problem?.code ?? 'done'
    expect(await step(inspector, 'answered')).toBe('access.not-allowed')
    expect(await step(leader, 'closed')).toBe('access.not-allowed')
    expect(await step(leader, 'answered', '  ')).toBe('inspection.finding.text')
    expect(await step(leader, 'answered')).toBe('done')
    expect(await step(leader, 'answered')).toBe('inspection.finding.step')
    expect(await step(inspector, 'returned', 'Chưa có biên bản trả')).toBe('done')
    expect(await step(leader, 'answered')).toBe('done')
    expect(await step(inspector, 'closed', 'Đạt')).toBe('done')
    expect(await step(inspector, 'returned')).toBe('inspection.finding.step')
    const receiving = await new TestOfficer(device, 'tiepnhan1').here()
    expect((await receiving.ask('/api/inspection/findings')).problem?.code).toBe('access.not-allowed')
    const { findings } = (await leader.ask<{ findings: Finding[] }>('/api/inspection/findings')).value
    expect(findings[0]?.entries.map((one) => one.step)).toEqual([
      'raised',
      'answered',
      'returned',
      'answered',
      'closed',
    ])
    const rows = (await audit()).filter(({ action }) => action.startsWith('inspection.finding-'))
    expect(rows.map(({ object }) => object)).toEqual(Array(5).fill(dossier))
  })

  it('I7: the record of a dossier proves itself with nothing but SHA-256 and the server’s key', async () => {
    await assign()
    const other = await receive(1)
    const dossier = await receive(2)
    await device.tell(note(other, 'chuyện của người khác'))
    await device.tell(note(dossier, 'Gọi 0912345678'))
    await receive(3)
    const { status, value: record } = await inspector.post<DossierRecord>('/api/inspection/record', {
      dossier,
      purpose,
    })
    expect(status).toBe(200)
    expect(record.facts.map(({ seq }) => seq)).toEqual([2, 4])
    expect(JSON.stringify(record)).not.toContain('chuyện của người khác')
    checkByHand(record)
    expect(record.ledger!.before.chain).toBe(
      (await server.store.ledgerAt(commune, record.ledger!.before.seq)).at.chain,
    )
    expect(record.audit!.rows.map(({ action }) => action)).toEqual(['export.dossier-record'])
    const bend = (change: (bent: DossierRecord) => void) => {
      const bent = structuredClone(record)
      change(bent)
      expect(() => checkByHand(bent)).toThrow()
    }
    bend((one) => ((one.facts[1] as { raw: string }).raw = one.facts[1]!.raw.replace('0912', '0913')))
    bend((one) => (one.facts as unknown[]).pop())
    bend((one) => ((one.facts[0] as { verdict: string }).verdict = 'contested'))
    bend((one) => ((one.ledger!.links as string[])[1] = 'ab'.repeat(32)))
    bend((one) => ((one.audit!.rows[0] as { officer: string }).officer = receiver))
    bend((one) => ((one.audit!.rows[0] as { detail: string }).detail = '{}'))
    bend((one) => (one.audit!.rows as unknown[]).pop())
    bend((one) => ((one.made as { purpose: string }).purpose = 'khác'))
    expect((await inspector.post('/api/inspection/record', { dossier, purpose: ' ' })).problem?.code).toBe(
      'inspection.purpose-missing',
    )
    expect((await inspector.post('/api/inspection/record', { dossier: uuid(), purpose })).problem?.code).toBe(
      'inspection.dossier-not-found',
    )
    const receiving = await new TestOfficer(device, 'tiepnhan1').here()
    expect((await receiving.post('/api/inspection/record', { dossier, purpose })).problem?.code).toBe(
      'access.not-allowed',
    )
  })

  it('U8, U9: the audit by dossier, officer, kind and day; each role its part, numbers covered; reading is read', async () => {
    await assign()
    const dossier = await receive(1)
    await inspector.post('/api/inspection/findings', { dossier, sample: null, text: 'CCCD 038190001234' })
    const ask = async (who: TestOfficer, query = '') =>
      await who.ask<AuditAnswer>(query === '' ? '/api/audit' : `/api/audit?${query}`)
    const actions = async (who: TestOfficer, query = '') =>
      (await ask(who, query)).value.lines.map(({ action }) => action)
    expect(await actions(inspector, `dossier=${dossier}`)).toEqual(['inspection.finding-raised'])
    expect(await actions(leader, 'kind=session')).toEqual(['session.opened', 'session.opened'])
    expect(await actions(leader, 'from=2026-11-21')).toEqual([])
    expect((await actions(leader, `officer=${inspectorId}&until=2026-11-20`)).length).toBeGreaterThan(1)
    const textFor = async (who: TestOfficer) =>
      (await ask(who, `dossier=${dossier}`)).value.lines.at(-1)?.detail?.['text'] // above it: who has read so far
    expect([await textFor(inspector), await textFor(leader)]).toEqual(['CCCD •••234', 'CCCD 038190001234'])
    expect((await ask(leader, 'kind=bank')).problem?.code).toBe('request.query.invalid')

    const admin = await new TestOfficer(device, 'quantri').here()
    expect(await ask(admin)).toMatchObject({ value: { reach: 'security' } })
    const kinds = new Set((await actions(admin)).map((action) => action.split('.')[0]))
    expect(kinds).not.toContain('inspection')
    expect(kinds).toContain('session')
    expect(await actions(admin, 'kind=inspection')).toEqual([])
    const receiving = await new TestOfficer(device, 'tiepnhan1').here()
    const own = (await ask(receiving)).value
    expect([own.reach, new Set(own.lines.map(({ officer, object }) => officer ?? object))]).toEqual([
      'own',
      new Set([receiver]),
    ])
    expect((await ask(receiving, `officer=${inspectorId}`)).value.lines).toEqual([])
    for (const [code, role] of [
      ['to1', 'team'],
      ['ketoan9', 'accountant'],
    ] as const) {
      const officer = await newOfficer(commune, code, [role])
      await server.store.createOfficer(officer, { actor: null, at: new Date(server.nowMs).toISOString() })
      const who = await new TestOfficer(device, code).here()
      expect((await ask(who)).problem?.code, role).toBe('access.not-allowed')
    }
    expect(await noted('refused.access.not-allowed')).toHaveLength(2)
    expect((await noted('audit.read')).length).toBeGreaterThan(4)
  })

  it('U8, U10: pages reach the first row; beside them stands how far the chain was computed again', async () => {
    const entry = { commune, at: new Date(server.nowMs).toISOString(), officer: null, device: null }
    for (let n = 0; n < 120; n++)
      await server.store.addAudit({
        ...entry,
        action: 'packet.imported',
        object: `${n}`,
        outcome: 'done',
        detail: { n },
      })
    const seen: number[] = []
    let before = ''
    for (let page = 0; page < 4; page++) {
      const { value } = await leader.ask<AuditAnswer>(`/api/audit?kind=packet${before}`)
      seen.push(...value.lines.map(({ object }) => Number(object)))
      if (!value.more) break
      before = `&before=${value.lines.at(-1)!.seq}`
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => 119 - n))
    const { chain } = (await leader.ask<AuditAnswer>('/api/audit')).value
    expect(chain).toEqual({ rows: chain.rows, verified: chain.rows, fault: null })
    expect(chain.rows).toBeGreaterThan(120)
  })
})

/** A second reading of docs/protocol.md I7: nothing of the program but its file. */
function checkByHand(record: DossierRecord): void {
  const { facts, ledger, audit, made } = record
  let chain = ledger!.before.chain
  for (const link of ledger!.links) chain = sha256(Buffer.from(chain + link, 'hex'))
  expect(chain).toBe(ledger!.end.chain)
  expect(ledger!.links).toHaveLength(ledger!.end.seq - ledger!.before.seq)
  for (const one of facts) {
    expect(sha256(one.raw)).toBe(one.sha256)
    expect(ledger!.links[one.seq! - ledger!.before.seq - 1]).toBe(one.sha256)
  }
  for (const row of audit!.rows) {
    expect(sha256(Buffer.from(row.salt!, 'hex'), row.detail!)).toBe(row.commitment)
    const list = ['motcua/audit/1', record.commune, row.seq, row.at, row.officer, row.device, row.action]
    const text = JSON.stringify([...list, row.object, row.outcome, row.commitment])
    expect(sha256(Buffer.from(row.previous, 'hex'), text)).toBe(row.hash)
  }
  const { before, end } = ledger!
  const text = [
    'motcua/dossier-record/1',
    record.commune,
    record.dossier,
    made.at,
    made.by,
    made.on,
    sha256(made.purpose),
    sha256(facts.map((one) => `${one.seq} ${one.verdict} ${one.sha256}`).join('\n')),
    sha256(audit!.rows.map((row) => row.hash).join('\n')),
    `${before.seq} ${before.chain} ${end.seq} ${end.chain}`,
    `${audit!.end.seq} ${audit!.end.hash}`,
  ].join('|')
  const key = createPublicKey({ key: record.key as object as JsonWebKey, format: 'jwk' })
  const sig = Buffer.from(record.sig, 'base64url')
  expect(verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, sig)).toBe(true)
}
