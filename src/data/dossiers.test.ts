import { expect, test, vi } from 'vitest'
import { ok } from '../../domain/base/result.ts'
import { decide, type Command } from '../../domain/dossier/decide.ts'
import { openTestDevice } from '../../tests/support/data-context.ts'
import { reception } from '../../tests/simulation/history.ts'
import { findDossier, forgetOpened, listDossiers } from './dossiers.ts'
import { putDossiers } from './dossier-rows.ts'
import { recordFact } from './ledger.ts'

async function deviceWith(dues: readonly string[]) {
  const { ctx } = await openTestDevice()
  const act = async (dossier: string, command: Command) => {
    const recorded = await recordFact(ctx, {
      dossier,
      decide: (state) => {
        const now = { at: ctx.clock.at(), clk: ctx.clock.clk() }
        const made = decide(command, state, { now, actor: ctx.officer.id, newId: ctx.newId })
        return made.ok ? ok({ event: made.value }) : made
      },
    })
    if (!recorded.ok) throw new Error(recorded.problem.code)
  }
  const ids = dues.map(() => ctx.newId())
  for (const [i, at] of dues.entries()) {
    const due = { at, rule: 'working-days:3', why: '' }
    await act(ids[i]!, { type: 'dossier-received', body: { ...reception, due } })
  }
  forgetOpened(ctx.vault)
  const opened = vi.spyOn(ctx.vault, 'openRows')
  const openedRows = () => opened.mock.calls.reduce((sum, [rows]) => sum + rows.length, 0)
  return { ctx, act, ids, openedRows, forgetCount: () => opened.mockClear() }
}

const DUES = ['2026-11-27T17:00', '2026-11-20T17:00', '2026-11-24T17:00']

async function listed(ctx: Parameters<typeof listDossiers>[0]) {
  const views = await listDossiers(ctx)
  return views.ok ? views.value.map(({ state }) => state.id) : []
}

test('nearest due date first; asked in several places at once, each row is opened once', async () => {
  const { ctx, ids, openedRows } = await deviceWith(DUES)
  const lists = await Promise.all([listed(ctx), listed(ctx), listed(ctx)])
  expect(lists).toEqual([0, 1, 2].map(() => [ids[1], ids[2], ids[0]]))
  expect(openedRows()).toBe(3)
})

test('a new fact opens its own dossier anew and no other row is even read', async () => {
  const { ctx, act, ids, openedRows, forgetCount } = await deviceWith(DUES)
  await listed(ctx)
  await act(ids[0]!, { type: 'note-added', body: { text: 'Đã gọi' } })
  forgetCount()
  const read = vi.spyOn(ctx.db.dossiers, 'bulkGet')
  await listed(ctx)
  expect(read.mock.calls).toEqual([[[ids[0]]]])
  expect(openedRows()).toBe(1)
  await listed(ctx)
  expect(openedRows()).toBe(1)
  const found = await findDossier(ctx, ids[0]!)
  expect(found).toMatchObject({ ok: true, value: { state: { notes: [{ text: 'Đã gọi' }] } } })
})

test('a row that does not open is left out and holds up nothing', async () => {
  const { ctx, ids } = await deviceWith(DUES)
  await ctx.db.dossiers.update(ids[2]!, { data: new Uint8Array(40) })
  expect(await listed(ctx)).toEqual([ids[1], ids[0]])
})

test('a dossier that went is gone from the list, even when another came in its place or itself came back', async () => {
  const { ctx, act, ids } = await deviceWith(DUES)
  await listed(ctx)
  const gone = (await ctx.db.dossiers.get(ids[2]!))!
  await ctx.db.dossiers.delete(ids[2]!)
  const due = { at: '2026-11-25T17:00', rule: 'working-days:3', why: '' }
  const other = ctx.newId()
  await act(other, { type: 'dossier-received', body: { ...reception, due } })
  expect(await listed(ctx)).toEqual([ids[1], other, ids[0]])
  await ctx.db.dossiers.delete(other)
  expect(await listed(ctx)).toEqual([ids[1], ids[0]])
  await ctx.db.transaction('rw', [ctx.db.dossiers, ctx.db.meta], () => putDossiers(ctx.db, [gone]))
  expect(await listed(ctx)).toEqual([ids[1], ids[2], ids[0]])
})
