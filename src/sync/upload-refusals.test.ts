/** What ends an upload without the page being there: only what is wrong with the page itself may count against it. */
import { afterEach, expect, test, vi } from 'vitest'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { BlobState } from '../../domain/sync/wire.ts'
import { keepFile } from '../data/files.ts'
import { openTestDevice } from '../../tests/support/data-context.ts'
import type { SenderContext } from './sender.ts'
import { sendFile } from './tus.ts'
import { uploadAll } from './upload.ts'

vi.mock('./tus.ts', () => ({ sendFile: vi.fn<typeof sendFile>() }))
const sending = vi.mocked(sendFile)
afterEach(() => sending.mockReset())

/** A device with one page to send; `states`: what the server says of it, the last one for ever. */
async function openSender(states: BlobState['state'][]) {
  const { ctx } = await openTestDevice()
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3])
  const reading = { page: null, thumbnail: '', width: 1, height: 1 }
  const kept = await keepFile(ctx, { draft: 'd', bytes, mime: 'image/jpeg', reading })
  if (!kept.ok) throw new Error(kept.problem.code)
  const { sha256 } = kept.value
  await ctx.db.files.update(sha256, { state: 'waiting' })
  const post = async <T>(): Promise<Result<T>> => {
    const state = (states.length > 1 ? states.shift() : states[0]) ?? 'missing'
    return ok({ files: [{ sha256, state }] } as T)
  }
  const wire = { get: post, post, proof: async () => ({}), url: (path: string) => path }
  const sender = { db: ctx.db, wire } as unknown as SenderContext
  const row = async () => {
    const { state, problem } = (await ctx.db.files.get(sha256))!
    return { state, problem: problem?.code ?? null }
  }
  return { sender, row }
}

test.each([
  'net.offline',
  'server.disk.full',
  'proof.nonce-reused',
  'proof.clock-skew',
  'device.revoked',
  'server.busy',
])('%s says nothing against the page: it waits and the round is told', async (code) => {
  const { sender, row } = await openSender(['missing'])
  sending.mockResolvedValue(refuse(code))
  expect(await uploadAll(sender)).toMatchObject({ ok: false, problem: { code } })
  expect(await row()).toEqual({ state: 'waiting', problem: null })
})

test('too many begun at once says nothing against the page, however often: it waits', async () => {
  const { sender, row } = await openSender(['missing'])
  sending.mockResolvedValue(refuse('blob.too-many-open'))
  for (let i = 0; i < 3; i++) {
    expect(await uploadAll(sender)).toMatchObject({ ok: false, problem: { code: 'server.busy' } })
    expect(await row()).toEqual({ state: 'waiting', problem: null })
  }
})

test('F6: damaged on the way, it is begun anew at once, and is refused when that happens again', async () => {
  const { sender, row } = await openSender(['missing'])
  sending.mockResolvedValue(refuse('blob.hash-mismatch'))
  expect(await uploadAll(sender)).toEqual(ok(0))
  expect(sending).toHaveBeenCalledTimes(2)
  expect(await row()).toEqual({ state: 'refused', problem: 'blob.hash-mismatch' })
})

test('F6: damaged once only, it arrives and nothing is held against it', async () => {
  const { sender, row } = await openSender(['missing', 'missing', 'missing', 'verified'])
  sending.mockResolvedValueOnce(refuse('blob.hash-mismatch')).mockResolvedValue(ok(null))
  expect(await uploadAll(sender)).toEqual(ok(1))
  expect(await row()).toEqual({ state: 'verified', problem: null })
})

test('F8: all bytes there and not checked yet (a full disk): it waits for the server, the round comes again', async () => {
  const { sender, row } = await openSender(['partial'])
  sending.mockResolvedValue(ok(null))
  expect(await uploadAll(sender)).toMatchObject({ ok: false, problem: { code: 'server.busy' } })
  expect(sending).toHaveBeenCalledTimes(1)
  expect(await row()).toEqual({ state: 'waiting', problem: null })
})
