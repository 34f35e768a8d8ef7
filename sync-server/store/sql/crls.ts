/** Lists of revoked certificates: public, fetched once for every commune of a server. */
import type { IssuerList } from '../../../domain/signature/revocation/issuer-list.ts'
import type { SignatureStore } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'

export function crlStore({
  within,
}: Engine): Pick<SignatureStore, 'wantCrls' | 'crlRows' | 'crlList' | 'keepCrl'> {
  return {
    wantCrls: (places) =>
      within(WHOLE_SERVER, async (trx) => {
        const blank = { list: null, this_update: null, next_update: null, changed_at: null, fault: null }
        for (const { issuer, address, issuerName: issuer_name } of places)
          await trx
            .insertInto('signature_crl')
            .values({ issuer, address, issuer_name, tried_ms: 0, ...blank })
            .onConflict((c) => c.doNothing())
            .execute()
      }),
    crlRows: () =>
      within(WHOLE_SERVER, async (trx) => {
        const rows = await trx
          .selectFrom('signature_crl')
          .select([
            'issuer',
            'address',
            'issuer_name',
            'this_update',
            'next_update',
            'changed_at',
            'tried_ms',
            'fault',
          ])
          .orderBy('issuer')
          .orderBy('address')
          .execute()
        return rows.map((row) => ({
          issuer: row.issuer,
          address: row.address,
          issuerName: row.issuer_name,
          thisUpdate: row.this_update,
          nextUpdate: row.next_update,
          changedAt: row.changed_at,
          triedMs: Number(row.tried_ms),
          fault: row.fault,
        }))
      }),
    crlList: ({ issuer, address }) =>
      within(WHOLE_SERVER, async (trx) => {
        const row = await trx
          .selectFrom('signature_crl')
          .select('list')
          .where('issuer', '=', issuer)
          .where('address', '=', address)
          .executeTakeFirst()
        return row?.list ? (JSON.parse(row.list) as IssuerList) : null
      }),
    keepCrl: ({ issuer, address }, { at, list, fault }) =>
      within(WHOLE_SERVER, async (trx) => {
        const had = list && {
          list: JSON.stringify(list),
          this_update: list.thisUpdate,
          next_update: list.nextUpdate,
          changed_at: at,
        }
        await trx
          .updateTable('signature_crl')
          .set({ ...had, tried_ms: Date.parse(at), fault })
          .where('issuer', '=', issuer)
          .where('address', '=', address)
          .execute()
      }),
  }
}
