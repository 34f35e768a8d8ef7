/** Goes through a ledger row by row: both chains are computed again from the bytes the devices made (C2, P4). */
import { CHAIN_START } from '../../domain/sync/signing.ts'
import type { DeviceLogEnd, ExportedEvent, LedgerState } from '../store/port.ts'
import { nextDeviceHash, nextLedgerHash } from '../sync/chain.ts'

export interface LedgerFault {
  readonly commune: string
  readonly seq: number
  readonly kind:
    | 'row-missing'
    | 'chain-broken'
    | 'log-missing'
    | 'log-broken'
    | 'end-differs'
    | 'head-differs'
}

type CheckedRow = Pick<ExportedEvent, 'seq' | 'device' | 'epoch' | 'dseq' | 'hash' | 'chain' | 'raw'>

export class LedgerCheck {
  readonly commune: string
  seq = 0
  chain = CHAIN_START
  readonly #logs = new Map<string, DeviceLogEnd>()

  constructor(commune: string) {
    this.commune = commune
  }

  /** Null when the row follows. After a fault nothing more may be added. */
  add(row: CheckedRow): LedgerFault | null {
    if (row.seq !== this.seq + 1) return this.#fault('row-missing', this.seq + 1)
    const chain = nextLedgerHash(this.chain, row.raw)
    if (chain !== row.chain) return this.#fault('chain-broken', row.seq)
    const key = `${row.device}|${row.epoch}`
    const log = this.#logs.get(key) ?? { id: row.device, epoch: row.epoch, stored: 0, head: CHAIN_START }
    if (row.dseq !== log.stored + 1) return this.#fault('log-missing', row.seq)
    const head = nextDeviceHash(log.head, row.raw)
    if (head !== row.hash) return this.#fault('log-broken', row.seq)
    this.#logs.set(key, { ...log, stored: row.dseq, head })
    this.seq = row.seq
    this.chain = chain
    return null
  }

  get end(): LedgerState {
    return { commune: this.commune, seq: this.seq, chain: this.chain }
  }

  get logs(): readonly DeviceLogEnd[] {
    return [...this.#logs.values()]
  }

  /** Against what the database says the ends are: of the ledger, and of its devices' present logs. */
  endFault(end: LedgerState, devices: readonly DeviceLogEnd[]): LedgerFault | null {
    if (end.seq > this.seq) return this.#fault('row-missing', this.seq + 1)
    if (end.seq !== this.seq || end.chain !== this.chain) return this.#fault('end-differs', this.seq)
    for (const { id, epoch, stored, head } of devices) {
      const log = this.#logs.get(`${id}|${epoch}`)
      if ((log?.stored ?? 0) !== stored || (log?.head ?? CHAIN_START) !== head)
        return this.#fault('head-differs', this.seq)
    }
    return null
  }

  #fault(kind: LedgerFault['kind'], seq: number): LedgerFault {
    return { commune: this.commune, seq, kind }
  }
}
