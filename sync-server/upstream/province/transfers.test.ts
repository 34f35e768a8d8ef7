import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DownAnswer } from '../../../domain/sync/upstream.ts'
import type { TransferAnswer } from '../../../domain/transfer/note.ts'
import { BoxCaller } from '../../../tests/support/box-pages.ts'
import type { SyncDevice } from '../../../tests/support/sync-device.ts'
import { fact, received, uuid } from '../../../tests/support/sync-events.ts'
import { newOfficer } from '../../../tests/support/test-officer.ts'
import { TestServer } from '../../../tests/support/test-server.ts'
import { demoCommune } from '../../demo/demo-commune.ts'
import { transferJob } from '../../jobs/transfer-job.ts'

const away = '14959'
const paper = {
  sha256: 'a'.repeat(64),
  size: 9,
  mime: 'application/pdf',
  kind: 'birth-notice' as const,
  pages: 1,
}

describe('W7: dossiers to and from a commune whose home is a box', () => {
  let province: TestServer
  let home: TestServer // the box of the demo commune
  let box: BoxCaller
  let counter: SyncDevice
  let there: SyncDevice
  let clerk: string

  beforeEach(async () => {
    province = await TestServer.open()
    await province.addCommune(away, 'H56.99.02')
    const officer = await newOfficer(away, 'tiepnhan9', ['receiver', 'leader'], 'Người xã kia')
    await province.store.createOfficer(officer, { actor: null, at: '2026-11-20T02:00:00.000Z' })
    clerk = officer.id
    there = await province.device(away)
    home = await TestServer.open()
    counter = await home.device()
    box = new BoxCaller(province.line, home, demoCommune.code, () => province.nowMs)
    await box.enrol(await province.assembled.boxes.newCode(demoCommune.code))
  })
  afterEach(async () => {
    await province.close()
    await home.close()
  })

  const carry = (server: TestServer) =>
    transferJob({ store: server.store, clock: () => server.nowMs }).run(async () => true, null)
  const joinProvince = () =>
    home.store.setUpstream(demoCommune.code, {
      history: home.store.historyId,
      base: province.store.historyId,
      have: 0,
      filesThrough: 0,
      keptThrough: 0,
      facts: '',
      anchoredAt: '',
      downThrough: 0,
      filesBack: false,
    })
  const notesOf = async (device: SyncDevice) =>
    (await device.ask<TransferAnswer>('/api/transfers?after=0')).value

  it('the mirror is read as a ledger; answers come down under their numbers, with word of the files', async () => {
    const first = received(counter.enrolled!.book, 1, [paper])
    const body = { agency: away, reason: 'Thường trú ở xã kia' }
    await counter.tell(first, fact('dossier-forwarded', first.dossier, body, { parent: first.id }))
    await box.send(await box.page(0, 9))
    await carry(province)
    await carry(province)
    const [offer, ...more] = (await notesOf(there)).notes
    expect(offer).toMatchObject({ n: 1, kind: 'offer', dossier: first.dossier })
    expect(more).toEqual([])

    const entry = { agency: 'H56.99.02', number: there.enrolled!.book, day: '2026-11-20', serial: 1 }
    const code = `H56.99.02-261120-${String(entry.number).padStart(2, '0')}001`
    const origin = { agency: demoCommune.agency, code: first.body.code, dossier: first.dossier }
    const mine = { ...first.body, code, book: entry, origin }
    await there.tell(fact('dossier-received', uuid(), mine, { actor: clerk }))
    await carry(province)
    await carry(province)
    const down = (await box.device.ask<DownAnswer>('/api/upstream/down?after=0')).value.items
    const items = down.filter((item) => item.kind === 'transfer')
    expect(items).toHaveLength(1)

    // The box takes it in as it came, once; its officers see it, and it tells nobody itself.
    await joinProvince()
    for (const item of [...down, ...down]) await home.store.takeDown(demoCommune.code, item, item.at)
    await carry(home)
    expect((await notesOf(counter)).notes).toMatchObject([
      { n: 1, kind: 'accepted', dossier: first.dossier, body: { code } },
    ])
    expect((await home.store.upstreamState(demoCommune.code))?.filesBack).toBe(true)
  })

  it('an offer to a box names files that are fetched, and shown as missing until they are here', async () => {
    const entry = { agency: 'H56.99.02', number: there.enrolled!.book, day: '2026-11-20', serial: 1 }
    const code = `H56.99.02-261120-${String(entry.number).padStart(2, '0')}001`
    const { body } = received(1, 1, [paper])
    const mine = fact('dossier-received', uuid(), { ...body, code, book: entry }, { actor: clerk })
    const to = { agency: demoCommune.agency, reason: 'Thường trú ở đó' }
    await there.tell(mine, fact('dossier-forwarded', mine.dossier, to, { parent: mine.id, actor: clerk }))
    await carry(province)
    const { items } = (await box.device.ask<DownAnswer>('/api/upstream/down?after=0')).value
    await joinProvince()
    for (const item of items) await home.store.takeDown(demoCommune.code, item, item.at)
    expect(await notesOf(counter)).toMatchObject({ notes: [{ kind: 'offer' }], missing: [paper.sha256] })
    expect(await home.store.filesNotHere(demoCommune.code, '', 10)).toEqual([paper.sha256])
    const { sha256, size, mime } = paper
    const at = '2026-11-20T03:00:00.000Z'
    await home.store.addVerifiedBlob({
      commune: demoCommune.code,
      sha256,
      size,
      mime,
      device: counter.id,
      at,
    })
    await carry(home)
    expect((await notesOf(counter)).missing).toEqual([])
  })
})
