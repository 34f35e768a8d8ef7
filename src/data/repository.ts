/**
 * The citizen repository as this device holds it: a view of the folded dossiers, kept nowhere. What a paper says of itself
 * is known on the device that scanned it; elsewhere the dossier it came with speaks for it, and the view says so.
 */
import { ok, type Result } from '../../domain/base/result.ts'
import type { DossierState } from '../../domain/dossier/state.ts'
import { documentsOf, type CitizenDocument } from '../../domain/repository/documents.ts'
import { dossiersAbout } from '../../domain/repository/people.ts'
import { repeatedDocuments, type RepeatedDocument } from '../../domain/repository/repeated.ts'
import { documentsOfPerson } from '../../domain/repository/versions.ts'
import { readingAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import { listDossiers } from './dossiers.ts'
import type { StoredReading } from './files.ts'
import { openValues } from './sealing.ts'

export async function listStates(ctx: DataContext): Promise<Result<DossierState[]>> {
  const dossiers = await listDossiers(ctx)
  return dossiers.ok ? ok(dossiers.value.map(({ state }) => state)) : dossiers
}

export interface PersonPapers {
  readonly documents: readonly CitizenDocument[]
  readonly repeated: readonly RepeatedDocument[]
}

/** Papers of one person out of the dossiers they stand in; of another's dossier too, when the paper names them. */
export async function papersOf(ctx: DataContext, number: string): Promise<Result<PersonPapers>> {
  const states = await listStates(ctx)
  if (!states.ok) return states
  const about = dossiersAbout(states.value, number)
  const all = documentsOf(about)
  const readings = await readingsOf(
    ctx,
    all.map(({ id }) => id),
  )
  if (!readings.ok) return readings
  const facts = (sha256: string) => readings.value.get(sha256)?.paper ?? null
  const documents = documentsOfPerson(documentsOf(about, facts), number)
  const likeness = (sha256: string) => readings.value.get(sha256)?.likeness ?? null
  return ok({ documents, repeated: repeatedDocuments(documents, likeness) })
}

async function readingsOf(
  { db, vault }: DataContext,
  hashes: readonly string[],
): Promise<Result<ReadonlyMap<string, StoredReading>>> {
  const rows = (await db.readings.bulkGet([...hashes])).flatMap((row) => (row ? [row] : []))
  const opened = await openValues<StoredReading>(
    vault,
    rows.map((row) => ({ address: readingAddress(row.sha256), row })),
  )
  if (!opened.ok) return opened
  const readings = new Map<string, StoredReading>()
  rows.forEach(({ sha256 }, i) => {
    const reading = opened.value[i]
    if (reading) readings.set(sha256, reading)
  })
  return ok(readings)
}
