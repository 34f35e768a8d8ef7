/** Once a day: everything the streams do not hold, whole, with an anchor; the last 30 days are kept (B11). */
import { makeAnchor, keepAnchor } from '../audit/anchor.ts'
import { vietnamDay, type Clock } from '../clock.ts'
import type { ServerKey } from '../keys/server-keys.ts'
import type { Store } from '../store/port.ts'
import { open } from './envelope.ts'
import { anchorName, dailyName, tableName } from './layout.ts'
import type { BackupPlace } from './place.ts'
import type { Shipper } from './shipper.ts'
import type { BackupState } from './state.ts'

const KEPT_DAYS = 30
const KEPT_STATES = 20
const GRACE_MS = 24 * 3_600_000

export interface DailyParts {
  readonly store: Store
  readonly place: BackupPlace
  readonly shipper: Shipper
  readonly signKey: ServerKey
  readonly anchorFolder: string
  readonly clock: Clock
  /** The server's own: tells which tables are still spoken of. */
  readonly identity: string
  /** How long a table nothing speaks of is left: another server may be about to. */
  readonly graceMs?: number
}

export async function makeDaily(parts: DailyParts): Promise<string> {
  const { store, place, shipper, signKey, anchorFolder, clock } = parts
  await shipper.ship()
  await shipper.shipAllTables()
  const day = vietnamDay(clock())
  await shipper.writeState(dailyName(store.historyId, day))
  const anchor = await keepAnchor(anchorFolder, await makeAnchor(store, signKey, clock()))
  await place.put(anchorName(store.historyId, day), Buffer.from(anchor))
  await prune(parts)
  return day
}

/** Only what nothing kept speaks of any more. A state that does not open may speak of anything: then nothing goes. */
async function prune({ store, place, shipper, identity, graceMs = GRACE_MS }: DailyParts): Promise<void> {
  const { historyId } = store
  const dailies = await place.list(`${historyId}/daily`)
  const states = await place.list(`${historyId}/states`)
  const kept = [...dailies.slice(-KEPT_DAYS), ...states.slice(-KEPT_STATES)]
  const spokenOf = new Set(shipper.tableNames())
  for (const name of kept) {
    const opened = await open((await place.read(name)) ?? Buffer.alloc(0), [identity])
    if (!opened.ok) return
    const { tables } = JSON.parse(opened.value.toString()) as BackupState
    for (const [table, { sha256 }] of Object.entries(tables))
      spokenOf.add(tableName(historyId, table, sha256))
  }
  for (const name of [...dailies.slice(0, -KEPT_DAYS), ...states.slice(0, -KEPT_STATES)])
    await place.remove(name)
  for (const name of await place.list(`${historyId}/tables`))
    if (!spokenOf.has(name) && (await isOlderThan(place, name, graceMs))) await place.remove(name)
}

async function isOlderThan(place: BackupPlace, name: string, ms: number): Promise<boolean> {
  const writtenAt = await place.writtenAt(name)
  return writtenAt !== undefined && Date.now() - writtenAt >= ms
}
