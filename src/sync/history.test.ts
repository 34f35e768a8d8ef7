import { expect, test } from 'vitest'
import { ok, type Result } from '../../domain/base/result.ts'
import { thinned } from '../data/history.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import { letGo } from '../data/retention.ts'
import { readHealing } from '../data/healing.ts'
import { openHomeServer } from '../../tests/support/home-server.ts'
import { openTestDevice } from '../../tests/support/data-context.ts'
import { openCounter } from '../../tests/simulation/counter.ts'
import { findDossier } from '../data/dossiers.ts'
import { refileAll } from './refile.ts'
import type { SenderContext } from './sender.ts'

const never = () => 'none' as const

test('C7: facts of a device that does not come back stay visible, unconfirmed, in their old order', async () => {
  const server = await openHomeServer()
  try {
    const empty = await server.copy()
    const gone = await openCounter(server, 'gone', never)
    const here = await openCounter(server, 'here', never)
    const id = gone.ctx.newId()
    await gone.receive(id)
    await gone.note(id, 'đã gọi')
    await gone.round()
    await here.round()
    const before = await findDossier(here.ctx, id)
    await server.putBack(empty)
    await here.enrolAgain()
    here.clock.at = '2026-11-23T09:00:00.000+07:00'
    expect(await here.round()).toMatchObject({ ok: true })
    const after = await findDossier(here.ctx, id)
    expect(after.ok && after.value?.state.timeline).toEqual(before.ok && before.value?.state.timeline)
    expect(await readHealing(here.ctx.db, here.ctx.device.id)).toMatchObject({ unconfirmed: 2 })
    // It comes back after all.
    await gone.enrolAgain()
    gone.clock.at = here.clock.at = '2026-11-23T09:10:00.000+07:00'
    await gone.round()
    await here.round()
    expect(await readHealing(here.ctx.db, here.ctx.device.id)).toMatchObject({ unconfirmed: 0 })
  } finally {
    await server.close()
  }
})

test('C7: every file the device holds is asked for; those the server lacks wait again', async () => {
  const { ctx } = await openTestDevice()
  const hashes = Array.from({ length: 250 }, (_, i) => i.toString(16).padStart(64, '0'))
  const row = {
    size: 1,
    mime: 'image/jpeg',
    dossiers: ['d'],
    sentBytes: 9,
    uploadUrl: '/x',
    dueAt: '',
    problem: null,
  }
  const sealed = {
    key: new Uint8Array(),
    keyForServer: new Uint8Array(),
    iv: new Uint8Array(),
    data: new Uint8Array(),
  }
  await ctx.db.files.bulkAdd(
    hashes.map((sha256) => ({ ...row, ...sealed, sha256, state: 'verified' as const })),
  )
  await setMeta(ctx.db, 'setBack', {
    at: 'x',
    common: { seq: 0, chain: '' },
    was: 9,
    resent: 0,
    isReread: true,
    isRefiled: false,
  })
  const asked: string[] = []
  const post = async <T>(_path: string, { sha256 }: { sha256: string[] }): Promise<Result<T>> => {
    asked.push(...sha256)
    const files = sha256.map((hash) => ({ sha256: hash, state: hash.endsWith('7') ? 'missing' : 'verified' }))
    return ok({ files } as T)
  }
  const sender = { db: ctx.db, wire: { post } } as unknown as SenderContext
  expect(await refileAll(sender)).toEqual(ok(16))
  expect(new Set(asked)).toEqual(new Set(hashes))
  const waiting = await ctx.db.files.where('state').equals('waiting').toArray()
  expect(waiting.every((file) => file.sha256.endsWith('7') && file.uploadUrl === null)).toBe(true)
  expect((await getMeta(ctx.db, 'setBack'))?.isRefiled).toBe(true)
  expect(await refileAll(sender)).toEqual(ok(0))
})

test('C8: a log whose beginning was let go is pushed on, and sent again as far as it is kept', async () => {
  const server = await openHomeServer()
  try {
    const counter = await openCounter(server, 'long', never)
    const { db } = counter.ctx
    const id = counter.ctx.newId()
    await counter.receive(id)
    await counter.note(id, 'một')
    await counter.round()
    await setMeta(db, 'safeMarks', [{ dseq: 2, at: '2026-08-01T00:00:00Z' }])
    expect(await letGo(db, '2026-11-23T00:00:00Z')).toEqual({ facts: 2, files: 0 })
    const copy = await server.copy()
    await counter.note(id, 'hai')
    counter.clock.at = '2026-11-23T09:00:00.000+07:00'
    expect(await counter.round()).toMatchObject({ ok: true })
    await server.putBack(copy)
    counter.clock.at = '2026-11-23T09:10:00.000+07:00'
    expect(await counter.round()).toMatchObject({ ok: true })
    const { rows } = await server.store.pull({ commune: '14956', after: 0, limit: 9, maxBytes: 1e9 })
    expect(rows.map((row) => row.dseq)).toEqual([1, 2, 3])
    expect(await getMeta(db, 'safeMarks')).toEqual([])
  } finally {
    await server.close()
  }
})

test('C7: checkpoints reach far back and stay few', () => {
  let kept: readonly number[] = []
  for (let seq = 1; seq <= 5000; seq++) kept = thinned([...kept, seq])
  expect(kept.length).toBeLessThanOrEqual(33)
  expect(kept.slice(-8)).toEqual([4993, 4994, 4995, 4996, 4997, 4998, 4999, 5000])
  expect(kept[0]).toBe(1)
})
