/** What only this device holds: counted without opening anything, and without reading a scan. */
import Dexie from 'dexie'
import type { DeviceDb, OutboxRow, SubmissionRow } from '../db.ts'

export interface UnsentWork {
  readonly dossiers: number // that have a fact waiting
  readonly facts: number
  readonly files: number
  readonly declarations: number
  readonly bytes: number
}

/** What is on its way already goes first. */
const UNSENT = ['sending', 'waiting'] as const

export async function measureUnsent(db: DeviceDb): Promise<UnsentWork> {
  const [rows, declared, ...indexed] = await Promise.all([
    waitingFacts(db),
    waitingDeclarations(db),
    ...UNSENT.map(
      (state) => filesIn(db, state).keys() as Promise<unknown> as Promise<[string, string, number][]>,
    ),
  ])
  const sizes = indexed.flat().map(([, , size]) => size)
  return {
    dossiers: new Set(rows.map(({ dossier }) => dossier)).size,
    facts: rows.length,
    files: sizes.length,
    declarations: declared.length,
    bytes:
      sum(sizes) +
      sum(rows.map(({ sealed }) => sealed.length)) +
      sum(declared.map(({ sealed, pageBytes = 0 }) => sealed.length + pageBytes)),
  }
}

/** In the order of the log. */
export async function waitingFacts(db: DeviceDb): Promise<OutboxRow[]> {
  return await db.outbox.where('state').equals('waiting').sortBy('dseq')
}

/** Made away from the counter, oldest first. Those the home server has refused are for a person. */
export async function waitingDeclarations(db: DeviceDb): Promise<SubmissionRow[]> {
  return await db.submissions.where('state').equals('waiting').sortBy('at')
}

/** Hashes in the order in which they would be sent: nearest deadline first, small first. */
export async function unsentFiles(db: DeviceDb): Promise<string[]> {
  const found = await Promise.all(UNSENT.map((state) => filesIn(db, state).primaryKeys()))
  return found.flat()
}

function filesIn(db: DeviceDb, state: string) {
  return db.files.where('[state+dueAt+size]').between([state], [state, Dexie.maxKey])
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
