import type { NewOfficer, PeopleStore } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'

export function peopleStore({ within }: Engine): PeopleStore {
  return {
    createCommune: ({ code, name, centre, province, agency }, officers, kind) =>
      within(code, async (trx) => {
        await trx.insertInto('commune').values({ code, name, centre, province, agency, kind }).execute()
        for (const officer of officers) await trx.insertInto('officer').values(officerRow(officer)).execute()
      }),
    listCommunes: () =>
      within(WHOLE_SERVER, (trx) => trx.selectFrom('commune').selectAll().orderBy('code').execute()),
    getCommune: (code) =>
      within(code, (trx) =>
        trx.selectFrom('commune').selectAll().where('code', '=', code).executeTakeFirstOrThrow(),
      ),
    createOfficer: (officer) =>
      within(officer.commune, async (trx) => {
        const result = await trx
          .insertInto('officer')
          .values(officerRow(officer))
          .onConflict((c) => c.columns(['commune', 'code']).doNothing())
          .executeTakeFirst()
        return result.numInsertedOrUpdatedRows === 1n
      }),
  }
}

function officerRow({ id, commune, code, name, title, roles, passphrase }: NewOfficer) {
  return { id, commune, code, name, title, roles: JSON.stringify(roles), passphrase }
}
