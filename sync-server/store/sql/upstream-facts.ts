/** What readers at the province need beside the rows: officers without secrets, devices with their books, review shelf. */
import type { Transaction } from 'kysely'
import type { AuditAnchor, KeptFacts, UpstreamFacts } from '../../../domain/sync/upstream.ts'
import type { PublicKeyJwk } from '../../../domain/sync/wire.ts'
import type { Tables } from './tables.ts'

export async function upstreamFacts(
  db: Transaction<Tables>,
  commune: string,
): Promise<UpstreamFacts & { anchors: AuditAnchor[] }> {
  const officers = await db
    .selectFrom('officer')
    .select(['id', 'code', 'name', 'title', 'roles', 'active'])
    .where('commune', '=', commune)
    .orderBy('id')
    .execute()
  const devices = await db
    .selectFrom('device')
    .selectAll()
    .where('commune', '=', commune)
    .where('kind', '<>', 'box')
    .orderBy('id')
    .execute()
  const books = await db
    .selectFrom('number_book')
    .selectAll()
    .where('commune', '=', commune)
    .orderBy('year')
    .orderBy('book')
    .execute()
  const anchors = await db
    .selectFrom('audit_head')
    .select(['commune as chain', 'seq', 'hash'])
    .where('commune', 'in', [commune, '*'])
    .orderBy('commune')
    .execute()
  return {
    officers: officers.map(({ roles, active, ...rest }) => ({
      ...rest,
      roles: JSON.parse(roles) as string[],
      active: active === 1,
    })),
    devices: devices.map((d) => ({
      id: d.id,
      name: d.name,
      ...(d.kind === 'kiosk' || d.kind === 'board' ? { kind: d.kind } : {}),
      publicKey: JSON.parse(d.public_key) as PublicKeyJwk,
      epoch: d.epoch,
      book: d.book,
      status: d.status,
      enrolledAt: d.enrolled_at,
      revokedAt: d.revoked_at,
      books: books
        .filter((b) => b.device === d.id)
        .map(({ agency, year, book, epoch, granted_at: grantedAt }) => ({
          agency,
          year,
          book,
          epoch,
          grantedAt,
        })),
    })),
    anchors,
  }
}

export async function nextKept(
  db: Transaction<Tables>,
  commune: string,
  after: number,
): Promise<KeptFacts | undefined> {
  const row = await db
    .selectFrom('kept_segment')
    .selectAll()
    .where('commune', '=', commune)
    .where('id', '>', after)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      device: row.device,
      epoch: row.epoch,
      from: row.from_dseq,
      head: row.head,
      reason: row.reason,
      recv: row.recv_at,
      prev: row.prev,
      events: JSON.parse(row.events) as string[],
    }
  )
}
