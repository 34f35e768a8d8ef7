import { afterEach, expect, test } from 'vitest'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { Submission } from '../../../domain/submission/submission.ts'
import type { SubmissionListed } from '../../../domain/submission/wire.ts'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { fakePaperWorkers } from '../../../tests/support/fake-paper-workers.ts'
import { realLaw } from '../../../tests/support/real-law.ts'
import { picture, submission } from '../../../tests/support/submissions.ts'
import { uuid } from '../../../tests/support/sync-events.ts'
import { dropDraft, listDrafts, openDraft } from '../../data/drafts.ts'
import type { WirePort } from '../../sync/wire-port.ts'
import { openByCode } from './find-by-code.ts'
import { takeForDraft } from './take-prefiled.ts'

afterEach(closeDesk)

const AT = '2026-11-23T08:14:00.000+07:00'
const page = picture('giấy')

/** A counter of `officer-1`, and a server that keeps one declaration and notes what it was asked. */
async function open(change: Partial<SubmissionListed> = {}, more: Partial<Submission> = {}) {
  const desk = await openDesk()
  const { ctx } = desk
  const said = submission({
    id: uuid(),
    procedure: '1.001776',
    form: { id: 'tk-tgxh-1a', data: { dang_huong: true } },
    pages: [{ sha256: page.sha256, mime: 'image/jpeg', component: null }],
    ...more,
  })
  const listed: SubmissionListed = {
    id: said.id,
    code: said.code,
    procedure: said.procedure,
    isAssisted: false,
    isReadable: true,
    pages: 1,
    receivedAt: AT,
    takenAt: null,
    takenBy: null,
    ...change,
  }
  const server = {
    listed: [listed],
    asked: [] as string[],
    drafts: [] as string[],
    isAway: false,
    answersGetLost: false,
    pageGoesMissing: false,
  }
  const answer = (name: string, value: unknown): Result<never> => {
    if (server.isAway) return refuse('net.offline', { why: 'unreachable' })
    server.asked.push(name)
    return ok(value as never)
  }
  const wire = {
    get: async (path: string) =>
      path.endsWith(said.id)
        ? answer('open', { submission: said })
        : answer('list', { submissions: server.listed }),
    post: async (_: string, body: unknown) => {
      const heard = answer('take', { takenAt: AT, takenBy: ctx.officer.id })
      if (!heard.ok) return heard
      server.drafts.push((body as { dossier: string }).dossier)
      server.listed = [{ ...listed, takenAt: AT, takenBy: ctx.officer.id }]
      return server.answersGetLost ? refuse('net.offline', { why: 'timeout' }) : heard
    },
  } as unknown as WirePort
  const fetchPage = async () =>
    server.pageGoesMissing
      ? refuse('net.offline', { why: 'timeout' })
      : answer('page', new Uint8Array(page.bytes))
  const deps = { ctx, law: realLaw(), paper: fakePaperWorkers().ports, wire, fetchPage }
  const find = (code = said.code) => openByCode(ctx, wire, code, (id) => takeForDraft(deps, id))
  const drafts = async () => {
    const found = await listDrafts(ctx)
    return found.ok ? found.value : []
  }
  return { ...desk, said, server, find, drafts }
}

test('one that waits is taken once, when all of it is here, and stands in its draft', async () => {
  const { ctx, said, server, find, drafts } = await open()
  const found = await find()
  expect(server.asked).toEqual(['list', 'open', 'page', 'take'])
  const [draft] = await drafts()
  expect(found).toEqual(ok({ kind: 'draft', id: draft?.id }))
  expect(draft).toMatchObject({
    place: 'check',
    form: { dang_huong: true },
    prefiled: { code: said.code },
  })
  expect(server.drafts).toEqual([draft?.id])
  // Pressed again, or without a line: the draft that was begun.
  server.isAway = true
  expect(await find()).toEqual(found)
  expect(await drafts()).toHaveLength(1)
  expect(await openDraft(ctx, draft!.id)).toMatchObject({ ok: true })
})

test('what another officer has begun is not opened and not taken; their name is told', async () => {
  const { server, find, drafts } = await open({ takenAt: AT, takenBy: 'officer-2' })
  expect(await find()).toMatchObject({
    problem: { code: 'submission.taken', details: { by: 'officer-2', name: 'cán bộ khác' } },
  })
  expect(server.asked).toEqual(['list'])
  expect(await drafts()).toEqual([])
})

test('begun by oneself on another device, or thrown away here: not a second time without a word', async () => {
  const elsewhere = await open({ takenAt: AT, takenBy: 'officer-1' })
  expect(await elsewhere.find()).toEqual(refuse('submission.begun', { at: AT }))
  closeDesk()
  const here = await open()
  const found = await here.find()
  if (!found.ok) throw new Error(found.problem.code)
  await dropDraft(here.ctx, found.value.id)
  expect(await here.find()).toEqual(refuse('submission.begun', { at: AT }))
})

test('a line that breaks leaves it to whoever comes next, or is taken up where it broke', async () => {
  const { server, find, drafts } = await open()
  server.isAway = true
  expect(await find()).toMatchObject({ problem: { code: 'submission.out-of-reach' } })
  server.isAway = false
  server.pageGoesMissing = true
  expect(await find()).toMatchObject({ problem: { code: 'submission.out-of-reach' } })
  expect(server.asked).not.toContain('take')
  server.pageGoesMissing = false
  server.answersGetLost = true
  expect(await find()).toMatchObject({ problem: { code: 'submission.out-of-reach' } })
  expect(await drafts()).toEqual([])
  server.answersGetLost = false
  const found = await find()
  expect(found).toMatchObject({ value: { kind: 'draft' } })
  expect(new Set(server.drafts)).toEqual(new Set([found.ok && found.value.id]))
})

test('not at the server yet, not to be opened, or of no procedure here: each is said, nothing is taken', async () => {
  const one = await open()
  expect(await one.find('XXXXXXX')).toEqual(refuse('submission.not-arrived'))
  closeDesk()
  const damaged = await open({ isReadable: false })
  expect(await damaged.find()).toEqual(refuse('submission.unreadable'))
  closeDesk()
  const foreign = await open({}, { procedure: '9.999999' })
  expect(await foreign.find()).toMatchObject({ problem: { code: 'procedure.code.unknown' } })
  expect(foreign.server.asked).not.toContain('take')
})

test('what was received from it is found instead of begun anew', async () => {
  const { receive, said, server, find } = await open()
  const dossier = await receive({ prefiled: { code: said.code, assisted: null } })
  expect(await find()).toEqual(ok({ kind: 'dossier', id: dossier }))
  expect(server.asked).toEqual([])
})
