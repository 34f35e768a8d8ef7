/** Officers, devices and the review shelf of a lost box, as it told them last. What is known here stays as it is. */
import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import { CHAIN_START } from '../../../domain/sync/signing.ts'
import type { KeptFacts, UpstreamFacts } from '../../../domain/sync/upstream.ts'
import { keyThumbprint } from '../../keys/ecdsa.ts'
import type { Tables } from './tables.ts'

export async function takeBackFacts(
  db: Transaction<Tables>,
  commune: string,
  { officers, devices }: UpstreamFacts,
): Promise<void> {
  for (const { id, code, name, title, roles, active } of officers)
    await db
      .insertInto('officer')
      .values({
        id,
        commune,
        code,
        name,
        title,
        roles: JSON.stringify(roles),
        passphrase: nobodysPassphrase(),
        active: active ? 1 : 0,
        must_change: 1,
      })
      .onConflict((c) => c.doNothing())
      .execute()
  for (const device of devices) {
    await db
      .insertInto('device')
      .values({
        id: device.id,
        commune,
        name: device.name,
        kind: device.kind ?? 'counter',
        key_id: keyThumbprint(device.publicKey),
        public_key: JSON.stringify(device.publicKey),
        epoch: device.epoch,
        book: device.book,
        status: device.status,
        stored: 0,
        head: CHAIN_START,
        enrolled_at: device.enrolledAt,
        revoked_at: device.revokedAt,
      })
      .onConflict((c) => c.doNothing())
      .execute()
    for (const { agency, year, book, epoch, grantedAt } of device.books)
      await db
        .insertInto('number_book')
        .values({ commune, agency, year, book, device: device.id, epoch, granted_at: grantedAt })
        .onConflict((c) => c.doNothing())
        .execute()
  }
}

export async function takeBackKept(db: Transaction<Tables>, commune: string, kept: KeptFacts): Promise<void> {
  await db
    .insertInto('kept_segment')
    .values({
      commune,
      device: kept.device,
      epoch: kept.epoch,
      from_dseq: kept.from,
      count: kept.events.length,
      head: kept.head,
      reason: kept.reason,
      recv_at: kept.recv,
      prev: kept.prev,
      events: JSON.stringify(kept.events),
    })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Passphrases never leave a box: whoever comes back gets a new one from the administrator. Opens with no words at all. */
function nobodysPassphrase(): string {
  const plain = (bytes: number) => randomBytes(bytes).toString('base64').replace(/=+$/, '')
  return `$argon2id$v=19$m=65536,t=3,p=1$${plain(16)}$${plain(32)}`
}
