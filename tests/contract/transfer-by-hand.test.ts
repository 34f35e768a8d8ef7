/** Rules W9, W10: a dossier carried between two communes of one real server, believed by what that server granted. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AnyEvent } from '../../domain/dossier/events.ts'
import { foldDossier } from '../../domain/dossier/fold.ts'
import type { TransferAnswer } from '../../domain/transfer/note.ts'
import { keepFile } from '../../src/data/files.ts'
import type { HandPorts } from '../../src/features/transfer/by-hand/hand-ports.ts'
import { readTransfer } from '../../src/features/transfer/by-hand/read-file.ts'
import { readReceipt, writeReceipt } from '../../src/features/transfer/by-hand/receipt.ts'
import { writeTransfer } from '../../src/features/transfer/by-hand/write-file.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { transferJob } from '../../sync-server/jobs/transfer-job.ts'
import { openTestDevice } from '../support/data-context.ts'
import type { SyncDevice } from '../support/sync-device.ts'
import { fact, received, uuid } from '../support/sync-events.ts'
import { newOfficer } from '../support/test-officer.ts'
import { TestServer } from '../support/test-server.ts'

const AWAY = '14959'
const NOW = '2026-11-20T10:00:00.000+07:00'
const bytes = new TextEncoder().encode('%PDF-1.7 giấy chứng sinh')

function handOf(device: SyncDevice): HandPorts {
  const { commune, device: id, epoch, book, grant = '', signKey } = device.enrolled!
  return {
    place: { commune: commune.code, agency: commune.agency, name: commune.name },
    grant: { commune: commune.code, device: id, epoch, book, grant },
    signKey,
    publicKey: async () => device.publicKey,
    sign: async (text) => device.sign(text),
    now: () => NOW,
  }
}

const fold = (events: readonly AnyEvent[]) =>
  foldDossier(
    events[0]!.dossier,
    events.map((event, at) => ({
      event,
      seq: at + 1,
      device: 'd',
      dseq: at + 1,
      verdict: 'effective' as const,
    })),
  )

describe('a dossier between communes, by hand', () => {
  let server: TestServer
  let here: SyncDevice
  let there: SyncDevice
  let clerk: string

  beforeEach(async () => {
    server = await TestServer.open()
    await server.addCommune(AWAY, 'H56.99.02')
    const officer = await newOfficer(AWAY, 'tiepnhan9', ['receiver', 'clerk'], 'Người xã kia')
    await server.store.createOfficer(officer, { actor: null, at: '2026-11-20T02:00:00.000Z' })
    clerk = officer.id
    here = await server.device()
    there = await server.device(AWAY)
  })
  afterEach(() => server.close())

  const carry = () =>
    transferJob({ store: server.store, clock: () => server.nowMs }).run(async () => true, null)
  const notes = async (device: SyncDevice) =>
    (await device.ask<TransferAnswer>('/api/transfers?after=0')).value.notes

  /** Received and sent on here, with no line. */
  async function sentOn() {
    const { ctx } = await openTestDevice()
    const reading = { page: null, thumbnail: '', width: 1, height: 1 }
    const kept = await keepFile(ctx, { draft: 'x', bytes, mime: 'application/pdf', reading })
    if (!kept.ok) throw new Error(kept.problem.code)
    const paper = { ...kept.value, mime: 'application/pdf', kind: 'birth-notice' as const, pages: 1 }
    const first = received(here.enrolled!.book, 1, [paper])
    const body = { agency: AWAY, reason: 'Thường trú ở xã kia' }
    const forwarded = fact('dossier-forwarded', first.dossier, body, { parent: first.id })
    const events: AnyEvent[] = [first, forwarded]
    const written = await writeTransfer(ctx, handOf(here), fold(events))
    if (!written.ok) throw new Error(written.problem.code)
    return {
      first,
      events,
      paper,
      code: written.value.code,
      file: new Uint8Array(await written.value.file.arrayBuffer()),
    }
  }

  function takenOver(
    origin: { agency: string; code: string; dossier: string },
    files: Parameters<typeof received>[2],
  ) {
    const entry = { agency: 'H56.99.02', number: there.enrolled!.book, day: '2026-11-20', serial: 1 }
    const code = `H56.99.02-261120-${String(entry.number).padStart(2, '0')}001`
    const body = { ...received(1, 1, files).body, code, book: entry, origin }
    return fact('dossier-received', uuid(), body, { actor: clerk })
  }

  it('W8, W9, W10: carried, taken over, the receipt back; then the line brings the same and nothing doubles', async () => {
    const { first, events, paper, code, file } = await sentOn()
    const read = await readTransfer(handOf(there), file, code)
    if (!read.ok) throw new Error(read.problem.code)
    const { offer, files } = read.value
    expect(offer).toMatchObject({ from: { commune: demoCommune.code }, code: first.body.code })
    expect(files.get(paper.sha256)).toEqual(new Uint8Array(bytes))

    const taken = takenOver({ agency: offer.from.agency, code: offer.code, dossier: offer.dossier }, [paper])
    const receipt = await writeReceipt(handOf(there), fold([taken]))
    if (!receipt.ok) throw new Error(receipt.problem.code)
    expect(await readReceipt(handOf(here), receipt.value, first.dossier)).toMatchObject({
      ok: true,
      value: { kind: 'accepted', body: { code: taken.body.code } },
    })

    // Both get a line: the one that took over first.
    expect((await there.tell(taken)).verdicts[0]).toMatchObject({ verdict: 'effective' })
    await carry()
    await here.tell(...events)
    await carry()
    await carry()
    expect((await notes(there)).map(({ kind }) => kind)).toEqual(['offer'])
    expect((await notes(here)).map(({ kind }) => kind)).toEqual(['accepted'])
    const other = await server.device(AWAY)
    const twice = { ...taken, id: uuid(), dossier: uuid() }
    const book = { ...twice.body.book, number: other.enrolled!.book }
    const again = `H56.99.02-261120-${String(book.number).padStart(2, '0')}001`
    const heard = await other.tell({ ...twice, body: { ...twice.body, book, code: again } })
    expect(heard.verdicts[0]).toMatchObject({ verdict: 'contested', problem: { code: 'transfer.taken' } })
  })

  it('W9, W10: a device of another commune cannot speak for this one, nor another server’s for ours', async () => {
    const { code, file, first, paper } = await sentOn()
    expect(await readTransfer(handOf(here), file, code)).toMatchObject({
      problem: { code: 'transfer.file.not-for-us' },
    })
    const elsewhere = await TestServer.open()
    const stranger = await elsewhere.device()
    expect(await readTransfer({ ...handOf(stranger), place: handOf(there).place }, file, code)).toMatchObject(
      {
        problem: { code: 'transfer.file.foreign-server' },
      },
    )
    await elsewhere.close()
    const taken = takenOver({ agency: demoCommune.agency, code: first.body.code, dossier: first.dossier }, [
      paper,
    ])
    const posing = { ...handOf(here), place: handOf(there).place }
    const receipt = await writeReceipt(posing, fold([taken]))
    expect(receipt.ok && (await readReceipt(handOf(here), receipt.value, first.dossier))).toMatchObject({
      problem: { code: 'transfer.file.untrue' },
    })
  })
})
