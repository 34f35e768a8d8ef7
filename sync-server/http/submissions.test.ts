import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SubmissionAnswer, SubmissionsAnswer, SubmitAnswer } from '../../domain/submission/wire.ts'
import { helpedBy, picture, request, submission } from '../../tests/support/submissions.ts'
import { sealTo, SyncDevice } from '../../tests/support/sync-device.ts'
import { receiver, uuid } from '../../tests/support/sync-events.ts'
import { newOfficer, TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { sweepJob } from '../submissions/sweep-job.ts'

const commune = '14956'
const DAY = 24 * 3_600_000
const CANARY = 'Hà Thị Lan'

describe('what residents fill in before the counter', () => {
  let server: TestServer
  let kiosk: SyncDevice
  let desk: SyncDevice
  let officer: TestOfficer

  beforeEach(async () => {
    server = await TestServer.open()
    kiosk = await server.device(commune, 'kiosk')
    desk = await server.device()
    officer = await new TestOfficer(desk, 'tiepnhan1').here()
  })
  afterEach(() => server.close())

  const key = () => server.keys.seal.publicJwk
  const send = (json: object, from = kiosk) => from.ask<SubmitAnswer>('/api/submissions', { json })
  const sendPage = (id: string, sha256: string, bytes: Uint8Array, from = kiosk) =>
    from.ask(`/api/submissions/${id}/pages/${sha256}`, { bytes })
  const list = async (by = officer) => (await by.ask<SubmissionsAnswer>('/api/submissions')).value.submissions
  const open = (id: string, by = officer) => by.ask<SubmissionAnswer>(`/api/submissions/${id}`)
  const audit = async (kind: string) => {
    const rows = await server.store.readAudit({ commune, after: 0, limit: 1000 })
    return rows.filter(({ action }) => action.startsWith(kind)).map(({ action, object }) => [action, object])
  }
  const person = async (code: string, role: 'receiver' | 'team' | 'handler', at = desk) => {
    const row = await newOfficer(commune, code, [role])
    await server.store.createOfficer(row, { actor: null, at: new Date(server.nowMs).toISOString() })
    return { id: row.id, as: await new TestOfficer(at, code).here() }
  }

  it('Y1–Y3, Y8: a kiosk sends pages and form, an officer reads them as they were, and that is written down', async () => {
    const page = picture('giấy chứng sinh')
    const said = submission({
      pages: [{ sha256: page.sha256, mime: 'image/jpeg', component: 'birth-notice' }],
    })
    const body = request(key(), said)
    expect((await send(body)).problem).toEqual({
      code: 'submission.page-missing',
      details: { sha256: page.sha256 },
    })
    const sealed = sealTo(key(), page.bytes)
    expect((await sendPage(said.id, page.sha256, sealed)).value).toEqual({ sha256: page.sha256 })
    expect((await sendPage(said.id, page.sha256, sealed)).status).toBe(200)
    const first = await send(body)
    expect(first.status).toBe(200)
    server.nowMs += 60_000
    expect((await send(request(key(), said))).value, 'the same under another seal').toEqual(first.value)
    expect((await send(request(key(), { ...said, have: ['x'] }))).problem?.code).toBe('submission.differs')

    const [row] = await list()
    expect(row).toMatchObject({ id: said.id, code: said.code, isReadable: true, pages: 1, takenAt: null })
    expect(JSON.stringify(row)).not.toContain(CANARY)
    expect((await open(said.id)).value.submission).toEqual(said)
    const got = await officer.device.send(`/api/submissions/${said.id}/pages/${page.sha256}`, {
      headers: { cookie: officer.cookie },
    })
    expect(Buffer.from(await got.arrayBuffer())).toEqual(page.bytes)
    expect(got.headers.get('content-security-policy')).toContain('sandbox')
    expect(await audit('submission.')).toEqual([
      ['submission.opened', said.id],
      ['submission.page-opened', said.id],
    ])
  })

  it('Y1: a counter sends too, a board and nobody else; at most 256 KiB', async () => {
    expect((await send(request(key(), submission()), desk)).status).toBe(200)
    const board = await server.device(commune, 'board')
    expect((await send(request(key(), submission()), board)).problem?.code).toBe('device.unknown')
    const large = request(key(), submission({ have: Array.from({ length: 200 }, () => 'x'.repeat(300)) }))
    expect((await send({ ...large, sealed: large.sealed + 'A'.repeat(256 * 1024) })).problem?.code).toBe(
      'request.body.too-large',
    )
    expect((await send({ ...large, sealed: 'a='.repeat(8) })).problem?.code).toBe('request.body.invalid')
  })

  it('Y2: a page that is none of ours is refused, and so is one nobody announced', async () => {
    const { id } = submission()
    const { bytes, sha256 } = picture('x')
    const other = new SyncDevice(server.line).publicKey
    const refused = async (path: string, body: Uint8Array) => (await sendPage(id, path, body)).problem?.code
    expect(await refused(sha256, sealTo(other, bytes)), 'another key').toBe('submission.page-unfit')
    expect(await refused('a'.repeat(64), sealTo(key(), bytes)), 'hash').toBe('submission.page-unfit')
    expect(await refused(sha256, bytes), 'no seal').toBe('submission.page-unfit')
    const script = Buffer.from('<script>')
    const text = (await import('../sha256.ts')).sha256Hex(script)
    expect(await refused(text, sealTo(key(), script)), 'no picture').toBe('submission.page-unfit')
    expect(await refused('..%2f..', sealTo(key(), bytes))).toBe('submission.not-found')
    expect(await refused(sha256, Buffer.alloc(12 * 1024 * 1024 + 1))).toBe('request.body.too-large')
    await send(request(key(), submission({ id })))
    expect(await refused(sha256, sealTo(key(), bytes))).toBe('submission.page-unannounced')
  })

  it('Y5: what cannot be read is listed as that, and opens for nobody', async () => {
    const [wrongKey, noJson, otherProcedure] = [submission(), submission(), submission()]
    const answers = [
      await send(request(new SyncDevice(server.line).publicKey, wrongKey)),
      await send(request(key(), noJson, '{"v":1')),
      await send(request(key(), otherProcedure, { ...otherProcedure, procedure: '9.999999' })),
      await send({ ...request(key(), submission()), sealed: 'AAAA' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await list()).map(({ isReadable }) => isReadable)).toEqual([false, false, false, false])
    expect((await open(wrongKey.id)).problem?.code).toBe('submission.unreadable')
    expect((await open(otherProcedure.id)).problem?.code).toBe('submission.unreadable')
    expect(await audit('submission.')).toEqual([])
  })

  it('Y6: a draft is made of it once; the second officer hears whose it is', async () => {
    const said = submission()
    await send(request(key(), said))
    const second = await person('tiepnhan9', 'receiver', await server.device())
    const take = (by: TestOfficer, json: object = {}) => by.post(`/api/submissions/${said.id}/taken`, json)
    const mine = await take(officer)
    expect(mine.value).toMatchObject({ takenBy: receiver })
    expect((await take(second.as)).problem).toMatchObject({
      code: 'submission.taken',
      details: { by: receiver, name: expect.stringMatching(/\S/) },
    })
    server.nowMs += 1000
    expect((await take(officer, { dossier: uuid() })).value).toEqual(mine.value)
    expect((await list(second.as))[0]).toMatchObject({ takenBy: receiver })
    expect((await officer.post(`/api/submissions/${uuid()}/taken`)).problem?.code).toBe(
      'submission.not-found',
    )
  })

  it('Y7: sealed in the database, gone after a month, or a week after it was taken', async () => {
    const [taken, left] = [submission(), submission()]
    await send(request(key(), taken))
    await send(request(key(), left))
    await officer.post(`/api/submissions/${taken.id}/taken`)
    const kept = await server.store.findSubmission(commune, left.id)
    expect(Buffer.from(kept!.sealed).toString('utf8')).not.toContain(CANARY)
    const sweep = () =>
      sweepJob({ store: server.store, clock: () => server.nowMs }).run(async () => true, null)
    server.nowMs += 8 * DAY
    officer = await new TestOfficer(desk, 'tiepnhan1').here()
    expect(await sweep()).toBe('1 0 0')
    expect((await list()).map(({ id }) => id)).toEqual([left.id])
    expect((await open(taken.id)).problem?.code).toBe('submission.not-found')
    server.nowMs += 23 * DAY
    expect(await sweep()).toBe('1 0 0')
    expect(await server.store.findSubmission(commune, left.id)).toBeUndefined()
  })

  it('Y8: a team sees what it helped with, a handler and another commune nothing', async () => {
    const team = await person('doi1', 'team', await server.device())
    const other = await person('doi2', 'team', await server.device())
    const handler = await person('xuly9', 'handler', await server.device())
    const said = submission({ assisted: helpedBy(team.id) })
    await send(request(key(), said))
    await send(request(key(), submission()))
    expect((await list()).map(({ isAssisted }) => isAssisted)).toEqual(expect.arrayContaining([false, true]))
    expect((await list(team.as)).map(({ id }) => id)).toEqual([said.id])
    expect((await open(said.id, team.as)).value.submission.assisted?.helper).toBe(team.id)
    expect(await list(other.as)).toEqual([])
    expect((await open(said.id, other.as)).problem?.code).toBe('submission.not-found')
    expect((await open(said.id, handler.as)).problem?.code).toBe('access.not-allowed')
    expect((await team.as.post(`/api/submissions/${said.id}/taken`)).problem?.code).toBe('access.not-allowed')

    await server.addCommune('14959', 'H56.99.02', [await newOfficer('14959', 'la1', ['receiver'])])
    const stranger = await new TestOfficer(await server.device('14959'), 'la1').here()
    expect(await list(stranger)).toEqual([])
    expect((await open(said.id, stranger)).problem?.code).toBe('submission.not-found')
    expect((await send(request(key(), said), await server.device('14959', 'kiosk'))).status, 'its own').toBe(
      200,
    )
    expect(await list()).toHaveLength(2)
  })
})
