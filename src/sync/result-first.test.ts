/** P20 on the device: the file of a result goes before what hands it back or closes its dossier, and stops nothing for ever. */
import { beforeEach, expect, test, vi } from 'vitest'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { MissingAnswer } from '../../domain/sync/wire.ts'
import { openTestDevice } from '../../tests/support/data-context.ts'
import type { OutboxRow } from '../data/db.ts'
import { withoutHeld } from './result-first.ts'
import type { SenderContext } from './sender.ts'
import { uploadOne } from './upload-one.ts'

vi.mock('./upload-one.ts', async (original) => ({
  ...(await original<typeof import('./upload-one.ts')>()),
  uploadOne: vi.fn<typeof uploadOne>(),
}))
const result = 'ab'.repeat(32)
const bytes = new Uint8Array(4)

function row(dseq: number, needs?: string): OutboxRow {
  const fact = { id: `e${dseq}`, dossier: 'd', type: 'x', hash: '', at: '', dueAt: '', storedAt: null }
  const waiting = { dseq, sealed: bytes, bytes: 4, state: 'waiting', problem: null } as const
  return { ...fact, ...waiting, ...(needs === undefined ? {} : { needs }) }
}

async function open(answers: () => Result<'missing' | 'verified'>) {
  const { ctx } = await openTestDevice()
  const sealed = { iv: bytes, data: bytes, key: bytes, keyForServer: bytes }
  const none = { sentBytes: 0, uploadUrl: null, dueAt: '', problem: null }
  const file = { sha256: result, size: 4, mime: 'application/pdf', dossiers: ['d'] }
  await ctx.db.files.add({ ...sealed, ...none, ...file, state: 'waiting' })
  const post = async (): Promise<Result<MissingAnswer>> => {
    const state = answers()
    return state.ok ? ok({ files: [{ sha256: result, state: state.value }] }) : state
  }
  const sender = { db: ctx.db, wire: { post } } as unknown as SenderContext
  const ask = async (brings = true) => {
    const rows = await ctx.db.outbox.orderBy('dseq').toArray()
    const free = await withoutHeld(sender, rows, brings, new Set())
    return free.ok ? free.value.map(({ dseq }) => dseq) : free.problem.code
  }
  return { db: ctx.db, ask }
}

beforeEach(() => vi.mocked(uploadOne).mockReset())

test('what stands before goes at once; then the file, then the rest', async () => {
  let state: 'missing' | 'verified' = 'missing'
  const { db, ask } = await open(() => ok(state))
  vi.mocked(uploadOne).mockImplementation(async () => {
    state = 'verified'
    return ok('sent')
  })
  await db.outbox.bulkAdd([row(1), row(2, result), row(3), row(4, result)])
  expect(await ask()).toEqual([1])
  expect(uploadOne).not.toHaveBeenCalled()
  await db.outbox.delete(1)
  expect(await ask()).toEqual([2, 3, 4])
  expect(uploadOne).toHaveBeenCalledOnce()
})

test('a file that does not arrive holds the log a few times on a working line, not for ever', async () => {
  const { db, ask } = await open(() => ok('missing'))
  vi.mocked(uploadOne).mockResolvedValue(ok('again'))
  await db.outbox.bulkAdd([row(2, result), row(3)])
  for (let i = 0; i < 4; i++) expect(await ask()).toEqual([])
  expect(await ask()).toEqual([2, 3])
})

test('without a line nothing is counted; between the pieces of a scan nothing is uploaded', async () => {
  let line = false
  const { db, ask } = await open(() => (line ? ok('missing') : refuse('net.offline')))
  await db.outbox.bulkAdd([row(2, result)])
  for (let i = 0; i < 9; i++) expect(await ask()).toBe('net.offline')
  line = true
  for (let i = 0; i < 9; i++) expect(await ask(false)).toEqual([])
  expect(uploadOne).not.toHaveBeenCalled()
  vi.mocked(uploadOne).mockResolvedValue(refuse('net.offline'))
  expect(await ask()).toBe('net.offline')
  vi.mocked(uploadOne).mockResolvedValue(ok('again'))
  expect(await ask()).toEqual([])
})
