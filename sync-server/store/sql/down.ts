/** What goes down to a commune, numbered without holes. */
import type { Transaction } from 'kysely'
import type { DownItem } from '../../../domain/sync/upstream.ts'
import type { Tables } from './tables.ts'

export async function addDown(
  db: Transaction<Tables>,
  { commune, kind, body, at }: { commune: string; kind: string; body: object; at: string },
): Promise<number> {
  const last = await db
    .selectFrom('down_item')
    .select('n')
    .where('commune', '=', commune)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  const n = (last?.n ?? 0) + 1
  await db
    .insertInto('down_item')
    .values({ commune, n, kind, body: JSON.stringify(body), at })
    .execute()
  return n
}

export async function downItems(
  db: Transaction<Tables>,
  input: { commune: string; after: number; limit: number; at: string },
): Promise<DownItem[]> {
  await announcePack(db, input)
  const rows = await db
    .selectFrom('down_item')
    .select(['n', 'kind', 'body', 'at'])
    .where('commune', '=', input.commune)
    .where('n', '>', input.after)
    .orderBy('n')
    .limit(input.limit)
    .execute()
  return rows.map(toItem)
}

export function toItem({ n, kind, body, at }: Omit<Tables['down_item'], 'commune'>): DownItem {
  return { n, kind, body: JSON.parse(body) as Record<string, unknown>, at }
}

/** Packs belong to no commune; each hears of a new one when it asks. */
async function announcePack(
  db: Transaction<Tables>,
  { commune, at }: { commune: string; at: string },
): Promise<void> {
  const current = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', 'current-pack')
    .executeTakeFirst()
  if (!current) return
  const told = await db
    .selectFrom('down_item')
    .select('body')
    .where('commune', '=', commune)
    .where('kind', '=', 'pack')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  const body = { hash: current.value }
  if (told?.body !== JSON.stringify(body)) await addDown(db, { commune, kind: 'pack', body, at })
}
