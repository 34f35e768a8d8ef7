/** A device that makes packets: its database as the app writes it, its log and key as the home server knows them. */
import 'fake-indexeddb/auto'
import type { AnyEvent } from '../../domain/dossier/events.ts'
import { ok } from '../../domain/base/result.ts'
import type { PacketAuthor } from '../../src/data/packet/author.ts'
import { writePacket, type PacketSink } from '../../src/data/packet/write-packet.ts'
import { DeviceDb } from '../../src/data/db.ts'
import { importSealKey, sealKeyPrint, sealToServer } from '../../workers/vault/server-seal.ts'
import { jpegPage } from './jpeg-page.ts'
import type { Submission } from '../../domain/submission/submission.ts'
import { picture, submission } from './submissions.ts'
import { sealTo, sealUpload, sha256Hex, type SealedUpload, type SyncDevice } from './sync-device.ts'

let databases = 0

export interface MadePacket {
  readonly check: string
  readonly parts: readonly Buffer[]
  readonly whole: Buffer
}

export class PacketDevice {
  readonly db = new DeviceDb(`packet-${++databases}`)
  readonly device: SyncDevice
  readonly files: SealedUpload[] = []
  #declared = 0

  constructor(device: SyncDevice) {
    this.device = device
  }

  get author(): PacketAuthor {
    const { device, db } = this
    const { sealKey, signKey, historyId, commune } = device.enrolled!
    return {
      db,
      device: { id: device.id, commune: commune.code, epoch: device.epoch, historyId, signKey },
      sealKey,
      sign: async (text) => device.sign(text),
      async sealTo(jwk, plain) {
        const key = await importSealKey(jwk)
        if (!key.ok) return key
        return ok({ sealed: await sealToServer(key.value, plain), keyPrint: await sealKeyPrint(key.value) })
      },
      now: () => '2026-11-20T09:00:00.000+07:00',
    }
  }

  /** As src/data/ledger.ts leaves it. */
  async record(event: AnyEvent): Promise<void> {
    const raw = JSON.stringify(event)
    const dseq = this.device.write(raw)
    const { id, dossier, type, at } = event
    const seen = { iv: new Uint8Array(), data: new Uint8Array(), seq: null, verdict: null, problem: null }
    await this.db.events.add({ ...seen, id, dossier, dseq, device: this.device.id })
    await this.db.outbox.add({
      dseq,
      id,
      dossier,
      type,
      hash: this.device.log[dseq - 1]!.hash,
      sealed: new Uint8Array(sealTo(this.device.enrolled!.sealKey, Buffer.from(raw))),
      bytes: raw.length,
      at,
      dueAt: '',
      state: 'waiting',
      problem: null,
      storedAt: null,
    })
  }

  /** A page that waits to be sent. */
  async addFile(
    size = 2_000,
    plain: Uint8Array = jpegPage(size),
    mime = 'image/jpeg',
  ): Promise<SealedUpload> {
    const file = sealUpload(this.device.enrolled!.sealKey, plain, mime)
    this.files.push(file)
    await this.db.files.add({
      sha256: file.sha256,
      size: plain.length,
      mime,
      iv: new Uint8Array(Buffer.from(file.metadata['iv']!, 'base64url')),
      data: new Uint8Array(file.body),
      key: new Uint8Array(),
      keyForServer: new Uint8Array(Buffer.from(file.metadata['key']!, 'base64url')),
      dossiers: [],
      state: 'waiting',
      sentBytes: 0,
      uploadUrl: null,
      dueAt: '',
      problem: null,
    })
    return file
  }

  /** A declaration made away from the counter, as src/data/submissions.ts leaves it. */
  async addDeclaration(pages: readonly Buffer[] = [picture('giấy', 3_000).bytes]): Promise<Submission> {
    const { sealKey } = this.device.enrolled!
    const mime = 'image/jpeg' as const
    const said = submission({
      pages: pages.map((page) => ({ sha256: sha256Hex(page), mime, component: null })),
    })
    const { id, code, procedure } = said
    const sealed = pages.map((page) => new Uint8Array(sealTo(sealKey, page)))
    await this.db.submissions.add({
      id,
      officer: 'doi1',
      code,
      procedure,
      sealed: new Uint8Array(sealTo(sealKey, Buffer.from(JSON.stringify(said)))),
      pages: said.pages.map(({ sha256 }) => sha256),
      pageBytes: sealed.reduce((sum, page) => sum + page.length, 0),
      state: 'waiting',
      at: `2026-11-20T08:00:00.${String(this.#declared++).padStart(3, '0')}+07:00`,
      receivedAt: null,
      problem: null,
    })
    for (const [i, page] of sealed.entries())
      await this.db.submissionPages.add({ submission: id, sha256: said.pages[i]!.sha256, sealed: page })
    return said
  }

  async pack(partBytes?: number): Promise<MadePacket> {
    const sink = new MemorySink()
    const options = { signal: new AbortController().signal, onProgress: () => {} }
    const made = await writePacket(
      this.author,
      sink,
      partBytes === undefined ? options : { ...options, partBytes },
    )
    if (!made.ok) throw new Error(made.problem.code)
    const parts = sink.parts.map((pieces) => Buffer.concat(pieces))
    return { check: made.value.check, parts, whole: Buffer.concat(parts) }
  }
}

export class MemorySink implements PacketSink {
  readonly announced: number[] = []
  readonly parts: Uint8Array[][] = []
  isClosed = false
  isAborted = false

  async beginPart(bytes: number): Promise<void> {
    this.announced.push(bytes)
    this.parts.push([])
  }

  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.parts.at(-1)!.push(bytes)
  }

  async close(): Promise<void> {
    this.isClosed = true
  }

  async abort(): Promise<void> {
    this.isAborted = true
  }
}
