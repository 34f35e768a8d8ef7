/** Rules X: the packet from the device that makes it to the server that takes it, and the receipt back. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PACKET_TYPE } from '../../domain/sync/packet/format.ts'
import { gatherPackets, type PacketAnswer } from '../../domain/sync/packet/outcome.ts'
import { writePacket } from '../../src/data/packet/write-packet.ts'
import { measureUnsent } from '../../src/data/packet/unsent-work.ts'
import { takeReceipt } from '../../src/data/packet/take-receipt.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { MemorySink, PacketDevice } from '../support/packet-author.ts'
import type { SyncDevice } from '../support/sync-device.ts'
import { note, received, uuid } from '../support/sync-events.ts'
import { TestServer } from '../support/test-server.ts'

describe('packet', () => {
  let server: TestServer
  let author: PacketDevice
  let bearer: SyncDevice

  beforeEach(async () => {
    server = await TestServer.open()
    author = new PacketDevice(await server.device())
    bearer = await server.device()
  })
  afterEach(() => server.close())

  const carry = (bytes: Uint8Array, by = bearer) =>
    by.ask<PacketAnswer>('/api/packets', {
      method: 'POST',
      streamed: true,
      bytes,
      headers: { 'content-type': PACKET_TYPE },
    })

  async function workOfADay() {
    const page = await author.addFile()
    await author.record(received(author.device.enrolled!.book, 1, [fileRef(page.sha256)]))
    await author.record(note(uuid()))
    return page
  }

  const verified = async (sha256: string) =>
    (await server.store.blobStates(demoCommune.code, [sha256])).get(sha256) === 'verified'

  it('X1, X2: nothing of the work can be read in a packet; neither names, nor numbers, nor hashes of papers', async () => {
    const page = await workOfADay()
    const { whole } = await author.pack()
    const text = whole.toString('latin1')
    for (const secret of [
      'Hà Thị Lan',
      'H56.99.01',
      page.sha256,
      author.device.id,
      demoCommune.code,
      'segment',
    ])
      expect(text).not.toContain(Buffer.from(secret).toString('latin1'))
  })

  it('X3: parts are announced to the byte, each with all facts; one alone brings every fact', async () => {
    await workOfADay()
    await author.addFile(40_000)
    await author.addFile(40_000)
    const sink = new MemorySink()
    const done = await writePacket(author.author, sink, {
      signal: new AbortController().signal,
      onProgress: () => {},
      partBytes: 50_000,
    })
    expect(done.ok).toBe(true)
    const lengths = sink.parts.map((pieces) => pieces.reduce((sum, piece) => sum + piece.length, 0))
    expect(lengths).toEqual(sink.announced)
    expect(lengths.length).toBeGreaterThan(1)
    const last = Buffer.concat(sink.parts.at(-1)!)
    const { value } = await carry(last)
    expect(value.parts[0]).toMatchObject({ facts: 2, stored: 2, problem: null })
  })

  it('X4, X5: facts are pushed and files taken under the author’s name, whoever bears the packet', async () => {
    const page = await workOfADay()
    const { whole, check } = await author.pack()
    const { status, value } = await carry(whole)
    expect(status).toBe(200)
    const [packet] = gatherPackets(value.parts)
    expect(packet).toMatchObject({
      check,
      isWhole: true,
      facts: { all: 2, stored: 2, kept: 0 },
      files: { all: 1, verified: 1, missing: 0 },
      problems: [],
    })
    expect(await verified(page.sha256)).toBe(true)
    const pulled = await server.store.pull({ commune: demoCommune.code, after: 0, limit: 10, maxBytes: 1e6 })
    expect(pulled.rows.map(({ device, dseq }) => [device, dseq])).toEqual([
      [author.device.id, 1],
      [author.device.id, 2],
    ])
    expect((await server.store.findDevice(bearer.id))?.stored).toBe(0)
    const audit = await server.store.readAudit({ commune: demoCommune.code, after: 0, limit: 100 })
    expect(audit.at(-1)).toMatchObject({ action: 'packet.imported', device: author.device.id })
  })

  it('X6: what the bearer hears and carries back names nobody and nothing of the work', async () => {
    const page = await workOfADay()
    const { whole } = await author.pack()
    const { value } = await carry(whole)
    const heard = JSON.stringify(value)
    for (const secret of [page.sha256, author.device.id, 'H56.99.01', 'dossier', demoCommune.code])
      expect(heard).not.toContain(secret)
  })

  it('X7: twice is once, and so is a replay after the author sent the same over the line and went on', async () => {
    await workOfADay()
    const { whole } = await author.pack()
    await carry(whole)
    const again = await carry(whole)
    expect(gatherPackets(again.value.parts)[0]).toMatchObject({ isWhole: true, problems: [] })
    await author.device.tell(note(uuid())) // the line is back
    const late = await carry(whole)
    expect(gatherPackets(late.value.parts)[0]).toMatchObject({ isWhole: true, problems: [] })
    const pulled = await server.store.pull({ commune: demoCommune.code, after: 0, limit: 10, maxBytes: 1e6 })
    expect(pulled.rows.map(({ dseq }) => dseq)).toEqual([1, 2, 3])
  })

  it('X8: rules P hold: a gap is told, a revoked author is kept for review and its files refused', async () => {
    const page = await workOfADay()
    const { whole } = await author.pack()
    await author.db.outbox.where('dseq').equals(1).modify({ state: 'stored' })
    const gap = await author.pack()
    expect(gatherPackets((await carry(gap.whole)).value.parts)[0]).toMatchObject({
      facts: { all: 1, stored: 0, kept: 0 },
      problems: [{ code: 'sync.segment.gap' }],
    })
    await server.store.revokeDevice(demoCommune.code, author.device.id, '2026-11-20T02:00:00Z')
    const late = await carry(whole)
    expect(gatherPackets(late.value.parts)[0]).toMatchObject({
      isWhole: false,
      facts: { all: 2, stored: 0, kept: 2 },
      problems: [{ code: 'device.revoked' }],
      receipt: null,
    })
    expect(await server.store.listKeptSegments(demoCommune.code, author.device.id)).toHaveLength(1)
    expect(await verified(page.sha256)).toBe(true) // it came while the device was still in use
    const other = await author.addFile()
    const { whole: more } = await author.pack()
    expect(gatherPackets((await carry(more)).value.parts)[0]?.files).toMatchObject({ refused: 1 })
    expect(await verified(other.sha256)).toBe(false)
  })

  it('X9: a bearer of another commune brings it too, and the work goes to the author’s commune', async () => {
    await server.addCommune('99999', 'H56.99.02')
    const neighbour = await server.device('99999')
    await workOfADay()
    const { whole } = await author.pack()
    const { value } = await carry(whole, neighbour)
    expect(gatherPackets(value.parts)[0]).toMatchObject({ isWhole: true })
    const theirs = await server.store.pull({ commune: '99999', after: 0, limit: 10, maxBytes: 1e6 })
    expect(theirs.rows).toEqual([])
  })

  it('X10: the receipt settles exactly what it covers, and deletes nothing', async () => {
    const page = await workOfADay()
    const { whole } = await author.pack()
    await author.record(note(uuid())) // after the packet was made
    const late = await author.addFile()
    const { value } = await carry(whole)
    const receipt = new Blob([gatherPackets(value.parts)[0]!.receipt!])
    const taken = await takeReceipt(author.author, receipt)
    expect(taken).toEqual({ ok: true, value: { facts: 2, files: 1, declarations: 0, left: 1 } })
    const rows = await author.db.outbox.orderBy('dseq').toArray()
    expect(rows.map(({ state }) => state)).toEqual(['stored', 'stored', 'waiting'])
    expect((await author.db.files.get(page.sha256))?.state).toBe('verified')
    expect((await author.db.files.get(page.sha256))?.data.length).toBeGreaterThan(0)
    expect((await author.db.files.get(late.sha256))?.state).toBe('waiting')
    const first = await author.db.events.where('[device+dseq]').equals([author.device.id, 1]).first()
    expect(first).toMatchObject({ seq: 1, verdict: 'effective' })
    expect(await takeReceipt(author.author, receipt)).toMatchObject({ value: { facts: 0, files: 0 } })
  })

  it('X11: a receipt of another device, of another packet or touched on the way changes nothing', async () => {
    await workOfADay()
    const { whole } = await author.pack()
    const text = gatherPackets((await carry(whole)).value.parts)[0]!.receipt!
    const other = new PacketDevice(await server.device())
    await other.record(note(uuid()))
    await other.pack()
    const codeOf = async (by: PacketDevice, file: string) => {
      const taken = await takeReceipt(by.author, new Blob([file]))
      return taken.ok ? null : taken.problem.code
    }
    const at = text.indexOf('"data":"') + 40
    const touched = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
    expect(await codeOf(other, text)).toBe('packet.receipt.not-mine')
    expect(await codeOf(author, touched)).toBe('packet.receipt.damaged')
    expect(await codeOf(author, text.slice(0, -9))).toBe('packet.receipt.damaged')
    expect(await codeOf(author, 'hello')).toBe('packet.receipt.damaged')
    expect((await measureUnsent(author.db)).facts).toBe(2)
  })

  it('X12: with nothing unsent there is no packet; given up half way the sink is told', async () => {
    const sink = new MemorySink()
    const options = { signal: new AbortController().signal, onProgress: () => {} }
    expect(await writePacket(author.author, sink, options)).toMatchObject({
      problem: { code: 'packet.nothing-unsent' },
    })
    await workOfADay()
    const given = new MemorySink()
    const stop = new AbortController()
    stop.abort()
    expect(await writePacket(author.author, given, { ...options, signal: stop.signal })).toMatchObject({
      problem: { code: 'net.aborted' },
    })
    expect([sink.isAborted, given.isAborted, given.isClosed]).toEqual([true, true, false])
  })
})

function fileRef(sha256: string) {
  return { sha256, size: 2_000, mime: 'image/jpeg', kind: 'birth-notice' as const, pages: 1 }
}
