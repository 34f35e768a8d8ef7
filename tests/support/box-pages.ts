/** A box as its province sees it: an enrolled key, and pages of a real ledger, signed. Written apart from upstream/box. */
import { generateKeyPairSync } from 'node:crypto'
import {
  mirrorText,
  type BoxEnrolAnswer,
  type MirrorEnd,
  type MirrorPage,
} from '../../domain/sync/upstream.ts'
import { signText } from '../../sync-server/keys/ecdsa.ts'
import { digestOf } from '../../sync-server/upstream/page-digest.ts'
import { gzipSync } from 'node:zlib'
import { hear, SyncDevice, type Heard, type Line } from './sync-device.ts'
import type { TestServer } from './test-server.ts'

export class BoxCaller {
  readonly device: SyncDevice
  readonly ledger: TestServer
  readonly line: Line
  commune: string
  history: string

  /** `ledger`: the server whose rows are sent, and whose key signs them. */
  constructor(line: Line, ledger: TestServer, commune: string, clock: () => number) {
    const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    this.device = new SyncDevice(line, clock, key)
    this.ledger = ledger
    this.line = line
    this.commune = commune
    this.history = ledger.store.historyId
  }

  async enrol(code: string): Promise<Heard<BoxEnrolAnswer>> {
    const heard = await hear<BoxEnrolAnswer>(
      await this.line('/api/upstream/enrol', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          code,
          name: 'Hộp xã',
          publicKey: this.device.publicKey,
          signKey: this.ledger.keys.sign.publicJwk,
          historyId: this.history,
        }),
      }),
    )
    if (heard.status === 200) this.device.id = heard.value.device
    return heard
  }

  async page(
    after: number,
    limit: number,
    change: (page: MirrorPage) => MirrorPage = (p) => p,
  ): Promise<MirrorPage> {
    const { commune, history } = this
    const read = { commune, after, limit, maxBytes: 1e6 }
    const { rows, prev, chain } = await this.ledger.store.upstreamRows(read)
    const statement = { history, commune, from: after + 1, seq: after + rows.length, chain }
    return this.sign(
      change({ v: 1, commune, history, from: after + 1, prev, rows, statement } as unknown as MirrorPage),
    )
  }

  /** Signed anew, whatever was changed: what an intruder with the box's key could send. */
  sign(page: MirrorPage): MirrorPage {
    const digest = digestOf(page.statement.commune, page.rows)
    const unsigned = { ...page.statement, digest, at: '2026-11-20T02:00:00.000Z' }
    const sig = signText(this.ledger.keys.sign.privateKey, mirrorText(unsigned))
    return { ...page, statement: { ...unsigned, sig } }
  }

  send(page: MirrorPage): Promise<Heard<MirrorEnd>> {
    return this.device.ask<MirrorEnd>('/api/upstream/rows', {
      bytes: gzipSync(JSON.stringify(page)),
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    })
  }
}
