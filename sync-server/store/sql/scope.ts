/** Scope of devices: a list of changes, folded when it is asked for. */
import type { Selectable, Transaction } from 'kysely'
import { isFinal } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { ScopeChanges, ScopeStore } from '../port.ts'
import type { Engine } from './engine.ts'
import { readRows } from './read-ledger.ts'
import type { Tables } from './tables.ts'
import { EVERY_DEVICE, EVERYTHING } from './withheld.ts'

const FIRST_EPOCH = 2 // a device begins with 1
const ROWS_AT_ONCE = 500

type Db = Transaction<Tables>
type Change = Selectable<Tables['scope_change']>

export function scopeStore({ within, lock }: Engine): ScopeStore {
  return {
    shrinkScope: (input) =>
      within(input.commune, async (trx) => {
        await lock(trx, `scope|${input.commune}`)
        return shrinkScope(trx, input)
      }),
    emptyScope: ({ commune, device, at }) =>
      within(commune, async (trx) => {
        await lock(trx, `scope|${commune}`)
        const epoch = await nextEpoch(trx, commune)
        const row = { commune, epoch, device, dossier: EVERYTHING, gone: 1, seq: 0, at }
        await trx.insertInto('scope_change').values(row).execute()
      }),
    scopeChanges: (input) => within(input.commune, (trx) => scopeChanges(trx, input)),
    dossierRows: (commune, dossier) => within(commune, (trx) => readRows(trx, { commune, dossier })),
  }
}

async function shrinkScope(
  db: Db,
  { commune, before, at }: { readonly commune: string; readonly before: string; readonly at: string },
): Promise<number> {
  const standing = await readStanding(db, commune)
  const rows = await db
    .selectFrom('dossier')
    .innerJoin('event', (on) =>
      on.onRef('event.commune', '=', 'dossier.commune').onRef('event.seq', '=', 'dossier.seq'),
    )
    .select(['dossier.id', 'dossier.state', 'dossier.seq'])
    .where('dossier.commune', '=', commune)
    .where('event.recv_at', '<', before)
    .execute()
  const quiet = new Map(
    rows.flatMap(({ id, state, seq }) =>
      isFinal((JSON.parse(state) as DossierState).stage) ? [[id, seq] as const] : [],
    ),
  )
  const gone = [...quiet].filter(([id]) => !standing.has(id))
  const back = [...standing].filter(([id]) => !quiet.has(id))
  if (gone.length + back.length === 0) return 0
  const epoch = await nextEpoch(db, commune)
  const change = { commune, epoch, device: EVERY_DEVICE, at }
  const changes: Tables['scope_change'][] = [
    ...gone.map(([dossier, seq]) => ({ ...change, dossier, gone: 1, seq })),
    ...back.map(([dossier, seq]) => ({ ...change, dossier, gone: 0, seq })),
  ]
  for (let i = 0; i < changes.length; i += ROWS_AT_ONCE)
    await db
      .insertInto('scope_change')
      .values(changes.slice(i, i + ROWS_AT_ONCE))
      .execute()
  return changes.length
}

/** Dossiers that no device carries now. */
async function readStanding(db: Db, commune: string): Promise<Map<string, number>> {
  const changes = await db
    .selectFrom('scope_change')
    .select(['dossier', 'gone', 'seq'])
    .where('commune', '=', commune)
    .where('device', '=', EVERY_DEVICE)
    .orderBy('epoch')
    .execute()
  const standing = new Map<string, number>()
  for (const { dossier, gone, seq } of changes)
    if (gone === 1) standing.set(dossier, seq)
    else standing.delete(dossier)
  return standing
}

async function nextEpoch(db: Db, commune: string): Promise<number> {
  const { last } = await db
    .selectFrom('scope_change')
    .select((e) => e.fn.max<number | null>('epoch').as('last'))
    .where('commune', '=', commune)
    .executeTakeFirstOrThrow()
  return Math.max(FIRST_EPOCH, (last ?? 0) + 1)
}

/** Whole epochs only, so that an answer never ends in the middle of one. */
async function scopeChanges(
  db: Db,
  { commune, device, since, limit }: Parameters<ScopeStore['scopeChanges']>[0],
): Promise<ScopeChanges> {
  const found = await db
    .selectFrom('scope_change')
    .select(['epoch', 'dossier', 'gone'])
    .where('commune', '=', commune)
    .where('device', 'in', [EVERY_DEVICE, device])
    .where('epoch', '>', since)
    .orderBy('epoch')
    .execute()
  let taken: readonly Pick<Change, 'epoch' | 'dossier' | 'gone'>[] = found
  const next = found[limit]?.epoch
  if (next !== undefined) {
    const whole = found.filter((change) => change.epoch < next)
    taken = whole.length > 0 ? whole : found.filter((change) => change.epoch === next)
  }
  const last = new Map(taken.map(({ dossier, gone }) => [dossier, gone === 1]))
  const named = (isGone: boolean) => [...last].flatMap(([id, gone]) => (gone === isGone ? [id] : []))
  return {
    epoch: taken.at(-1)?.epoch ?? Math.max(since, 1),
    forget: named(true),
    recall: named(false),
    more: taken.length < found.length,
  }
}
