/** A whole case carried by hand: what closes it stands in the packet before the file that proves it. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PACKET_TYPE } from '../../domain/sync/packet/format.ts'
import type { PacketAnswer } from '../../domain/sync/packet/outcome.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { PacketDevice } from '../support/packet-author.ts'
import { openSigningHouse, signedPage } from '../support/signing-house.ts'
import { fact, handler, note, received, uuid } from '../support/sync-events.ts'
import { TestServer } from '../support/test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await TestServer.open()
})
afterEach(() => server.close())

async function verdictsOf(withFile: boolean): Promise<string[]> {
  const author = new PacketDevice(await server.device())
  const house = await openSigningHouse()
  const lines = ['Số: 12/2026/TLKS', 'HÀ THỊ LAN', uuid()]
  const plain = await signedPage(lines, await house.officer('Trần Thị Ngọc Ánh'))
  const sealed = await author.addFile(0, plain, 'application/pdf')
  const born = received(author.device.enrolled!.book, 1)
  const due = { at: '2099-01-05T17:00', rule: 'by-hand', why: 'x' } // the signature bears the clock of this machine
  const first = { ...born, body: { ...born.body, due } }
  const { dossier } = first
  const file = {
    sha256: sealed.sha256,
    size: plain.length,
    mime: 'application/pdf',
    kind: 'decision',
    pages: 1,
  } as const
  const answers = {
    number: '12/2026/TLKS',
    date: '2026-11-22',
    signer: 'A',
    signedAt: '2026-11-22T08:00:00Z',
  }
  const check = {
    signature: 'valid',
    wholeFile: true,
    signer: 'A',
    serial: '1',
    signedAt: answers.signedAt,
    trust: 'no-roots',
    namesOwner: true,
    hasNumber: true,
    page: 1,
  } as const
  const attached = fact(
    'result-attached',
    dossier,
    { file, ...answers, check },
    { parent: first.id, actor: handler },
  )
  const body = { to: 'Hà Thị Lan', shown: 'receipt', onBehalf: false } as const
  const returned = fact('result-returned', dossier, body, { parent: attached.id })
  const closed = fact('dossier-closed', dossier, {}, { parent: returned.id })
  for (const event of [first, attached, returned, closed, note(uuid())]) await author.record(event)
  if (!withFile) await author.db.files.clear()
  const { whole } = await author.pack()
  const carried = await author.device.ask<PacketAnswer>('/api/packets', {
    method: 'POST',
    streamed: true,
    bytes: whole,
    headers: { 'content-type': PACKET_TYPE },
  })
  expect(carried.status).toBe(200)
  const pulled = await server.store.pull({ commune: demoCommune.code, after: 0, limit: 99, maxBytes: 1e9 })
  return pulled.rows.map(({ verdict, problem }) => problem?.code ?? verdict)
}

it('X5, P20: the segment that closes waits for the files of its part', async () => {
  expect(await verdictsOf(true)).toEqual(['effective', 'effective', 'effective', 'effective', 'commuting'])
})

it('X5, P20: without the file everything is taken all the same, and the case is not closed', async () => {
  expect(await verdictsOf(false)).toEqual([
    'effective',
    'effective',
    'effective',
    'dossier.close.result-unverified',
    'commuting',
  ])
})
