/** A backup that was never restored is a hope: once a week one is, beside the running server, and compared with it (B10). */
import { verifyAllAudit } from '../audit/verify.ts'
import { verifyLedgers } from '../audit/verify-ledgers.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { Store } from '../store/port.ts'
import type { BackupPlace } from './place.ts'
import { restore, type Restored } from './restore.ts'

export interface DrillParts {
  readonly place: BackupPlace
  readonly identities: readonly string[]
  /** Null: there is no server to compare with, the backup must hold by itself. */
  readonly live: Store | null
  /** An empty database that is thrown away. */
  readonly openScratch: () => Promise<{ readonly store: Store; readonly drop: () => Promise<void> }>
}

/** `backup.differs` {differences}, and what `restore` says. */
export async function drill(parts: DrillParts): Promise<Result<Restored>> {
  const { place, identities, live } = parts
  const { store, drop } = await parts.openScratch()
  try {
    const history = live?.historyId
    const done = await restore({ place, identities, store, history, blobs: null, keepKeys: async () => true })
    if (!done.ok) return done
    const wrong = [...(await selfCheck(store)), ...(live ? await compare(live, store, done.value) : [])]
    return wrong.length > 0 ? refuse('backup.differs', { differences: wrong }) : ok(done.value)
  } finally {
    await drop()
  }
}

async function selfCheck(store: Store): Promise<readonly string[]> {
  const communes = (await store.listCommunes()).map((commune) => commune.code)
  const ledgers = await verifyLedgers(store)
  const audits = await verifyAllAudit(store, communes)
  return [...ledgers, ...audits].flatMap(({ commune, fault }) =>
    fault ? [`${commune}: ${fault.kind} ${fault.seq}`] : [],
  )
}

/** The running server is ahead by seconds; what the backup holds must be what it holds there too. */
async function compare(live: Store, restored: Store, done: Restored): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const [commune, { seq, chain }] of done.ledgers) {
    const { at } = await live.ledgerAt(commune, seq)
    if (at.seq !== seq || at.chain !== chain) wrong.push(`ledger ${commune}: ${seq}`)
  }
  for (const { commune, safe } of await safes(live))
    if ((done.ledgers.get(commune)?.seq ?? 0) < safe) wrong.push(`ledger ${commune}: safe through ${safe}`)
  for (const { commune, seq, hash } of await restored.auditHeads()) {
    const [row] = await live.readAudit({ commune, after: seq - 1, limit: 1 })
    if (row?.hash !== hash) wrong.push(`audit ${commune}: ${seq}`)
  }
  return wrong
}

async function safes(live: Store): Promise<readonly { commune: string; safe: number }[]> {
  const communes = await live.listCommunes()
  return Promise.all(
    communes.map(async ({ code }) => ({ commune: code, safe: await live.safeThrough(code) })),
  )
}
