/** How many dossiers still have something only on this device, and how many need a person. */
import type { DeviceDb } from './db.ts'

export interface Waiting {
  readonly dossiers: number
  readonly attention: number
}

export async function countWaiting(db: DeviceDb): Promise<Waiting> {
  const [facts, files, quarantined, refused] = await Promise.all([
    db.outbox.where('state').equals('waiting').toArray(),
    db.files.where('state').anyOf('waiting', 'sending').toArray(),
    db.outbox.where('state').equals('quarantined').count(),
    db.files.where('state').equals('refused').count(),
  ])
  const dossiers = new Set([...facts.map((row) => row.dossier), ...files.flatMap((row) => row.dossiers)])
  return { dossiers: dossiers.size, attention: quarantined + refused }
}
