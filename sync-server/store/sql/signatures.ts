/** Authorities and the register of signing certificates of a commune; every word on who did what stands beside it. */
import type { SignatureStore } from '../port.ts'
import type { Engine } from './engine.ts'
import { lastChange, toAuthority, toCertificate, toRequest } from './signature-rows.ts'

type Own = Omit<SignatureStore, 'wantCrls' | 'crlRows' | 'crlList' | 'keepCrl'>

export function signatureStore({ within }: Engine): Own {
  return {
    signatureRows: (commune) =>
      within(commune, async (trx) => {
        const authorities = await trx
          .selectFrom('signature_authority')
          .selectAll()
          .where('commune', '=', commune)
          .orderBy('added_at')
          .orderBy('sha256')
          .execute()
        const certificates = await trx
          .selectFrom('signing_certificate')
          .selectAll()
          .where('commune', '=', commune)
          .orderBy('holder')
          .orderBy('id')
          .execute()
        const requests = await trx
          .selectFrom('signing_request')
          .selectAll()
          .where('commune', '=', commune)
          .orderBy('asked_at')
          .orderBy('id')
          .execute()
        const officers = await trx
          .selectFrom('officer')
          .select(['id', 'title', 'active'])
          .where('commune', '=', commune)
          .execute()
        const present = new Map(officers.map((row) => [row.id, row]))
        return {
          authorities: authorities.filter((row) => row.removed_at === null).map(toAuthority),
          certificates: certificates.map((row) => toCertificate(row, present)),
          requests: requests.map(toRequest),
          changedAt: lastChange(authorities, certificates, requests),
        }
      }),
    addAuthorities: (commune, authorities, { by, at }) =>
      within(commune, async (trx) => {
        const fresh = { added_at: at, added_by: by, removed_at: null, removed_by: null }
        for (const { sha256, der } of authorities)
          await trx
            .insertInto('signature_authority')
            .values({ commune, sha256, der, ...fresh })
            .onConflict((c) => c.columns(['commune', 'sha256']).doUpdateSet(fresh))
            .execute()
      }),
    removeAuthority: ({ commune, sha256, by, at }) =>
      within(commune, async (trx) => {
        const done = await trx
          .updateTable('signature_authority')
          .set({ removed_at: at, removed_by: by })
          .where('commune', '=', commune)
          .where('sha256', '=', sha256)
          .where('removed_at', 'is', null)
          .executeTakeFirst()
        return done.numUpdatedRows > 0n
      }),
    recordSigningCertificate: (commune, one) =>
      within(commune, async (trx) => {
        const { id, officer, holder, position, unit, serial, issuer, source, der } = one
        const valid = { valid_from: one.validFrom, valid_to: one.validTo }
        const made = {
          recorded_at: one.recordedAt,
          recorded_by: one.recordedBy,
          ended_at: null,
          ended_by: null,
        }
        const said = { officer, holder, position, unit, serial, issuer, source, der }
        const done = await trx
          .insertInto('signing_certificate')
          .values({ id, commune, ...said, ...valid, ...made })
          .onConflict((c) => c.columns(['commune', 'issuer', 'serial']).doNothing())
          .executeTakeFirst()
        return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
      }),
    confirmSigningCertificate: ({ commune, id, officer, position, by, at }) =>
      within(commune, async (trx) => {
        const done = await trx
          .updateTable('signing_certificate')
          .set({ officer, position, source: 'file', recorded_by: by, recorded_at: at })
          .where('commune', '=', commune)
          .where('id', '=', id)
          .where('ended_at', 'is', null)
          .executeTakeFirst()
        return done.numUpdatedRows > 0n
      }),
    endSigningCertificate: ({ commune, id, by, at }) =>
      within(commune, async (trx) => {
        const done = await trx
          .updateTable('signing_certificate')
          .set({ ended_at: at, ended_by: by })
          .where('commune', '=', commune)
          .where('id', '=', id)
          .where('ended_at', 'is', null)
          .executeTakeFirst()
        return done.numUpdatedRows > 0n
      }),
    askSigningChange: (commune, request) =>
      within(commune, async (trx) => {
        const { id, certificate, kind, wanted, reason, askedBy, askedAt } = request
        const found = await trx
          .selectFrom('signing_certificate')
          .select('id')
          .where('commune', '=', commune)
          .where('id', '=', certificate)
          .executeTakeFirst()
        if (!found) return false
        const open = { outcome: null, letter: null, letter_date: null, recorded_at: null, recorded_by: null }
        const asked = { asked_at: askedAt, asked_by: askedBy }
        await trx
          .insertInto('signing_request')
          .values({ id, commune, certificate, kind, wanted, reason, ...asked, ...open })
          .execute()
        return true
      }),
    answerSigningChange: (commune, id, { outcome, number, date, recordedBy, recordedAt }) =>
      within(commune, async (trx) => {
        const letter = { outcome, letter: number, letter_date: date }
        const done = await trx
          .updateTable('signing_request')
          .set({ ...letter, recorded_at: recordedAt, recorded_by: recordedBy })
          .where('commune', '=', commune)
          .where('id', '=', id)
          .where('outcome', 'is', null)
          .executeTakeFirst()
        return done.numUpdatedRows > 0n
      }),
  }
}
