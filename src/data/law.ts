/** The law on this device: the pack in force, opened once, and any older item a dossier was received under. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { parseCalendar, type CalendarData } from '../../domain/calendar/calendar.ts'
import { withOpenings } from '../../domain/calendar/announced.ts'
import type { FormDefinition } from '../../domain/form/form.ts'
import { parseFormItem, parseProcedureItem } from '../../domain/procedure/pack-items.ts'
import type { Procedure } from '../../domain/procedure/procedure.ts'
import type { Reception } from '../../domain/dossier/state.ts'
import {
  calendarUnder,
  openingsOf,
  procedureUnder,
  type LocalRule,
} from '../../domain/workflow/local-rules.ts'
import type { PackManifest } from '../../domain/sync/wire.ts'
import type { DeviceDb } from './db.ts'
import { getMeta } from './meta.ts'

export interface Law {
  readonly pack: string // hash
  readonly name: string
  readonly validFrom: string
  readonly procedures: ReadonlyMap<string, { readonly procedure: Procedure; readonly hash: string }>
  readonly forms: ReadonlyMap<string, { readonly form: FormDefinition; readonly hash: string }>
  readonly calendar: CalendarData // with the sessions the commune announced
  /** What the commune laid down itself beside the pack, and the calendar without it; absent: nothing. */
  readonly local?: { readonly rules: readonly LocalRule[]; readonly calendar: CalendarData }
  /** Parsed item by its id (`places:38`, `lists:ethnic`, `provinces`); undefined when the pack has none. */
  readonly item: (id: string) => unknown
}

/** The pack under the rules this device knows of its commune. */
export function inForce(pack: Law, rules: readonly LocalRule[]): Law {
  if (rules.length === 0) return pack
  const { calendar } = pack
  return { ...pack, calendar: withOpenings(calendar, openingsOf(rules)), local: { rules, calendar } }
}

/** The procedure of a dossier as it is named today, with the steps it was received under. */
export function procedureOf({ procedures, local }: Law, reception: Reception | null): Procedure | undefined {
  const procedure = reception === null ? undefined : procedures.get(reception.procedure)?.procedure
  return procedure && reception ? procedureUnder(procedure, local?.rules ?? [], reception) : undefined
}

/** The calendar a dossier was promised its day by. */
export function calendarOf(
  { calendar, local }: Pick<Law, 'calendar' | 'local'>,
  reception: Reception | null,
): CalendarData {
  if (!local) return calendar
  return reception === null ? local.calendar : calendarUnder(local.calendar, local.rules, reception)
}

/** Opens the pack in force. `pack.missing` before the first download, `pack.item-damaged` {hash}. */
export async function loadLaw(db: DeviceDb): Promise<Result<Law>> {
  const hash = await getMeta(db, 'pack')
  const pack = hash === null ? undefined : await db.packs.get(hash)
  if (!pack) return refuse('pack.missing')
  const manifest = JSON.parse(pack.bytes) as PackManifest
  const rows = await db.packItems.bulkGet(manifest.items.map((item) => item.hash))
  const texts = new Map<string, { hash: string; value: unknown }>()
  for (const [i, { id, hash: itemHash }] of manifest.items.entries()) {
    const row = rows[i]
    if (!row) return refuse('pack.item-damaged', { hash: itemHash })
    texts.set(id, { hash: itemHash, value: JSON.parse(row.text) })
  }
  const procedures = new Map<string, { procedure: Procedure; hash: string }>()
  const forms = new Map<string, { form: FormDefinition; hash: string }>()
  for (const [id, { hash: itemHash, value }] of texts) {
    if (id.startsWith('procedure:')) {
      const procedure = parseProcedureItem(value)
      if (!procedure.ok) return procedure
      procedures.set(procedure.value.code, { procedure: procedure.value, hash: itemHash })
    } else if (id.startsWith('form:')) {
      const form = parseFormItem(value)
      if (!form.ok) return form
      forms.set(form.value.id, { form: form.value, hash: itemHash })
    }
  }
  const calendar = parseCalendar(texts.get('calendar:vn')?.value)
  if (!calendar.ok) return calendar
  const item = (id: string) => texts.get(id)?.value
  const { name, validFrom } = manifest
  return ok({ pack: pack.hash, name, validFrom, procedures, forms, calendar: calendar.value, item })
}

/** The procedure and form a dossier or draft was begun under, by content hash; they outlive newer packs. */
export async function loadPinned(
  db: DeviceDb,
  law: { readonly procedure: string; readonly form: string | null },
): Promise<Result<{ procedure: Procedure; form: FormDefinition | null }>> {
  const procedureRow = await db.packItems.get(law.procedure)
  if (!procedureRow) return refuse('pack.item-damaged', { hash: law.procedure })
  const procedure = parseProcedureItem(JSON.parse(procedureRow.text))
  if (!procedure.ok) return procedure
  if (law.form === null) return ok({ procedure: procedure.value, form: null })
  const formRow = await db.packItems.get(law.form)
  if (!formRow) return refuse('pack.item-damaged', { hash: law.form })
  const form = parseFormItem(JSON.parse(formRow.text))
  return form.ok ? ok({ procedure: procedure.value, form: form.value }) : form
}
