import type { AddressInfo } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { openCounter } from '../../tests/simulation/counter.ts'
import { openHomeServer, type HomeServer } from '../../tests/support/home-server.ts'
import { picture } from '../../tests/support/submissions.ts'
import type { Fault } from '../../tests/support/test-wire.ts'
import { makeSubmissionCode } from '../../domain/submission/code.ts'
import type { WirePort } from './wire-port.ts'
import type { DataContext } from '../data/context.ts'
import { keepFile } from '../data/files.ts'
import { saveFiling, type Filing } from '../data/filings.ts'
import { listSubmissions, noteTaken, submitFiling } from '../data/submissions.ts'
import { submitAgain, submitAll } from './submit.ts'

vi.mock('tus-js-client', async () => await import('../../tests/drills/support/tus-with-blobs.ts'))

let server: HomeServer
let http: ServerType
beforeEach(async () => {
  server = await openHomeServer()
  http = serve({ fetch: server.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((ready) => http.once('listening', ready))
})
afterEach(async () => {
  http.close()
  await server.close()
})

/** Its pages go over a real socket. */
async function openTablet(nextFault: () => Fault = () => 'none') {
  const counter = await openCounter(server, 'tablet', nextFault)
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const wire = { ...counter.sender.wire, url: (path: string) => origin + path }
  return { ctx: counter.ctx, sender: { ...counter.sender, wire } }
}

const helped = {
  helperName: 'Vi Văn Hùng',
  reason: 'elderly',
  agreedAt: '2026-11-23T08:20:00.000+07:00',
  confirmed: 'signature',
  signature: 'M1 2L3 4',
  place: 'Bản Đôn',
} as const

async function file(ctx: DataContext): Promise<Filing> {
  const id = ctx.newId()
  const kept = await keepFile(ctx, {
    draft: id,
    bytes: new Uint8Array(picture('giấy tờ').bytes),
    mime: 'image/jpeg',
    reading: { page: null, thumbnail: '', width: 1, height: 1 },
  })
  if (!kept.ok) throw new Error(kept.problem.code)
  const at = ctx.clock.at()
  const filing: Filing = {
    id,
    code: makeSubmissionCode(Uint8Array.from({ length: 12 }, (_, i) => i)),
    officer: ctx.officer.id,
    procedure: '1.014027',
    visit: null,
    step: 'sign',
    at: '#check',
    reason: 'elderly',
    agreedAt: at,
    cardRead: true,
    form: { ten: 'Hà Thị Lả' },
    known: ['ten'],
    have: ['other'],
    pages: [{ ...kept.value, mime: 'image/jpeg', component: 'other' }],
    confirmed: 'signature',
    signature: 'M1 2L3 4',
    place: 'Bản Đôn',
    startedAt: at,
    savedAt: at,
  }
  await saveFiling(ctx, filing, 0)
  const assisted = { ...helped, helper: ctx.officer.id }
  expect(await submitFiling(ctx, { filing, formId: 'mau01-huu-tri-xa-hoi', assisted })).toEqual({
    ok: true,
    value: null,
  })
  return filing
}

test('Y1, Y2, Y14: a declaration made at home goes up page first, with nobody signed in, and the server can read it', async () => {
  let fault: Fault = 'none'
  const { ctx, sender } = await openTablet(() => fault)
  const filing = await file(ctx)
  const atRest = JSON.stringify([
    await ctx.db.filings.toArray(),
    await ctx.db.submissions.toArray(),
    await ctx.db.submissionPages.toArray(),
  ])
  for (const secret of ['Hà Thị Lả', 'Bản Đôn', 'Vi Văn Hùng']) expect(atRest).not.toContain(secret)
  // The pages lie sealed to the server now; the draft's own copies are gone.
  expect(await ctx.db.files.count()).toBe(0)

  fault = 'lost'
  expect(await submitAll(sender)).toMatchObject({ ok: false, problem: { code: 'net.offline' } })
  expect((await listSubmissions(ctx.db, ctx.officer.id))[0]?.state).toBe('waiting')
  // Y3: an answer that was lost; asked again it is the same.
  fault = 'deaf'
  expect((await submitAll(sender)).ok).toBe(false)
  fault = 'none'
  expect(await submitAll(sender)).toEqual({ ok: true, value: 1 })
  expect(await submitAll(sender)).toEqual({ ok: true, value: 0 })
  const [row] = await listSubmissions(ctx.db, ctx.officer.id)
  expect(row).toMatchObject({ state: 'sent', receivedAt: expect.stringMatching(/^20/) })
  // Only a backup makes it safe there, and photographs of a home visit stand in none.
  expect(await ctx.db.submissionPages.count()).toBe(1)
  await submitAgain(ctx.db)
  expect(await submitAll(sender)).toEqual({ ok: true, value: 1 })

  const listed = await server.store.submissions({
    commune: demoCommune.code,
    helper: null,
    takenSince: '2020-01-01T00:00:00Z',
    limit: 10,
  })
  expect(listed).toMatchObject([
    { id: filing.id, code: filing.code, isAssisted: true, isReadable: true, pages: 1, takenAt: null },
  ])

  await noteTaken(ctx, [filing.id])
  expect((await listSubmissions(ctx.db, ctx.officer.id))[0]?.state).toBe('taken')
  expect(await ctx.db.filings.count()).toBe(1) // the slip may be asked for still
  await submitAll(sender)
  expect(await ctx.db.submissionPages.count()).toBe(0)
})

test('Y15: a fact that came up meanwhile goes before the next piece of a page', async () => {
  const { ctx, sender } = await openTablet()
  await file(ctx)
  const order: string[] = []
  const wire: WirePort = {
    ...sender.wire,
    proof(method, path, body) {
      order.push(path)
      return sender.wire.proof(method, path, body)
    },
  }
  expect(await submitAll({ ...sender, wire }, async () => order.push('facts'))).toEqual({
    ok: true,
    value: 1,
  })
  expect(order).toEqual(['facts', '/api/submissions/uploads'])
})

test('Y14: what nobody fetched in thirty days is forgotten here as it is at the server', async () => {
  const { ctx, sender } = await openTablet()
  await file(ctx)
  await submitAll(sender)
  const inDays = (days: number) => () =>
    new Date(Date.parse(ctx.clock.at()) + days * 86_400_000).toISOString()
  await submitAll({ ...sender, now: inDays(29) })
  expect(await ctx.db.submissionPages.count()).toBe(1)
  await submitAll({ ...sender, now: inDays(31) })
  expect(await ctx.db.submissionPages.count()).toBe(0)
})

test('Y3: what is refused for good is put aside with its reason, what lacks a page waits, and neither keeps the others', async () => {
  const { ctx, sender } = await openTablet()
  const [bent, lacking, sound] = [await file(ctx), await file(ctx), await file(ctx)]
  await ctx.db.submissions.update(bent.id, { code: 'AAAAAAA' })
  await ctx.db.submissionPages.where({ submission: lacking.id }).delete()
  await submitAll(sender)
  const rows = await listSubmissions(ctx.db, ctx.officer.id)
  const at = (id: string) => rows.find((row) => row.id === id)
  expect(at(bent.id)).toMatchObject({ state: 'refused', problem: { code: 'request.body.invalid' } })
  expect([at(lacking.id)?.state, at(sound.id)?.state]).toEqual(['waiting', 'sent'])
})
