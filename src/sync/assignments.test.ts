import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AssignmentsAnswer } from '../../domain/inspection/wire.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { openHomeServer, type HomeServer } from '../../tests/support/home-server.ts'
import { newOfficer } from '../../tests/support/test-officer.ts'
import { openCounter } from '../../tests/simulation/counter.ts'
import { listAssignments, noteOpening, waitingOpenings } from '../data/inspection-log.ts'
import { tellOpenings, updateInspections } from './assignments.ts'

const commune = demoCommune.code
const at = '2026-11-20T00:00:00.000Z'
let server: HomeServer
beforeEach(async () => {
  server = await openHomeServer()
})
afterEach(() => server.close())

/** A counter of the demo commune at which an inspector sits; assigned when `until` says so. */
async function counter(until: string | null = '2027-01-31') {
  const opened = await openCounter(server, 'inspection', () => 'none')
  const inspector = await newOfficer(commune, 'thanhtra', ['inspector'])
  await server.store.createOfficer(inspector, { actor: null, at })
  const leader = (await server.store.listOfficers(commune)).find(({ roles }) => roles.includes('leader'))!
  const said = { id: 'a1', officer: inspector.id, decision: '12/QĐ', purpose: 'Kiểm tra', by: leader.id, at }
  if (until !== null)
    await server.store.addAssignment(commune, { ...said, from: '2026-01-01', until, ended: null })
  const officer = { ...opened.ctx.officer, id: inspector.id, roles: [] }
  const ctx = { ...opened.ctx, officer, device: { ...opened.ctx.device, commune } }
  return { ctx, wire: opened.sender.wire, signKey: opened.sender.device.signKey }
}

const openings = async () =>
  (await server.store.readAudit({ commune, after: 0, limit: 500 })).filter(
    ({ action }) => action === 'inspection.dossier-opened',
  )

test('I1: assignments come down signed and lie sealed; a bent or foreign list changes nothing', async () => {
  const { ctx, wire, signKey } = await counter()
  expect(await updateInspections(ctx, wire, signKey)).toEqual({ ok: true, value: null })
  expect(await listAssignments(ctx)).toMatchObject({ value: [{ id: 'a1', until: '2027-01-31' }] })
  expect(JSON.stringify(await ctx.db.meta.get('assignments'))).not.toContain('12/QĐ')
  const told = await wire.get<AssignmentsAnswer>('/api/inspection/assignments')
  if (!told.ok) throw new Error(told.problem.code)
  const { list } = told.value
  const bent = { ...list!, assignments: list!.assignments.map((one) => ({ ...one, until: '2030-01-01' })) }
  for (const wrong of [bent, { ...list!, commune: '14959' }]) {
    const lying = { ...wire, get: async () => ({ ok: true, value: { hash: 'x', list: wrong } }) as never }
    expect(await updateInspections(ctx, lying, signKey)).toMatchObject({
      problem: { code: 'inspection.assignment.untrue' },
    })
  }
  expect(await listAssignments(ctx)).toMatchObject({ value: [{ until: '2027-01-31' }] })
})

test('I4: what is opened without a line is kept sealed and told once the line is there, each thing once', async () => {
  const { ctx, wire, signKey } = await counter()
  await updateInspections(ctx, wire, signKey)
  const [one, two] = [ctx.newId(), ctx.newId()]
  expect((await noteOpening(ctx, one, ' Đối chiếu phí ')).ok).toBe(true)
  expect((await noteOpening(ctx, two, 'Đối chiếu phí')).ok).toBe(true)
  expect(JSON.stringify(await ctx.db.meta.get('openings'))).not.toContain('Đối chiếu')
  // The answer to the first telling is lost.
  const deaf = {
    ...wire,
    post: async (path: string, body: unknown) => (await wire.post(path, body), offline) as never,
  }
  expect(await tellOpenings(ctx, deaf)).toBe(offline)
  expect(await waitingOpenings(ctx)).toMatchObject({ value: [{ dossier: one }, { dossier: two }] })
  expect(await tellOpenings(ctx, wire)).toEqual({ ok: true, value: null })
  expect(await waitingOpenings(ctx)).toEqual({ ok: true, value: [] })
  expect((await openings()).map(({ object, officer }) => [object, officer])).toEqual([
    [one, ctx.officer.id],
    [two, ctx.officer.id],
  ])
})

test('I2, I4: nothing is opened without a purpose, nor without an assignment this device has heard of', async () => {
  const { ctx, wire, signKey } = await counter(null)
  await updateInspections(ctx, wire, signKey)
  expect(await noteOpening(ctx, ctx.newId(), 'x')).toMatchObject({
    problem: { code: 'inspection.not-assigned' },
  })
  expect(await noteOpening(ctx, ctx.newId(), ' ')).toMatchObject({
    problem: { code: 'inspection.purpose-missing' },
  })
  expect(await waitingOpenings(ctx)).toEqual({ ok: true, value: [] })
})

const offline = { ok: false, problem: { code: 'net.offline' } }
