/** Any parts, in any order, as often as one likes, cut anywhere, between pushes over the line: nothing lost, nothing twice. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PACKET_TYPE } from '../../domain/sync/packet/format.ts'
import type { PacketAnswer } from '../../domain/sync/packet/outcome.ts'
import { takeReceipt } from '../../src/data/packet/take-receipt.ts'
import { requestOf } from '../../src/sync/submit.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { PacketDevice } from '../support/packet-author.ts'
import { picture } from '../support/submissions.ts'
import { uploadMetadata, type SyncDevice } from '../support/sync-device.ts'
import { note, uuid } from '../support/sync-events.ts'
import { TestServer } from '../support/test-server.ts'

type Step =
  | { readonly do: 'work'; readonly facts: number; readonly files: number; readonly declared: number }
  | { readonly do: 'pack' }
  | { readonly do: 'carry'; readonly which: number; readonly keep: number } // keep < 1: the copy was cut
  | { readonly do: 'push' }
  | { readonly do: 'upload'; readonly which: number }
  | { readonly do: 'declare'; readonly which: number } // over the line, page or declaration
  | { readonly do: 'receipt'; readonly which: number }

const any = fc.nat(1_000)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('work' as const),
    facts: fc.integer({ min: 0, max: 3 }),
    files: fc.integer({ min: 0, max: 2 }),
    declared: fc.integer({ min: 0, max: 1 }), // with two pages, of which a part takes one
  }),
  fc.record({ do: fc.constant('pack' as const) }),
  fc.record({
    do: fc.constant('carry' as const),
    which: any,
    keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  }),
  fc.record({ do: fc.constant('push' as const) }),
  fc.record({ do: fc.constant('upload' as const), which: any }),
  fc.record({ do: fc.constant('declare' as const), which: any }),
  fc.record({ do: fc.constant('receipt' as const), which: any }),
)

describe('packet and line together', () => {
  it('X7, X10, X15: 0 lost, 0 twice, and nothing is called received that the server does not hold', async () => {
    // A server for each: number books of one agency end at 99.
    const run = async (steps: readonly Step[]) => {
      const server = await TestServer.open()
      try {
        const world = new World(server, await server.device(), new PacketDevice(await server.device()))
        for (const one of steps) await world.take(one)
        await world.finish()
      } finally {
        await server.close()
      }
    }
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), run), { numRuns: 60 })
  }, 120_000)
})

class World {
  readonly #server: TestServer
  readonly #bearer: SyncDevice
  readonly #author: PacketDevice
  readonly #parts: Buffer[] = []
  readonly #receipts: string[] = []

  constructor(server: TestServer, bearer: SyncDevice, author: PacketDevice) {
    this.#server = server
    this.#bearer = bearer
    this.#author = author
  }

  async take(step: Step): Promise<void> {
    const { device } = this.#author
    if (step.do === 'work') {
      for (let i = 0; i < step.facts; i++) await this.#author.record(note(uuid()))
      for (let i = 0; i < step.files; i++) await this.#author.addFile(600)
      const pages = ['a', 'b'].map((text) => picture(text + uuid(), 1_000).bytes)
      for (let i = 0; i < step.declared; i++) await this.#author.addDeclaration(pages)
    } else if (step.do === 'pack') await this.#pack()
    else if (step.do === 'carry') {
      const part = this.#parts[step.which % this.#parts.length]
      if (part) await this.#carry(part.subarray(0, Math.ceil(part.length * step.keep)))
    } else if (step.do === 'push') {
      const { stored } = (await this.#server.store.findDevice(device.id))!
      const to = Math.min(device.log.length, stored + 2)
      if (to > stored) await device.push(device.segment(stored + 1, to))
    } else if (step.do === 'upload') {
      const file = this.#author.files[step.which % this.#author.files.length]
      if (file)
        await device.ask('/api/files', {
          method: 'POST',
          streamed: true,
          bytes: file.body,
          headers: {
            'tus-resumable': '1.0.0',
            'upload-length': String(file.body.length),
            'upload-metadata': uploadMetadata(file.metadata),
            'content-type': 'application/offset+octet-stream',
          },
        })
    } else if (step.do === 'declare') await this.#declare(step.which)
    else {
      const receipt = this.#receipts[step.which % this.#receipts.length]
      if (receipt) expect((await takeReceipt(this.#author.author, new Blob([receipt]))).ok).toBe(true)
    }
    await this.check()
  }

  async #declare(which: number): Promise<void> {
    const { db, device } = this.#author
    const rows = await db.submissions.toArray()
    const row = rows[which % rows.length]
    if (!row) return
    for (const { sha256, sealed } of await db.submissionPages.where({ submission: row.id }).toArray())
      if (which % 3 !== 0) await device.ask(`/api/submissions/${row.id}/pages/${sha256}`, { bytes: sealed })
    await device.ask('/api/submissions', { json: requestOf(row) })
  }

  async #standing(): Promise<string[]> {
    const all = { commune: demoCommune.code, helper: null, takenSince: '2020', limit: 500 }
    const listed = await this.#server.store.submissions(all)
    for (const { pages, isReadable } of listed) expect([pages, isReadable]).toEqual([2, true])
    return listed.map(({ id }) => id)
  }

  async #pack(): Promise<void> {
    try {
      this.#parts.push(...(await this.#author.pack(1_500)).parts)
    } catch (error) {
      if ((error as Error).message !== 'packet.nothing-unsent') throw error
    }
  }

  async #carry(bytes: Uint8Array): Promise<void> {
    const heard = await this.#bearer.ask<PacketAnswer>('/api/packets', {
      method: 'POST',
      streamed: true,
      bytes,
      headers: { 'content-type': PACKET_TYPE },
    })
    if (heard.status !== 200) return
    for (const { receipt } of heard.value.parts) if (receipt !== null) this.#receipts.push(receipt)
  }

  /** At every moment: the server holds a beginning of the log, each fact once; what is not there is still to be sent. */
  async check(): Promise<void> {
    const { device, db, files } = this.#author
    const { stored, head } = (await this.#server.store.findDevice(device.id))!
    if (stored > 0) expect(head).toBe(device.log[stored - 1]!.hash)
    const rows = await db.outbox.orderBy('dseq').toArray()
    for (const { dseq, state } of rows) if (dseq > stored) expect(state).toBe('waiting')
    const standing = new Set(await this.#standing())
    for (const row of await db.submissions.toArray())
      if (row.state !== 'waiting') expect(standing.has(row.id)).toBe(true)
    if (files.length === 0) return
    const hashes = files.map(({ sha256 }) => sha256)
    const there = await this.#server.store.blobStates(demoCommune.code, hashes)
    for (const row of await db.files.toArray())
      if (row.state === 'verified') expect(there.get(row.sha256)).toBe('verified')
  }

  /** One more packet, carried whole: everything is there, once. */
  async finish(): Promise<void> {
    const { db, device, files } = this.#author
    const from = this.#parts.length
    await this.#pack()
    for (const part of this.#parts.slice(from)) await this.#carry(part)
    await this.check()
    const rows: string[] = []
    for (let after = 0; ;) {
      const page = await this.#server.store.pull({
        commune: demoCommune.code,
        after,
        limit: 500,
        maxBytes: 1e7,
      })
      for (const row of page.rows) if (row.device === device.id) rows.push(Buffer.from(row.raw).toString())
      after = page.rows.at(-1)?.seq ?? after
      if (!page.more) break
    }
    expect(rows).toEqual(device.log.map(({ raw }) => raw))
    expect((await this.#standing()).sort()).toEqual(
      (await db.submissions.toCollection().primaryKeys()).sort(),
    )
    if (files.length === 0) return
    const hashes = files.map(({ sha256 }) => sha256)
    const states = await this.#server.store.blobStates(demoCommune.code, hashes)
    expect([...states.values()].filter((state) => state !== 'verified')).toEqual([])
    expect(states.size).toBe(new Set(hashes).size)
  }
}
