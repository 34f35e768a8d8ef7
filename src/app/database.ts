/** The one connection of this page to the device's database. */
import { DeviceDb } from '../data/db.ts'

let opened: DeviceDb | null = null

export function deviceDb(): DeviceDb {
  opened ??= new DeviceDb()
  return opened
}
