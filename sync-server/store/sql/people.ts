import type { NewOfficer, PeopleStore } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import { addHistory } from './officers.ts'

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
    createOfficer: (officer, { actor, at }) =>
      within(officer.commune, async (trx) => {
        const result = await trx
          .insertInto('officer')
          .values(officerRow(officer))
          .onConflict((c) => c.columns(['commune', 'code']).doNothing())
          .executeTakeFirst()
        if (result.numInsertedOrUpdatedRows !== 1n) return false
        const change = { commune: officer.commune, officer: officer.id, actor, at }
        await addHistory(trx, change, 'created', { roles: officer.roles })
        return true
      }),
  }
}

function officerRow({
  id,
  commune,
  code,
  name,
  title,
  roles,
  passphrase,
  mustChange,
  roleException,
}: NewOfficer) {
  return {
    id,
    commune,
    code,
    name,
    title,
    roles: JSON.stringify(roles),
    passphrase,
    must_change: mustChange ? 1 : 0,
    role_exception: roleException ?? null,
  }
}
