/** Reads on in one ledger and writes the notes that follow; then lets files through that have arrived meanwhile. */
import type { Transaction } from 'kysely'
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { TransferPlace } from '../../../domain/transfer/note.ts'
import { answersOf, filesNamed, offerOf, type DueNote } from '../../../domain/transfer/notes-of.ts'
import type { TransferStore } from '../port.ts'
import type { Tables } from './tables.ts'
import { expectFiles, letFilesThrough, tellBox } from './transfer-files.ts'
import { sourcesOf, type TransferSource } from './transfer-source.ts'

type Db = Transaction<Tables>
type Input = Parameters<TransferStore['carryTransfers']>[0]

export async function carry(db: Db, input: Input): Promise<number> {
  const { commune, at } = input
  let made = 0
  for (const source of await sourcesOf(db, commune)) made += await readOn(db, source, input)
  await letFilesThrough(db, commune, at)
  return made
}

async function readOn(db: Db, source: TransferSource, { commune, limit, at }: Input): Promise<number> {
  const { history } = source
  const known = await db
    .selectFrom('transfer_cursor')
    .select('seq')
    .where('commune', '=', commune)
    .where('history', '=', history)
    .executeTakeFirst()
  const rows = await source.rowsAfter(known?.seq ?? 0, limit)
  const touched = rows.flatMap((row) => (row.verdict === 'quarantined' ? [] : (row.dossier ?? [])))
  let made = 0
  for (const dossier of new Set(touched)) made += await tell(db, source, commune, dossier, at)
  const last = rows.at(-1)?.seq
  if (last !== undefined)
    await db
      .insertInto('transfer_cursor')
      .values({ commune, history, seq: last })
      .onConflict((c) => c.columns(['commune', 'history']).doUpdateSet({ seq: last }))
      .execute()
  return made
}

async function tell(
  db: Db,
  source: TransferSource,
  commune: string,
  dossier: string,
  at: string,
): Promise<number> {
  const state = await source.stateOf(dossier)
  if (state === null || (state.forwarded === null && state.reception?.origin == null)) return 0
  const from = { source, state, here: await placeOf(db, commune), at }
  return (await tellOffer(db, from)) + (await tellAnswers(db, from))
}

interface Telling {
  readonly source: TransferSource
  readonly state: DossierState
  readonly here: TransferPlace
  readonly at: string
}

/** W2: to the commune that its agency names; to nobody when it is none of this server. */
async function tellOffer(db: Db, { source, state, here, at }: Telling): Promise<number> {
  const timeCase = (await factOf(source, state, 'dossier-received'))?.body.timeCase ?? null
  const offer = offerOf(state, here, timeCase)
  if (offer === null) return 0
  const { agency, key, body } = offer
  const to = await db
    .selectFrom('commune')
    .select('code')
    .where('code', '<>', here.commune)
    .where((e) => e.or([e('code', '=', agency), e('agency', '=', agency)]))
    .executeTakeFirst()
  if (!to) return 0
  const made = await put(db, to.code, here.commune, state.id, { kind: 'offer', key, body }, at)
  return made === 0 ? 0 : made + (await tellWaiting(db, to.code, state.id, at))
}

/** W8: taken over before the offer came, from a file: what there was to say is said now. */
async function tellWaiting(db: Db, commune: string, origin: string, at: string): Promise<number> {
  const waiting = await db
    .selectFrom('transfer_waiting')
    .select(['dossier', 'history'])
    .where('commune', '=', commune)
    .where('origin', '=', origin)
    .execute()
  if (waiting.length === 0) return 0
  const here = await placeOf(db, commune)
  let made = 0
  for (const source of await sourcesOf(db, commune))
    for (const { dossier } of waiting.filter(({ history }) => history === source.history)) {
      const state = await source.stateOf(dossier)
      if (state) made += await tellAnswers(db, { source, state, here, at })
    }
  return made
}

/** W4, W5: only to the commune whose offer it answers, and only when there was one. */
async function tellAnswers(db: Db, { source, state, here, at }: Telling): Promise<number> {
  const origin = state.reception?.origin
  if (!origin) return 0
  const offer = await db
    .selectFrom('transfer_note')
    .innerJoin('commune', 'commune.code', 'transfer_note.sender') // a box leaves the answer to its province
    .select(['sender', 'origin'])
    .where('transfer_note.commune', '=', here.commune)
    .where('transfer_note.kind', '=', 'offer')
    .where('transfer_note.origin', '=', origin.dossier)
    .executeTakeFirst()
  if (!offer) {
    const { history } = source
    await db
      .insertInto('transfer_waiting')
      .values({ commune: here.commune, origin: origin.dossier, dossier: state.id, history })
      .onConflict((c) => c.doNothing())
      .execute()
    return 0
  }
  const ending = await factOf(source, state, `dossier-${state.stage}`)
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
  const note = { ...row, body: JSON.stringify(body) }
  await db.insertInto('transfer_note').values(note).execute()
  const hashes = filesNamed(kind, body)
  await expectFiles(db, commune, sender, hashes)
  await tellBox(db, commune, { note, hashes }, at)
  return 1
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
  { rawOf }: TransferSource,
  { timeline }: DossierState,
  type: T,
): Promise<Extract<AnyEvent, { type: T }> | undefined> {
  const id = timeline.findLast((entry) => entry.type === type)?.event
  const raw = id === undefined ? null : await rawOf(id)
  return raw === null
    ? undefined
    : (JSON.parse(Buffer.from(raw).toString()) as Extract<AnyEvent, { type: T }>)
}
