import { afterEach, beforeEach, expect, test } from 'vitest'
import { openHomeServer, type HomeServer } from '../../tests/support/home-server.ts'
import { openCounter, type Counter } from '../../tests/simulation/counter.ts'
import { keepFile } from '../data/files.ts'
import { getMeta } from '../data/meta.ts'

const COMMUNE = '14956'
const never = () => 'none' as const

let server: HomeServer
let counter: Counter
beforeEach(async () => {
  server = await openHomeServer()
  counter = await openCounter(server, 'scope', never)
})
afterEach(() => server.close())

const later = () => new Date(Date.now() + 60_000).toISOString()
/** As if 90 days had passed. */
const shrink = () => server.store.shrinkScope({ commune: COMMUNE, before: later(), at: later() })

async function endedAndOpen() {
  const [ended, open] = [counter.ctx.newId(), counter.ctx.newId()]
  for (const id of [ended, open]) await counter.receive(id)
  await counter.withdraw(ended)
  expect(await counter.round()).toMatchObject({ ok: true })
  return { ended, open }
}

const held = async (id: string) => ({
  facts: await counter.ctx.db.events.where({ dossier: id }).count(),
  isFolded: (await counter.ctx.db.dossiers.get(id)) !== undefined,
})

test('L6: what left the scope is forgotten, the own log stays, what is open stays', async () => {
  const { ended, open } = await endedAndOpen()
  expect(await shrink()).toBe(1)
  await counter.round()
  expect(await held(ended)).toEqual({ facts: 0, isFolded: false })
  expect(await held(open)).toEqual({ facts: 1, isFolded: true })
  expect(await counter.ctx.db.outbox.where({ dossier: ended }).count()).toBe(2)
  expect(await counter.round()).toMatchObject({ ok: true })
})

test('L6: nothing goes while a fact or a page of it is unsent; then it does', async () => {
  const { ended } = await endedAndOpen()
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1])
  const reading = { page: null, thumbnail: '', width: 1, height: 1 }
  const page = await keepFile(counter.ctx, { draft: ended, bytes, mime: 'image/jpeg', reading })
  if (!page.ok) throw new Error(page.problem.code)
  await counter.ctx.db.files.update(page.value.sha256, { state: 'waiting' })
  await shrink()
  await counter.pull()
  expect(await held(ended)).toEqual({ facts: 2, isFolded: true })
  expect(await getMeta(counter.ctx.db, 'toForget')).toEqual([ended])
  await counter.ctx.db.files.update(page.value.sha256, { state: 'verified' })
  await counter.note(ended, 'chưa gửi')
  await counter.pull()
  expect((await held(ended)).isFolded).toBe(true)
  await counter.push()
  await counter.pull()
  expect(await held(ended)).toEqual({ facts: 0, isFolded: false })
  // Its page is held by nobody now and stays until a receipt lets it go.
  expect(await counter.ctx.db.files.get(page.value.sha256)).toMatchObject({ dossiers: [] })
})

test('L5: a dossier that something came to is read back whole', async () => {
  const { ended } = await endedAndOpen()
  const other = await openCounter(server, 'scope-other', never)
  await other.round()
  await other.note(ended, 'muộn')
  await shrink()
  await counter.round()
  expect((await held(ended)).isFolded).toBe(false)
  await other.round()
  // Quiet no more: the sweep looks at dossiers that nothing came to before the moment it is given.
  await server.store.shrinkScope({ commune: COMMUNE, before: '2000-01-01T00:00:00.000Z', at: later() })
  await counter.round()
  expect(await held(ended)).toEqual({ facts: 3, isFolded: true })
})

test('L6: moved away: everything sent goes, what is unsent is still delivered', async () => {
  const { ended, open } = await endedAndOpen()
  await counter.note(open, 'chưa gửi')
  await server.store.emptyScope({ commune: COMMUNE, device: counter.ctx.device.id, at: later() })
  await counter.pull()
  expect([(await held(ended)).isFolded, (await held(open)).isFolded]).toEqual([false, true])
  await counter.round()
  expect((await held(open)).isFolded).toBe(false)
  const { rows } = await server.store.pull({ commune: COMMUNE, after: 0, limit: 100, maxBytes: 1e9 })
  expect(rows).toHaveLength(4)
})
