/** Where a dossier stands between this device and its home server. Says no more than is known: one missing page and it
 *  is not received yet. */
import { filesOf, type DossierState } from '../../domain/dossier/state.ts'
import { asideIds } from './asides.ts'
import type { DeviceDb, FileRow, OutboxRow } from './db.ts'

/** `waiting`: a fact is only here · `sending`: all facts are there, a page is not · `received`: everything is ·
 *  `attention`: something was refused or contested, a person must look · `aside`: somebody has looked and put it aside. */
export type SendingState = 'waiting' | 'sending' | 'received' | 'attention' | 'aside'

export type FactStanding = OutboxRow['state'] | 'aside'
export type FileStanding = FileRow['state'] | 'aside'

export interface SendingFacts {
  readonly facts: readonly FactStanding[] // of this dossier; those pruned after a receipt are simply gone
  readonly files: readonly FileStanding[]
  readonly contested: number
}

export function sendingState({ facts, files, contested }: SendingFacts): SendingState {
  if (contested > 0 || facts.includes('quarantined') || files.includes('refused')) return 'attention'
  if (facts.includes('waiting')) return 'waiting'
  if (files.some((state) => state !== 'verified' && state !== 'aside')) return 'sending'
  return facts.includes('aside') || files.includes('aside') ? 'aside' : 'received'
}

/** What is not safely at the home server, by dossier and by hash. Small however many dossiers the device holds. */
export interface Unsent {
  readonly facts: ReadonlyMap<string, readonly FactStanding[]> // by dossier, without the stored ones
  readonly files: ReadonlyMap<string, FileStanding> // by sha256, without the verified ones
}

const UNSENT_FACTS = ['waiting', 'quarantined'] as const
const UNSENT_FILES = ['waiting', 'sending', 'refused'] as const

/** Of files only the keys are read: a row carries the whole scan. */
export async function readUnsent(db: DeviceDb): Promise<Unsent> {
  const [aside, rows, ...hashes] = await Promise.all([
    asideIds(db),
    db.outbox
      .where('state')
      .anyOf([...UNSENT_FACTS])
      .toArray(),
    ...UNSENT_FILES.map((state) => db.files.where('state').equals(state).primaryKeys()),
  ])
  const facts = new Map<string, FactStanding[]>()
  for (const { id, dossier, state } of rows) {
    const standing = state === 'quarantined' && aside.has(id) ? 'aside' : state
    facts.set(dossier, [...(facts.get(dossier) ?? []), standing])
  }
  const files = new Map(
    UNSENT_FILES.flatMap((state, i) =>
      (hashes[i] ?? []).map(
        (sha256) => [sha256, state === 'refused' && aside.has(sha256) ? 'aside' : state] as const,
      ),
    ),
  )
  return { facts, files }
}

/** Of a folded dossier. Pages reused from another dossier count too: the server needs them for this one. */
export function dossierSending(dossier: DossierState, unsent: Unsent): SendingState {
  return sendingState({
    facts: unsent.facts.get(dossier.id) ?? [],
    // With nothing on the way nobody need list the pages of a year.
    files:
      unsent.files.size === 0
        ? []
        : filesOf(dossier).map(({ sha256 }) => unsent.files.get(sha256) ?? 'verified'),
    contested: dossier.contested.length,
  })
}

/** Two readings that would show the same. Upload progress rewrites rows many times a second. */
export function isSameUnsent(a: Unsent, b: Unsent): boolean {
  return textOf(a) === textOf(b)
}

function textOf({ facts, files }: Unsent): string {
  return JSON.stringify([[...facts], [...files]])
}
