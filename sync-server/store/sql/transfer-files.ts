/** Files on their way from one commune to another (W3), and the inbox of a commune whose home is a box (W7). */
import type { Transaction } from 'kysely'
import { addDown } from './down.ts'
import type { Tables } from './tables.ts'

type Db = Transaction<Tables>

export async function expectFiles(
  db: Db,
  commune: string,
  sender: string,
  hashes: readonly string[],
): Promise<void> {
  for (const sha256 of hashes)
    await db
      .insertInto('transfer_file')
      .values({ commune, sha256, sender })
      .onConflict((c) => c.doNothing())
      .execute()
}

/** Both ways: files this commune waits for, and files of its own that others wait for. */
export async function letFilesThrough(db: Db, commune: string, at: string): Promise<void> {
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
  for (const to of new Set(ready.map((row) => row.to))) await tellBox(db, to, { files: true }, at)
}

/** What lies in a commune's inbox here goes down to its box as well. */
export async function tellBox(db: Db, commune: string, body: object, at: string): Promise<void> {
  const box = await db
    .selectFrom('home_box')
    .select('device')
    .where('commune', '=', commune)
    .executeTakeFirst()
  if (box) await addDown(db, { commune, kind: 'transfer', body, at })
}

/** At the box: the note as the province numbered it; its files are fetched with the next round. */
export async function takeTransfer(
  db: Db,
  commune: string,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const note = body['note'] as Tables['transfer_note'] | undefined
  if (note !== undefined) {
    await db
      .insertInto('transfer_note')
      .values({ ...note, commune })
      .onConflict((c) => c.doNothing())
      .execute()
    await expectFiles(db, commune, commune, body['hashes'] as readonly string[])
  }
  await db.updateTable('upstream').set({ files_back: 1 }).where('commune', '=', commune).execute()
}
