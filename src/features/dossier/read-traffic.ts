/** What the tables say of one dossier on its way to the server. Scans themselves are not read, only their state. */
import type { DossierState } from '../../../domain/dossier/state.ts'
import { filesOf } from '../../../domain/dossier/state.ts'
import type { DeviceDb, FileRow } from '../../data/db.ts'
import { getMeta } from '../../data/meta.ts'
import type { DossierTraffic } from './sending-steps.ts'

const STATES = ['draft', 'waiting', 'sending', 'verified', 'refused'] as const

export async function readTraffic(db: DeviceDb, state: DossierState): Promise<DossierTraffic> {
  const wanted = new Set(filesOf(state).map((file) => file.sha256))
  const [outbox, events, checkpoint, ...hashes] = await Promise.all([
    db.outbox.where({ dossier: state.id }).toArray(),
    db.events.where({ dossier: state.id }).toArray(),
    getMeta(db, 'checkpoint'),
    ...STATES.map((each) => db.files.where('state').equals(each).primaryKeys()),
  ])
  const files = new Map<string, FileRow['state']>()
  STATES.forEach((each, i) => {
    for (const sha256 of hashes[i] ?? []) if (wanted.has(sha256)) files.set(sha256, each)
  })
  const seqs = events.map((event) => event.seq)
  const lastSeq = seqs.length === 0 || seqs.includes(null) ? null : Math.max(...(seqs as number[]))
  return {
    outbox: outbox.map(({ state: standing, storedAt, type }) => ({ state: standing, storedAt, type })),
    files,
    lastSeq,
    safeSeq: checkpoint?.safe ?? 0,
  }
}
