import { afterEach, beforeEach, expect, test } from 'vitest'
import { openHomeServer, type HomeServer } from '../../tests/support/home-server.ts'
import { openCounter } from '../../tests/simulation/counter.ts'
import { currentContext } from '../data/current.ts'
import { activeOfficers, listOfficers, officerName } from '../data/officers.ts'
import { updateOfficers } from './officers.ts'

let server: HomeServer
beforeEach(async () => {
  server = await openHomeServer()
})
afterEach(async () => {
  currentContext.value = null
  await server.close()
})

test('A13: the list comes down, lies sealed, and gives names to ids until the lock', async () => {
  const { ctx, sender } = await openCounter(server, 'names', () => 'none')
  expect(await listOfficers(ctx)).toEqual({ ok: true, value: [] })
  expect(await updateOfficers(ctx, sender.wire)).toEqual({ ok: true, value: null })
  const listed = await listOfficers(ctx)
  const officers = listed.ok ? listed.value : []
  const other = officers.find((one) => one.id !== ctx.officer.id)
  expect(other?.name).toMatch(/\S/)
  const atRest = JSON.stringify(await ctx.db.meta.get('officers'))
  for (const { name } of officers) expect(atRest).not.toContain(name)

  expect(officerName(ctx, other?.id ?? '')).toBe('cán bộ khác')
  currentContext.value = ctx
  await expect.poll(() => officerName(ctx, other?.id ?? '')).toBe(other?.name)
  expect(activeOfficers(ctx).map((one) => one.id)).toContain(ctx.officer.id)
  currentContext.value = null
  expect(officerName(ctx, other?.id ?? '')).toBe('cán bộ khác')
})

test('A13: an unchanged list is not written again; no line is no loss', async () => {
  let fault: 'none' | 'lost' = 'none'
  const { ctx, sender } = await openCounter(server, 'names', () => fault)
  await updateOfficers(ctx, sender.wire)
  const before = await ctx.db.meta.get('officers')
  await updateOfficers(ctx, sender.wire)
  expect(await ctx.db.meta.get('officers')).toEqual(before)
  fault = 'lost'
  expect(await updateOfficers(ctx, sender.wire)).toMatchObject({ ok: false })
  const kept = await listOfficers(ctx)
  expect(kept.ok && kept.value.length).toBeGreaterThan(0)
})
