import { expect, test } from 'vitest'
import { openHomeServer } from '../../tests/support/home-server.ts'
import { openCounter } from '../../tests/simulation/counter.ts'
import { openLedger } from '../sync/open-ledger.ts'
import { pushAll } from '../sync/push.ts'
import { findDossier } from './dossiers.ts'
import { getMeta } from './meta.ts'
import { beginNewLog } from './new-log.ts'

const COMMUNE = '14956'

test('E5, P14: in a new epoch the log begins anew with the old facts under their old ids; each counts once', async () => {
  const server = await openHomeServer()
  try {
    const counter = await openCounter(server, 'anew', () => 'none')
    const { ctx } = counter
    const [sent, unsent] = [ctx.newId(), ctx.newId()]
    await counter.receive(sent)
    await counter.note(sent, 'đã gửi')
    await counter.round()
    await counter.receive(unsent)
    await counter.note(sent, 'chưa gửi')
    const before = await findDossier(ctx, sent)
    const again = await counter.enrolAgain() // known here in the same epoch: a new one (E5)
    expect(again).toMatchObject({ device: ctx.device.id, epoch: 2 })
    expect(await beginNewLog(ctx, 2)).toEqual({ ok: true, value: 4 })
    expect(await beginNewLog(ctx, 2)).toEqual({ ok: true, value: 0 })
    expect(await getMeta(ctx.db, 'head')).toMatchObject({ dseq: 4 })
    const sender = { ...counter.sender, device: { ...counter.sender.device, epoch: 2 } }
    expect(await pushAll(sender)).toEqual({ ok: true, value: 4 })
    expect(await counter.pull()).toMatchObject({ ok: true })

    const { rows } = await server.store.pull({ commune: COMMUNE, after: 0, limit: 99, maxBytes: 1e9 })
    const counting = rows.filter((row) => row.verdict !== 'quarantined')
    expect([rows.length, counting.length]).toEqual([6, 4])
    expect(new Set(counting.map((row) => row.id)).size).toBe(4)
    expect((await ctx.db.outbox.toArray()).map((row) => row.state)).toEqual(Array(4).fill('stored'))
    const after = await findDossier(ctx, sent)
    expect(after.ok && after.value?.state.timeline).toEqual(before.ok && before.value?.state.timeline)
    const ledger = await openLedger(ctx, unsent)
    expect(ledger.ok && ledger.value.map((row) => row.verdict)).toEqual(['effective']) // of the book it had then
  } finally {
    await server.close()
  }
})
