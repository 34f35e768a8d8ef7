/** Everything the law may ask about one segment, fetched in a few queries, then kept current while it is judged. */
import type { Transaction } from 'kysely'
import type { Problem } from '../../../domain/base/result.ts'
import type { Role } from '../../../domain/dossier/actions.ts'
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { PackManifest, Verdict } from '../../../domain/sync/wire.ts'
import type { EventLaw, LawFacts } from '../../sync/law.ts'
import { loadFindings } from './results.ts'
import { readLocalRules } from './local-rules.ts'
import { readStates } from './read-states.ts'
import type { Tables } from './tables.ts'

/** Parsed pack items; never stale, because a hash names one content for ever. */
export type ItemCache = Map<string, unknown>

/** A row that counts, and the word that was given on it. */
export interface Standing {
  readonly seq: number
  readonly raw: Uint8Array
  readonly verdict: Verdict
  readonly problem: Problem | null
}

export interface SegmentFacts {
  readonly facts: LawFacts
  readonly states: Map<string, DossierState>
  /** What already counts under an id. */
  readonly standing: Map<string, Standing>
  /** Lets later events of the same segment see what an earlier one changed. */
  changed(state: DossierState): void
}

export async function loadFacts(
  db: Transaction<Tables>,
  place: {
    readonly commune: string
    readonly device: string
    readonly book: number
    readonly isTakenBack?: boolean
  },
  events: readonly AnyEvent[],
  law: EventLaw,
  items: ItemCache,
): Promise<SegmentFacts> {
  const { commune } = place
  const received = events.filter((e) => e.type === 'dossier-received')
  const { agency } = await db
    .selectFrom('commune')
    .select('agency')
    .where('code', '=', commune)
    .executeTakeFirstOrThrow()
  const books = await db
    .selectFrom('number_book')
    .select('book')
    .where('agency', '=', agency)
    .where('device', '=', place.device)
    .execute()
  const officers = await db
    .selectFrom('officer')
    .select(['id', 'roles', 'active'])
    .where('commune', '=', commune)
    .execute()
  const states = await readStates(db, commune, [...new Set(events.map((e) => e.dossier))])
  const results = resultsOf(events, states)
  const findings = await loadFindings(db, commune, results)
  const known = await db
    .selectFrom('event')
    .select(['id', 'seq', 'raw', 'verdict', 'problem'])
    .where('commune', '=', commune)
    .where('verdict', '<>', 'quarantined')
    .where(
      'id',
      'in',
      events.map((e) => e.id),
    )
    .execute()
  const codes = await db
    .selectFrom('dossier')
    .select(['id', 'code'])
    .where('agency', '=', agency)
    .where(
      'code',
      'in',
      received.map((e) => e.body.code),
    )
    .execute()
  const used = await db
    .selectFrom('dossier')
    .select(['id', 'result_sha256'])
    .where('commune', '=', commune)
    .where('result_sha256', 'in', results)
    .execute()
  const origins = await db
    .selectFrom('dossier')
    .select(['id', 'origin'])
    .where('commune', '=', commune)
    .where(
      'origin',
      'in',
      received.flatMap((e) => e.body.origin?.dossier ?? []),
    )
    .execute()
  await loadItems(db, law, items, [
    ...received.flatMap((e) => [e.body.law.pack, e.body.law.procedure, e.body.law.form]),
    ...[...states.values()].map((s) => s.reception?.law.procedure ?? null),
  ])

  const people = new Map(
    officers.map((o) => [o.id, { roles: JSON.parse(o.roles) as Role[], isActive: o.active === 1 }]),
  )
  const holderByCode = new Map(codes.map((c) => [c.code, c.id]))
  const holderByOrigin = new Map(origins.map((o) => [o.origin, o.id]))
  const holderByResult = new Map(used.map((u) => [u.result_sha256, u.id]))
  return {
    states,
    standing: new Map(
      known.map((k) => [
        k.id,
        { ...k, problem: k.problem === null ? null : (JSON.parse(k.problem) as Problem) },
      ]),
    ),
    facts: {
      agency,
      book: place.book,
      earlierBooks: new Set(books.map((row) => row.book)),
      rolesOf: (officer) => people.get(officer)?.roles ?? null,
      localRules: events.some(standsUnderRules) ? await readLocalRules(db, commune) : [],
      codeHolder: (code) => holderByCode.get(code) ?? null,
      originHolder: (origin) => holderByOrigin.get(origin) ?? null,
      resultHolder: (sha256) => holderByResult.get(sha256) ?? null,
      ...(place.isTakenBack
        ? {}
        : {
            officerOf: (officer: string) => people.get(officer) ?? null,
            resultFindings: (sha256: string) => findings.get(sha256) ?? null,
          }),
      findItem: (hash) => items.get(hash),
    },
    changed(state) {
      states.set(state.id, state)
      if (state.reception) holderByCode.set(state.reception.code, state.id)
      if (state.reception?.origin) holderByOrigin.set(state.reception.origin.dossier, state.id)
      if (state.result) holderByResult.set(state.result.file.sha256, state.id)
    },
  }
}

/** Receptions are promised their day by it, steps are given by it, and an adopted fact is judged again. */
function standsUnderRules({ type }: AnyEvent): boolean {
  return [
    'dossier-received',
    'step-assigned',
    'step-returned',
    'dossier-reopened',
    'conflict-resolved',
  ].includes(type)
}

/** Files of results that are or were attached, or may be by adopting a contested fact (P19). */
function resultsOf(events: readonly AnyEvent[], states: ReadonlyMap<string, DossierState>): string[] {
  const contested = events
    .filter((e) => e.type === 'conflict-resolved')
    .flatMap((e) => states.get(e.dossier)?.contested.map((one) => one.event) ?? [])
  const standing = [...states.values()].flatMap((state) => state.result?.file.sha256 ?? [])
  const named = [...events, ...contested].flatMap((e) =>
    e.type === 'result-attached' ? [e.body.file.sha256] : [],
  )
  return [...new Set([...standing, ...named])]
}

async function loadItems(
  db: Transaction<Tables>,
  law: EventLaw,
  items: ItemCache,
  hashes: readonly (string | null)[],
): Promise<void> {
  const wanted = [...new Set(hashes)].filter((h): h is string => h !== null && !items.has(h))
  if (wanted.length === 0) return
  const rows = await db.selectFrom('pack_item').selectAll().where('hash', 'in', wanted).execute()
  for (const row of rows) items.set(row.hash, JSON.parse(row.text))
  const packs = await db.selectFrom('pack').select(['hash', 'bytes']).where('hash', 'in', wanted).execute()
  for (const pack of packs) {
    const manifest = JSON.parse(pack.bytes) as PackManifest
    items.set(pack.hash, manifest)
    await loadItems(db, law, items, law.itemsOf(manifest))
  }
}
