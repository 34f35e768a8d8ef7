/** Facts never wait for a scan, also when they come up in the middle of one. */
import { expect, test, vi } from 'vitest'
import { openHomeServer } from '../../tests/support/home-server.ts'
import { openCounter } from '../../tests/simulation/counter.ts'
import type { DataContext } from '../data/context.ts'
import { keepFile } from '../data/files.ts'
import { setMeta } from '../data/meta.ts'
import { refuse } from '../../domain/base/result.ts'
import { runRound } from './round.ts'
import { sendFile } from './tus.ts'

const NO_PACK = { kty: 'EC', crv: 'P-256', x: '', y: '' } as const

vi.mock('./tus.ts', () => ({ sendFile: vi.fn<typeof sendFile>() }))

test('DESIGN §2.4: a fact that comes up between two pieces of a scan is at the server before the next piece; others’ come down', async () => {
  const server = await openHomeServer()
  try {
    const [here, there] = [
      await openCounter(server, 'here-first', () => 'none'),
      await openCounter(server, 'there-first', () => 'none'),
    ]
    const id = here.ctx.newId()
    await here.receive(id)
    await keepScan(here.ctx, id)
    const atServer = async () =>
      (await server.store.pull({ commune: '14956', after: 0, limit: 99, maxBytes: 1e9 })).rows.length
    const seen: number[] = []
    vi.mocked(sendFile).mockImplementation(async (_ctx, file) => {
      await file.beforePiece()
      seen.push(await atServer())
      await here.note(id, 'trong lúc đang gửi ảnh')
      await file.beforePiece()
      seen.push(await atServer())
      const other = there.ctx.newId()
      await there.receive(other)
      await there.round()
      await setMeta(here.ctx.db, 'lastPulledAt', '2026-11-23T08:00:00.000+07:00') // long ago
      await file.beforePiece()
      expect(await here.ctx.db.dossiers.get(other)).toBeDefined()
      return refuse('net.offline')
    })
    const report = await runRound(here.sender, here.ctx, NO_PACK)
    expect(report.kind).toBe('offline')
    expect(seen).toEqual([1, 2])
  } finally {
    await server.close()
  }
})

test('DESIGN §2.4: a fact that comes up in the middle of a piece does not wait for its end', async () => {
  const server = await openHomeServer()
  try {
    const here = await openCounter(server, 'here-beside', () => 'none')
    const id = here.ctx.newId()
    await here.receive(id)
    await keepScan(here.ctx, id)
    const atServer = async () =>
      (await server.store.pull({ commune: '14956', after: 0, limit: 99, maxBytes: 1e9 })).rows.length
    vi.mocked(sendFile).mockImplementation(async (_ctx, file) => {
      await file.beforePiece()
      expect(await atServer()).toBe(1)
      await here.note(id, 'trong lúc đang gửi ảnh')
      await vi.waitFor(async () => expect(await atServer()).toBe(2))
      return refuse('net.offline')
    })
    expect((await runRound(here.sender, here.ctx, NO_PACK)).kind).toBe('offline')
    expect(await atServer()).toBe(2)
  } finally {
    await server.close()
  }
})

async function keepScan(ctx: DataContext, draft: string): Promise<void> {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1])
  const reading = { page: null, thumbnail: '', width: 1, height: 1 }
  const page = await keepFile(ctx, { draft, bytes, mime: 'image/jpeg', reading })
  if (!page.ok) throw new Error(page.problem.code)
  await ctx.db.files.update(page.value.sha256, { state: 'waiting' })
}
