/** Reads on in one ledger and writes the notes that follow; then lets files through that have arrived meanwhile. */
import type { Transaction } from 'kysely'
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import { completeState, type DossierState } from '../../../domain/dossier/state.ts'
import type { TransferKind, TransferPlace } from '../../../domain/transfer/note.ts'
import { answersOf, filesNamed, offerOf, type DueNote } from '../../../domain/transfer/notes-of.ts'
import type { TransferStore } from '../port.ts'
import type { Tables } from './tables.ts'

type Db = Transaction<Tables>
type Input = Parameters<TransferStore['carryTransfers']>[0]

export async function carry(db: Db, { commune, limit, at }: Input): Promise<number> {
  const known = await db
    .selectFrom('transfer_cursor')
    .select('seq')
    .where('commune', '=', commune)
    .executeTakeFirst()
  const rows = await db
    .selectFrom('event')
    .select(['seq', 'dossier', 'verdict'])
    .where('commune', '=', commune)
    .where('seq', '>', known?.seq ?? 0)
    .orderBy('seq')
    .limit(limit)
    .execute()
  const touched = rows.flatMap((row) => (row.verdict === 'quarantined' ? [] : (row.dossier ?? [])))
  let made = 0
  for (const dossier of new Set(touched)) made += await tell(db, commune, dossier, at)
  const last = rows.at(-1)?.seq
  if (last !== undefined)
    await db
      .insertInto('transfer_cursor')
      .values({ commune, seq: last })
      .onConflict((c) => c.column('commune').doUpdateSet({ seq: last }))
      .execute()
  await letFilesThrough(db, commune, at)
  return made
}

async function tell(db: Db, commune: string, dossier: string, at: string): Promise<number> {
  const row = await db
    .selectFrom('dossier')
    .select('state')
    .where('commune', '=', commune)
    .where('id', '=', dossier)
    .executeTakeFirst()
  if (!row) return 0
  const state = completeState(JSON.parse(row.state) as DossierState)
  if (state.forwarded === null && state.reception?.origin == null) return 0
  const here = await placeOf(db, commune)
  return (await tellOffer(db, state, here, at)) + (await tellAnswers(db, state, here, at))
}

/** W2: to the commune that its agency names; to nobody when it is none of this server. */
async function tellOffer(db: Db, state: DossierState, here: TransferPlace, at: string): Promise<number> {
  const timeCase = (await factOf(db, here.commune, state, 'dossier-received'))?.body.timeCase ?? null
  const offer = offerOf(state, here, timeCase)
  if (offer === null) return 0
  const { agency, key, body } = offer
  const to = await db
    .selectFrom('commune')
    .select('code')
    .where('code', '<>', here.commune)
    .where((e) => e.or([e('code', '=', agency), e('agency', '=', agency)]))
    .executeTakeFirst()
  return to ? await put(db, to.code, here.commune, state.id, { kind: 'offer', key, body }, at) : 0
}

/** W4, W5: only to the commune whose offer it answers, and only when there was one. */
async function tellAnswers(db: Db, state: DossierState, here: TransferPlace, at: string): Promise<number> {
  const origin = state.reception?.origin
  if (!origin) return 0
  const offer = await db
    .selectFrom('transfer_note')
    .select(['sender', 'origin'])
    .where('commune', '=', here.commune)
    .where('kind', '=', 'offer')
    .where('origin', '=', origin.dossier)
    .executeTakeFirst()
  if (!offer) return 0
  const ending = await factOf(db, here.commune, state, `dossier-${state.stage}`)
  const reason = ending && 'reason' in ending.body ? ending.body.reason : ''
  let made = 0
  for (const note of answersOf(state, here, reason))
    made += await put(db, offer.sender, here.commune, offer.origin, note, at)
  return made
}

async function put(
  db: Db,
  commune: string,
  sender: string,
  origin: string,
  { kind, key, body }: DueNote,
  at: string,
): Promise<number> {
  const standing = await db
    .selectFrom('transfer_note')
    .select('n')
    .where('commune', '=', commune)
    .where('note_key', '=', key)
    .executeTakeFirst()
  if (standing) return 0
  const { last } = await db
    .selectFrom('transfer_note')
    .select((e) => e.fn.max<number | null>('n').as('last'))
    .where('commune', '=', commune)
    .executeTakeFirstOrThrow()
  const row = { commune, n: (last ?? 0) + 1, note_key: key, kind, sender, origin, at }
  await db
    .insertInto('transfer_note')
    .values({ ...row, body: JSON.stringify(body) })
    .execute()
  await expectFiles(db, commune, sender, kind, body)
  return 1
}

/** W3: a file named in a note becomes the addressee's as soon as the sender has it here. */
async function expectFiles(
  db: Db,
  commune: string,
  sender: string,
  kind: TransferKind,
  body: DueNote['body'],
): Promise<void> {
  for (const sha256 of filesNamed(kind, body))
    await db
      .insertInto('transfer_file')
      .values({ commune, sha256, sender })
      .onConflict((c) => c.doNothing())
      .execute()
}

/** Both ways: files this commune waits for, and files of its own that others wait for. */
async function letFilesThrough(db: Db, commune: string, at: string): Promise<void> {
  const ready = await db
    .selectFrom('transfer_file')
    .innerJoin('blob', (on) =>
      on.onRef('blob.commune', '=', 'transfer_file.sender').onRef('blob.sha256', '=', 'transfer_file.sha256'),
    )
    .select([
      'transfer_file.commune as to',
      'transfer_file.sha256 as sha256',
      'blob.size as size',
      'blob.mime as mime',
      'blob.device as device',
    ])
    .where((e) => e.or([e('transfer_file.commune', '=', commune), e('transfer_file.sender', '=', commune)]))
    .execute()
  for (const { to, sha256, size, mime, device } of ready) {
    await db
      .insertInto('blob')
      .values({ commune: to, sha256, size, mime, device, verified_at: at })
      .onConflict((c) => c.doNothing())
      .execute()
    await db.deleteFrom('transfer_file').where('commune', '=', to).where('sha256', '=', sha256).execute()
  }
}

async function placeOf(db: Db, commune: string): Promise<TransferPlace> {
  const { agency, name } = await db
    .selectFrom('commune')
    .select(['agency', 'name'])
    .where('code', '=', commune)
    .executeTakeFirstOrThrow()
  return { commune, agency, name }
}

/** The last fact of this kind that counts. */
async function factOf<T extends string>(
  db: Db,
  commune: string,
  { timeline }: DossierState,
  type: T,
): Promise<Extract<AnyEvent, { type: T }> | undefined> {
  const id = timeline.findLast((entry) => entry.type === type)?.event
  if (id === undefined) return undefined
  const row = await db
    .selectFrom('event')
    .select('raw')
    .where('commune', '=', commune)
    .where('id', '=', id)
    .where('verdict', '<>', 'quarantined')
    .executeTakeFirst()
  return row && (JSON.parse(Buffer.from(row.raw).toString()) as Extract<AnyEvent, { type: T }>)
}
