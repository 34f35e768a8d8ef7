/** Who works in a commune and on which devices, as its box told last; and where its audit chains stood. */
import type { Transaction } from 'kysely'
import type { AuditAnchor, DeviceFacts, OfficerFacts, UpstreamFacts } from '../../../domain/sync/upstream.ts'
import type { MirrorPlace } from '../port.ts'
import type { Tables } from './tables.ts'

export async function setMirrorFacts(
  db: Transaction<Tables>,
  input: MirrorPlace & UpstreamFacts & { readonly anchors: readonly AuditAnchor[]; readonly at: string },
): Promise<void> {
  const { commune, history, at } = input
  const put = async (kind: 'officer' | 'device', each: { readonly id: string }) => {
    const body = JSON.stringify(each)
    await db
      .insertInto('mirror_profile')
      .values({ commune, history, kind, id: each.id, body, at })
      .onConflict((c) => c.columns(['commune', 'history', 'kind', 'id']).doUpdateSet({ body, at }))
      .execute()
  }
  for (const officer of input.officers) await put('officer', officer)
  for (const device of input.devices) await put('device', device)
  for (const { chain, seq, hash } of input.anchors)
    await db
      .insertInto('mirror_anchor')
      .values({ commune, history, chain, seq, hash, at })
      .onConflict((c) => c.doNothing())
      .execute()
}

export async function mirrorFacts(
  db: Transaction<Tables>,
  { commune, history }: MirrorPlace,
): Promise<UpstreamFacts> {
  const rows = await db
    .selectFrom('mirror_profile')
    .select(['kind', 'body'])
    .where('commune', '=', commune)
    .where('history', '=', history)
    .orderBy('id')
    .execute()
  const of = <T>(kind: 'officer' | 'device') =>
    rows.filter((row) => row.kind === kind).map((row) => JSON.parse(row.body) as T)
  return { officers: of<OfficerFacts>('officer'), devices: of<DeviceFacts>('device') }
}
