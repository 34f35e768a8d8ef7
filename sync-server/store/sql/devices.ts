import type { DeviceStore } from '../port.ts'
import { enrol, toDevice } from './enrol.ts'
import { toDeviceKey } from './device-key.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'

export function deviceStore({ within, lock }: Engine): DeviceStore {
  return {
    addEnrolCode: ({ hash, commune, expiresAt, kind = 'counter' }) =>
      within(commune, async (trx) => {
        const row = { hash, commune, expires_at: expiresAt, used_at: null, key_id: null, device: null, kind }
        await trx.insertInto('enrol_code').values(row).execute()
      }),
    // The code says which commune; number books of one agency are given out one at a time.
    enrol: (input) =>
      within(WHOLE_SERVER, async (trx) => {
        await lock(trx, 'enrol')
        return enrol(trx, input)
      }),
    findDevice: (id) =>
      within(WHOLE_SERVER, async (trx) => {
        const row = await trx.selectFrom('device').selectAll().where('id', '=', id).executeTakeFirst()
        return row && toDevice(row)
      }),
    listDevices: (commune) =>
      within(commune, async (trx) => {
        const rows = await trx
          .selectFrom('device')
          .selectAll()
          .where('commune', '=', commune)
          .orderBy('enrolled_at')
          .execute()
        return rows.map(toDevice)
      }),
    listDeviceKeys: (commune) =>
      within(commune, async (trx) => {
        const devices = await trx
          .selectFrom('device')
          .selectAll()
          .where('commune', '=', commune)
          .where('kind', '=', 'counter')
          .orderBy('enrolled_at')
          .orderBy('id')
          .execute()
        const granted = await trx
          .selectFrom('number_book')
          .select(['device', 'book', 'granted_at'])
          .where('commune', '=', commune)
          .execute()
        return devices.map((row) => toDeviceKey(row, granted))
      }),
    sawDevices: (commune, seen) =>
      within(commune, async (trx) => {
        for (const { id, at, appVersion } of seen)
          await trx
            .updateTable('device')
            .set({ seen_at: at, ...(appVersion === null ? {} : { app_version: appVersion }) })
            .where('commune', '=', commune)
            .where('id', '=', id)
            .execute()
      }),
    revokeDevice: (commune, id, at) =>
      within(commune, async (trx) => {
        await lock(trx, 'enrol') // an enrolment under way must not bring the device back
        const result = await trx
          .updateTable('device')
          .set({ status: 'revoked', revoked_at: at })
          .where('commune', '=', commune)
          .where('id', '=', id)
          .where('status', '<>', 'revoked')
          .executeTakeFirst()
        await trx.deleteFrom('session').where('commune', '=', commune).where('device', '=', id).execute()
        return result.numUpdatedRows === 1n
      }),
  }
}
