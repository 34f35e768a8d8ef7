import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventBody, FileRef } from '../../domain/dossier/events.ts'
import type { TransferAnswer, TransferKind, TransferNote } from '../../domain/transfer/note.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { fact, note, received, uuid } from '../../tests/support/sync-events.ts'
import { newOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { demoCommune } from '../demo/demo-commune.ts'
import { transferJob } from '../jobs/transfer-job.ts'

const away = '14959'
const third = '14961'
const file = (mark: string): FileRef => ({
  sha256: mark.repeat(64),
  size: 9,
  mime: 'application/pdf',
  kind: 'birth-notice',
  pages: 1,
})

describe('W: dossiers between communes', () => {
  let server: TestServer
  let here: SyncDevice
  let there: SyncDevice
  let clerk: string

  beforeEach(async () => {
    server = await TestServer.open()
    for (const [code, agency] of [
      [away, 'H56.99.02'],
      [third, 'H56.99.03'],
    ] as const)
      await server.addCommune(code, agency)
    const officer = await newOfficer(away, 'tiepnhan9', ['receiver', 'clerk', 'leader'], 'Người xã kia')
    await server.store.createOfficer(officer, { actor: null, at: '2026-11-20T02:00:00.000Z' })
    clerk = officer.id
    here = await server.device()
    there = await server.device(away)
  })
  afterEach(() => server.close())

  const carry = async () => {
    await transferJob({ store: server.store, clock: () => server.nowMs }).run(async () => true, null)
  }
  const ask = async (device: SyncDevice, after = 0) =>
    (await device.ask<TransferAnswer>(`/api/transfers?after=${after}`)).value
  const kinds = async (device: SyncDevice) => (await ask(device)).notes.map(({ n, kind }) => `${n} ${kind}`)
  const bodyOf = async <K extends TransferKind>(device: SyncDevice, kind: K) => {
    const found = (await ask(device)).notes.find((one) => one.kind === kind)
    return found?.body as Extract<TransferNote, { kind: K }>['body'] | undefined
  }
  const verify = (commune: string, sha256: string) =>
    server.store.addVerifiedBlob({
      commune,
      sha256,
      size: 9,
      mime: 'application/pdf',
      device: here.id,
      at: '2026-11-20T02:00:00.000Z',
    })

  /** Received here with one paper and a private remark, and sent on. */
  async function sendOn(agency = away) {
    const first = received(here.enrolled!.book, 1, [file('a')])
    const body = { agency, reason: 'Người dân thường trú ở xã kia' }
    await here.tell(
      first,
      note(first.dossier, 'Bí mật của xã này'),
      fact('dossier-forwarded', first.dossier, body, { parent: first.id }),
    )
    await carry()
    return first
  }

  /** Received there, as its officer would from the offer. */
  async function takeOver(sent: { readonly dossier: string; readonly code: string }) {
    const entry = { agency: 'H56.99.02', number: there.enrolled!.book, day: '2026-11-20', serial: 1 }
    const origin = { agency: demoCommune.code, ...sent }
    const { body } = received(1, 1, [file('a')])
    const code = `H56.99.02-261120-${String(entry.number).padStart(2, '0')}001`
    const mine: EventBody['dossier-received'] = { ...body, code, book: entry, origin }
    const taken = fact('dossier-received', uuid(), mine, { actor: clerk })
    const heard = await there.tell(taken)
    expect(heard.verdicts.map((one) => one.verdict)).toEqual(['effective'])
    await carry()
    return taken
  }

  it('W1, W2: an offer says what the other side needs and nothing of the own work', async () => {
    const first = await sendOn()
    const { notes, places } = await ask(there)
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatchObject({
      n: 1,
      kind: 'offer',
      dossier: first.dossier,
      body: { from: { commune: demoCommune.code, agency: demoCommune.agency }, code: first.body.code },
    })
    expect(JSON.stringify(notes)).not.toContain('Bí mật')
    expect(JSON.stringify(notes)).not.toContain(first.actor)
    expect(places.map((one) => one.commune)).toEqual([demoCommune.code, third])
    expect((await ask(there, 1)).notes).toEqual([])
    const strange = await server.device(third)
    expect((await ask(strange)).notes).toEqual([])
    expect((await ask(here)).notes).toEqual([])
    expect(await kinds(there)).toEqual(['1 offer'])
  })

  it('W2: to an agency by its id as well; to one that is not here nobody is told', async () => {
    await sendOn('H56.99.02')
    expect(await kinds(there)).toEqual(['1 offer'])
    const other = received(here.enrolled!.book, 2)
    const body = { agency: 'G12.01', reason: 'Bảo hiểm xã hội' }
    await here.tell(other, fact('dossier-forwarded', other.dossier, body, { parent: other.id }))
    await carry()
    expect(await kinds(there)).toEqual(['1 offer'])
  })

  it('W3: its files become readable there when they are verified here, and no others do', async () => {
    await sendOn()
    const read = (sha256: string) => server.store.findBlob(away, sha256)
    expect((await ask(there)).missing).toEqual([file('a').sha256])
    await verify(demoCommune.code, file('a').sha256)
    await verify(demoCommune.code, file('b').sha256)
    expect(await read(file('a').sha256)).toBeUndefined()
    await carry()
    expect(await read(file('a').sha256)).toMatchObject({ size: 9 })
    expect(await read(file('b').sha256)).toBeUndefined()
    expect((await ask(there)).missing).toEqual([])
  })

  it('W4, W5: taken over under an own number, and what became of it comes back with its file', async () => {
    const first = await sendOn()
    const taken = await takeOver({ dossier: first.dossier, code: first.body.code })
    expect(await bodyOf(here, 'accepted')).toMatchObject({
      from: { commune: away },
      code: taken.body.code,
      due: taken.body.due,
    })
    const result = {
      number: '12/2026',
      date: '2026-11-20',
      signer: 'Chủ tịch',
      signedAt: '2026-11-20T10:00:00Z',
    }
    const check = {
      signature: 'valid' as const,
      wholeFile: true,
      signer: 'Chủ tịch',
      serial: '1',
      signedAt: '2026-11-20T10:00:00Z',
      trust: 'known' as const,
      namesOwner: true,
      hasNumber: true,
      page: 1,
    }
    const attached = fact(
      'result-attached',
      taken.dossier,
      { file: file('c'), ...result, check },
      { parent: taken.id, actor: clerk },
    )
    await there.tell(attached)
    await carry()
    expect(await kinds(here), 'not before it was handed on').toEqual(['1 accepted'])
    await verify(away, file('c').sha256)
    const back = { to: 'Xã Pù Luông', shown: 'receipt' as const, onBehalf: true }
    const returned = fact('result-returned', taken.dossier, back, { parent: attached.id, actor: clerk })
    expect((await there.tell(returned)).verdicts[0]).toMatchObject({ verdict: 'effective' })
    await carry()
    expect(await bodyOf(here, 'result')).toMatchObject({ result: { number: '12/2026' } })
    expect(await server.store.findBlob(demoCommune.code, file('c').sha256)).toMatchObject({ size: 9 })
  })

  it('W5: refused there, the reason comes back', async () => {
    const first = await sendOn()
    const taken = await takeOver({ dossier: first.dossier, code: first.body.code })
    const refused = { reason: 'Không đủ điều kiện' }
    await there.tell(fact('dossier-refused', taken.dossier, refused, { parent: taken.id, actor: clerk }))
    await carry()
    expect(await bodyOf(here, 'ended')).toMatchObject({ stage: 'refused', reason: 'Không đủ điều kiện' })
  })

  it('W8: taken over from a file before its offer came over the line: answered then, once', async () => {
    const first = received(here.enrolled!.book, 1, [file('a')])
    const taken = await takeOver({ dossier: first.dossier, code: first.body.code })
    expect((await ask(here)).notes, 'nothing is known of it yet').toEqual([])
    const body = { agency: away, reason: 'Người dân thường trú ở xã kia' }
    await here.tell(first, fact('dossier-forwarded', first.dossier, body, { parent: first.id }))
    await carry()
    await carry()
    expect(await kinds(there)).toEqual(['1 offer'])
    expect(await kinds(here)).toEqual(['1 accepted'])
    expect(await bodyOf(here, 'accepted')).toMatchObject({ code: taken.body.code })
  })

  it('W8: taken over twice, by file and by line on two counters: the second is contested', async () => {
    const first = await sendOn()
    const sent = { dossier: first.dossier, code: first.body.code }
    await takeOver(sent)
    const other = await server.device(away)
    const entry = { agency: 'H56.99.02', number: other.enrolled!.book, day: '2026-11-20', serial: 1 }
    const code = `H56.99.02-261120-${String(entry.number).padStart(2, '0')}001`
    const origin = { agency: demoCommune.code, ...sent }
    const again = { ...received(1, 1, [file('a')]).body, code, book: entry, origin }
    const heard = await other.tell(fact('dossier-received', uuid(), again, { actor: clerk }))
    expect(heard.verdicts[0]).toMatchObject({
      verdict: 'contested',
      problem: { code: 'transfer.taken', details: { code: first.body.code } },
    })
    await carry()
    expect(await kinds(here)).toEqual(['1 accepted'])
  })

  it('W4: an origin nobody offered tells nobody anything', async () => {
    const own = received(here.enrolled!.book, 1)
    await here.tell(own)
    await takeOver({ dossier: own.dossier, code: own.body.code })
    expect((await ask(here)).notes).toEqual([])
  })

  it('W6: read again from the start, or after a restart, no note is made twice', async () => {
    const first = await sendOn()
    await takeOver({ dossier: first.dossier, code: first.body.code })
    await carry()
    await server.restart()
    await carry()
    for (const commune of [demoCommune.code, away])
      await server.store.carryTransfers({ commune, limit: 500, at: '2026-11-20T03:00:00.000Z' })
    expect(await kinds(there)).toEqual(['1 offer'])
    expect(await kinds(here)).toEqual(['1 accepted'])
    expect(await server.store.communesWithTransfers()).toEqual([])
  })
})
