/** Calendar and procedures of the pack in use, for what is checked at the server itself. */
import { parseCalendar, type CalendarData } from '../../domain/calendar/calendar.ts'
import { parseProcedureItem } from '../../domain/procedure/pack-items.ts'
import type { Procedure } from '../../domain/procedure/procedure.ts'
import type { PackManifest } from '../../domain/sync/wire.ts'
import type { PackStore } from '../store/port.ts'

export interface LawInForce {
  readonly calendar: CalendarData
  readonly procedures: ReadonlyMap<string, Procedure> // by code
}

const read = new Map<string, LawInForce>() // by the hash of the pack: it names one content for ever

/** null: there is no pack, or its calendar cannot be read. */
export async function lawInForce(store: PackStore): Promise<LawInForce | null> {
  const pack = await store.findPack('current')
  if (!pack) return null
  const known = read.get(pack.hash)
  if (known) return known
  const { items } = JSON.parse(pack.bytes) as PackManifest
  const wanted = items.filter(({ id }) => id === 'calendar:vn' || id.startsWith('procedure:'))
  const texts = await store.packItems(wanted.map(({ hash }) => hash))
  const valueOf = (hash: string) => JSON.parse(texts.get(hash) ?? 'null') as unknown
  const calendar = parseCalendar(valueOf(wanted.find(({ id }) => id === 'calendar:vn')?.hash ?? ''))
  if (!calendar.ok) return null
  const procedures = wanted.flatMap(({ id, hash }) => {
    const parsed = id.startsWith('procedure:') ? parseProcedureItem(valueOf(hash)) : null
    return parsed?.ok ? [[parsed.value.code, parsed.value] as const] : []
  })
  const law = { calendar: calendar.value, procedures: new Map(procedures) }
  read.clear()
  read.set(pack.hash, law)
  return law
}
