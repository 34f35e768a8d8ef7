/** X15: declarations made away from the counter travel in packets: once, whole or not, whatever becomes of the packet. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PACKET_TYPE } from '../../domain/sync/packet/format.ts'
import { gatherPackets, type PacketAnswer } from '../../domain/sync/packet/outcome.ts'
import { receiptAad } from '../../domain/sync/packet/text.ts'
import type { SubmissionAnswer } from '../../domain/submission/wire.ts'
import { findReceiptKey } from '../../src/data/packet/receipt-keys.ts'
import { takeReceipt } from '../../src/data/packet/take-receipt.ts'
import { measureUnsent } from '../../src/data/packet/unsent-work.ts'
import { requestOf } from '../../src/sync/submit.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { PacketDevice } from '../support/packet-author.ts'
import { picture } from '../support/submissions.ts'
import type { SyncDevice } from '../support/sync-device.ts'
import { note, uuid } from '../support/sync-events.ts'
import { TestOfficer } from '../support/test-officer.ts'
import { TestServer } from '../support/test-server.ts'

const { code: commune } = demoCommune

describe('declarations in a packet', () => {
  let server: TestServer
  let author: PacketDevice
  let bearer: SyncDevice

  beforeEach(async () => {
    server = await TestServer.open()
    author = new PacketDevice(await server.device())
    bearer = await server.device()
  })
  afterEach(() => server.close())

  async function carry(bytes: Uint8Array, by = bearer) {
    const heard = await by.ask<PacketAnswer>('/api/packets', {
      method: 'POST',
      streamed: true,
      bytes,
      headers: { 'content-type': PACKET_TYPE },
    })
    expect(heard.status, JSON.stringify(heard.problem)).toBe(200)
    return gatherPackets(heard.value.parts)[0]!
  }
  const listed = () => server.store.submissions({ commune, helper: null, takenSince: '2020', limit: 10 })
  const take = (receipt: string | null) => takeReceipt(author.author, new Blob([receipt ?? '']))
  const page = (text: string, size = 3_000) => picture(text, size).bytes

  it('X15: they arrive under their author’s name with all their pages, and an officer reads them', async () => {
    const said = await author.addDeclaration([page('một'), page('hai')])
    await author.record(note(uuid()))
    expect(await measureUnsent(author.db)).toMatchObject({ facts: 1, declarations: 1 })
    const { whole, check } = await author.pack()
    for (const secret of [said.id, said.code, said.pages[0]!.sha256, 'Hà Thị Lan'])
      expect(whole.toString('latin1')).not.toContain(secret)
    expect(await carry(whole)).toMatchObject({
      check,
      isWhole: true,
      facts: { all: 1, stored: 1 },
      declarations: { all: 1, stored: 1 },
      problems: [],
    })
    const officer = await new TestOfficer(bearer, 'tiepnhan1').here()
    const opened = await officer.ask<SubmissionAnswer>(`/api/submissions/${said.id}`)
    expect(opened.value.submission).toEqual(said)
    for (const { sha256 } of said.pages)
      expect(await server.store.findSubmissionPage(commune, said.id, sha256)).toBeDefined()
    const audit = await server.store.readAudit({ commune, after: 0, limit: 100 })
    expect(audit.find(({ action }) => action === 'packet.imported')).toMatchObject({
      device: author.device.id,
    })
  })

  it('X15, Y3: once, beside the line: before the packet, after it, and both at the same time', async () => {
    const [sent, late] = [await author.addDeclaration(), await author.addDeclaration()]
    const { whole } = await author.pack()
    const overLine = async (id: string) => {
      const row = (await author.db.submissions.get(id))!
      for (const one of await author.db.submissionPages.where({ submission: id }).toArray())
        await author.device.ask(`/api/submissions/${id}/pages/${one.sha256}`, { bytes: one.sealed })
      return await author.device.ask('/api/submissions', { json: requestOf(row) })
    }
    expect((await overLine(sent.id)).status).toBe(200)
    const [packet, again] = await Promise.all([carry(whole), overLine(late.id)])
    expect([packet.isWhole, again.status]).toEqual([true, 200])
    expect((await overLine(late.id)).value).toEqual(again.value)
    expect(await carry(whole)).toMatchObject({ isWhole: true, declarations: { all: 2, stored: 2 } })
    expect((await listed()).map(({ id }) => id).sort()).toEqual([sent.id, late.id].sort())
  })

  it('X3, X15: pages are shared out over parts; in whatever order they come it stands with the last of them', async () => {
    const said = await author.addDeclaration(['a', 'b', 'c', 'd'].map((text) => page(text, 20_000)))
    const { parts } = await author.pack(30_000)
    expect(parts.length).toBeGreaterThan(2)
    const [first, ...rest] = [...parts].reverse()
    expect(await carry(first!)).toMatchObject({
      isWhole: false,
      declarations: { all: 1, stored: 0 },
      problems: [],
    })
    expect(await listed()).toEqual([])
    for (const part of rest) await carry(part)
    expect(await listed()).toMatchObject([{ id: said.id, pages: 4, isReadable: true }])
    expect(await carry(first!)).toMatchObject({ declarations: { stored: 1 } })
  })

  it('X10, X15: the receipt settles the declarations it names, also of a device without a log, and deletes nothing', async () => {
    const said = await author.addDeclaration()
    const { whole } = await author.pack()
    const late = await author.addDeclaration()
    const { receipt } = await carry(whole)
    expect(await take(receipt)).toEqual({ ok: true, value: { facts: 0, files: 0, declarations: 1, left: 1 } })
    expect(await author.db.submissions.get(said.id)).toMatchObject({
      state: 'sent',
      receivedAt: expect.stringMatching(/^2026/),
    })
    expect((await author.db.submissions.get(late.id))?.state).toBe('waiting')
    expect(await author.db.submissionPages.count()).toBe(2) // Y14: until a counter has taken it
    expect(await take(receipt)).toMatchObject({ value: { declarations: 0, left: 1 } })
    const next = await author.pack()
    expect(await carry(next.whole)).toMatchObject({ declarations: { all: 1, stored: 1 } })
  })

  it('X11, X15: what a receipt says of declarations is believed with the server’s signature only', async () => {
    const said = await author.addDeclaration()
    const { whole } = await author.pack()
    const closed = JSON.parse((await carry(whole)).receipt!) as { packet: string; iv: string; data: string }
    // Whoever could open and close receipts still could not sign them.
    const raw = Buffer.from((await findReceiptKey(author.db, closed.packet))!, 'base64url')
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
    const how = {
      name: 'AES-GCM',
      iv: Buffer.from(closed.iv, 'base64url'),
      additionalData: Buffer.from(receiptAad(closed.packet)),
    }
    const plain = Buffer.from(await crypto.subtle.decrypt(how, key, Buffer.from(closed.data, 'base64url')))
    const forged = plain.toString().replace(said.id, uuid())
    expect(forged).not.toBe(plain.toString())
    const data = Buffer.from(await crypto.subtle.encrypt(how, key, Buffer.from(forged))).toString('base64url')
    expect(await take(JSON.stringify({ ...closed, data }))).toMatchObject({
      problem: { code: 'sync.answer.forged' },
    })
    const other = new PacketDevice(await server.device())
    await other.addDeclaration()
    await other.pack()
    const foreign = await takeReceipt(other.author, new Blob([JSON.stringify(closed)]))
    expect(foreign).toMatchObject({ problem: { code: 'packet.receipt.not-mine' } })
    expect((await author.db.submissions.get(said.id))?.state).toBe('waiting')
  })

  it('X8, X15: a revoked author’s are not taken, and there is no receipt', async () => {
    await author.addDeclaration()
    const { whole } = await author.pack()
    await server.store.revokeDevice(commune, author.device.id, '2026-11-20T02:00:00Z')
    expect(await carry(whole)).toMatchObject({
      isWhole: false,
      declarations: { all: 1, stored: 0 },
      problems: [{ code: 'device.revoked' }],
      receipt: null,
    })
    expect(await listed()).toEqual([])
  })

  it('X9, X15: a bearer of another commune brings them too, and they are the author’s commune’s', async () => {
    await server.addCommune('99999', 'H56.99.02')
    const neighbour = await server.device('99999')
    await author.addDeclaration()
    expect(await carry((await author.pack()).whole, neighbour)).toMatchObject({ isWhole: true })
    expect(await listed()).toHaveLength(1)
    expect(
      await server.store.submissions({ commune: '99999', helper: null, takenSince: '2020', limit: 9 }),
    ).toEqual([])
  })

  it('X13, X15: cut short or damaged anywhere, a declaration stands whole or not at all; the whole packet brings the rest', async () => {
    const said = await author.addDeclaration([page('a'), page('b')])
    const { whole } = await author.pack()
    for (let at = 1; at < 8; at++) {
      const damaged = Buffer.from(whole)
      damaged[Math.floor((whole.length * at) / 8)]! ^= 1
      for (const bytes of [damaged, whole.subarray(0, Math.floor((whole.length * at) / 8))]) {
        await bearer.ask('/api/packets', {
          method: 'POST',
          streamed: true,
          bytes,
          headers: { 'content-type': PACKET_TYPE },
        })
        for (const { pages } of await listed()) expect(pages).toBe(2)
      }
    }
    expect(await carry(whole)).toMatchObject({ isWhole: true, declarations: { stored: 1 } })
    expect((await listed()).map(({ id }) => id)).toEqual([said.id])
  })

  it('X12, X15: what the server has, or has refused, is not carried; a packet given up changes nothing', async () => {
    const said = await author.addDeclaration()
    await author.db.submissions.update(said.id, { state: 'refused' })
    await expect(author.pack()).rejects.toThrow('packet.nothing-unsent')
    await author.db.submissions.update(said.id, { state: 'sent' })
    await expect(author.pack()).rejects.toThrow('packet.nothing-unsent')
    await author.db.submissions.update(said.id, { state: 'waiting' })
    await author.pack()
    expect((await author.db.submissions.get(said.id))?.state).toBe('waiting')
  })
})
