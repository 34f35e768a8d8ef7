/** Every ledger of a server, from its raw rows (U7). Runs beside the server, in pages. */
import type { LedgerState, Store } from '../store/port.ts'
import { LedgerCheck, type LedgerFault } from './ledger-check.ts'

const PAGE = 500
const PAGE_BYTES = 8 * 1024 * 1024

export interface LedgerVerdict {
  readonly commune: string
  readonly rows: number
  readonly fault: LedgerFault | null
}

type Readable = Pick<Store, 'listCommunes' | 'listLedgers' | 'listDevices' | 'exportEvents'>

export async function verifyLedgers(
  store: Readable,
  anchored: readonly LedgerState[] = [],
): Promise<readonly LedgerVerdict[]> {
  const ends = new Map((await store.listLedgers()).map((end) => [end.commune, end]))
  const known = new Set([
    ...(await store.listCommunes()).map((commune) => commune.code),
    ...ends.keys(),
    ...anchored.map((end) => end.commune),
  ])
  const verdicts: LedgerVerdict[] = []
  for (const commune of [...known].sort())
    verdicts.push(
      await verifyLedger(
        store,
        commune,
        anchored.filter((end) => end.commune === commune),
      ),
    )
  return verdicts
}

async function verifyLedger(
  store: Readable,
  commune: string,
  anchored: readonly LedgerState[],
): Promise<LedgerVerdict> {
  const check = new LedgerCheck(commune)
  const verdict = (fault: LedgerFault | null): LedgerVerdict => ({ commune, rows: check.seq, fault })
  // The ends first: rows that come while we read lie behind them.
  const [end] = (await store.listLedgers()).filter((one) => one.commune === commune)
  const devices = await store.listDevices(commune)
  for (;;) {
    const rows = await store.exportEvents({ commune, after: check.seq, limit: PAGE, maxBytes: PAGE_BYTES })
    for (const row of rows) {
      if (end && check.seq === end.seq && row.seq > end.seq) break
      const fault = check.add(row)
      if (fault) return verdict(fault)
      const anchor = anchored.find((one) => one.seq === check.seq)
      if (anchor && anchor.chain !== check.chain)
        return verdict({ commune, seq: check.seq, kind: 'end-differs' })
    }
    if (rows.length === 0 || (end && check.seq >= end.seq)) break
  }
  const lost = anchored.find((one) => one.seq > check.seq)
  if (lost) return verdict({ commune, seq: check.seq + 1, kind: 'row-missing' })
  return verdict(
    check.endFault(end ?? { commune, seq: 0, chain: check.chain }, end ? quiet(devices, check) : []),
  )
}

/** A device may have pushed between the two reads: its log is then ahead of what was checked, never behind. */
function quiet<T extends { readonly id: string; readonly epoch: number; readonly stored: number }>(
  devices: readonly T[],
  check: LedgerCheck,
): readonly T[] {
  const stored = new Map(check.logs.map((log) => [`${log.id}|${log.epoch}`, log.stored]))
  return devices.filter((one) => one.stored <= (stored.get(`${one.id}|${one.epoch}`) ?? 0))
}
