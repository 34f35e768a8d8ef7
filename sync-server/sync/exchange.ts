/** Push, pull and receipt for one device. No SQL and no HTTP: the store keeps, `http/` speaks. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { receiptText } from '../../domain/sync/signing.ts'
import {
  PROTOCOL,
  type DossierRowsAnswer,
  type PullAnswer,
  type PullRow,
  type PurgeAnswer,
  type PushAnswer,
  type StandingAnswer,
  type SyncReceipt,
} from '../../domain/sync/wire.ts'
import { instant, type Clock } from '../clock.ts'
import { signText } from '../keys/ecdsa.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { Device, Store, StoredRow } from '../store/port.ts'
import { makeCheckpoint } from './checkpoint.ts'
import { proveSegment } from './segment.ts'

export const MAX_PULL = 500
const MAX_PULL_BYTES = 4 * 1024 * 1024
const MAX_PURGE = 1000

export interface Exchange {
  push(device: Device, body: unknown): Promise<Result<PushAnswer>>
  pull(
    device: Device,
    query: { readonly after: number; readonly limit: number; readonly protocol?: number },
  ): Promise<PullAnswer>
  purge(device: Device, since: number): Promise<PurgeAnswer>
  dossier(device: Device, id: string): Promise<DossierRowsAnswer>
  receipt(device: Device, through: number): Promise<Result<SyncReceipt>>
  standing(device: Device, seq: number): Promise<StandingAnswer>
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const toPullRow = ({ raw, ...row }: StoredRow): PullRow => ({ ...row, raw: decoder.decode(raw) })

export function makeExchange(store: Store, keys: ServerKeys, clock: Clock): Exchange {
  const source = { historyId: store.historyId, signKey: keys.sign, clock }

  return {
    async push(device, body) {
      const proven = proveSegment(body, device, keys.seal.privateKey, instant(clock()))
      if (!proven.ok) return proven
      const outcome = await store.applyPush(proven.value)
      if (!outcome.ok) return outcome
      const { commune, stored, head, verdicts, end } = outcome.value
      return ok({ stored, head, verdicts, checkpoint: makeCheckpoint(source, commune, end) })
    },

    async pull(device, { after, limit, protocol = PROTOCOL.oldest }) {
      const { commune } = device
      const maxBytes = MAX_PULL_BYTES
      const knowsScope = protocol >= 2 ? { forDevice: device.id } : {}
      const found = await store.pull({ commune, after, limit, maxBytes, ...knowsScope })
      return {
        rows: found.rows.map(toPullRow),
        ...(protocol >= 2 ? { withheld: found.withheld } : {}),
        more: found.more,
        chain: found.chain,
        scopeEpoch: found.scopeEpoch,
        checkpoint: makeCheckpoint(source, commune, found.end),
      }
    },

    async purge({ commune, id }, since) {
      const changes = await store.scopeChanges({ commune, device: id, since, limit: MAX_PURGE })
      const { epoch: scopeEpoch, forget, recall, more } = changes
      return { scopeEpoch, forget, recall, more }
    },

    async dossier({ commune }, dossier) {
      const found = await store.dossierRows(commune, dossier)
      return { rows: found.rows.map(toPullRow), checkpoint: makeCheckpoint(source, commune, found.end) }
    },

    async standing({ commune, epoch, stored, head }, seq) {
      const { at, end } = await store.ledgerAt(commune, seq)
      const [signedAt, signedEnd] = [at, end].map((each) => makeCheckpoint(source, commune, each))
      return { at: signedAt!, end: signedEnd!, epoch, stored, head }
    },

    async receipt(device, through) {
      const facts = await store.receiptFacts({ commune: device.commune, device: device.id, through })
      if (!facts.ok) return refuse(facts.problem.code, facts.problem.details)
      const unsigned = {
        v: 1 as const,
        device: device.id,
        epoch: device.epoch,
        through,
        head: facts.value.head,
        files: facts.value.files,
        safe: facts.value.safe,
        at: instant(clock()),
      }
      return ok({ ...unsigned, sig: signText(keys.sign.privateKey, receiptText(unsigned)) })
    },
  }
}
