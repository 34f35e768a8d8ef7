/** A reception is checked again here under the very law it names: that pack, that procedure, that form, that calendar. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { parseCalendar } from '../../domain/calendar/calendar.ts'
import type { EventBody } from '../../domain/dossier/events.ts'
import { inspectReception } from '../../domain/dossier/inspect-reception.ts'
import type { ReceptionLaw } from '../../domain/dossier/promised-date.ts'
import { parseFormItem, parseProcedureItem } from '../../domain/procedure/pack-items.ts'
import { parseValidityItem, VALIDITY_ITEM, type ValidityLaw } from '../../domain/repository/validity-law.ts'
import { calendarUnder } from '../../domain/workflow/local-rules.ts'
import type { PackManifest } from '../../domain/sync/wire.ts'
import { checkSchema } from './check-schema.ts'
import { CALENDAR, type Inspect } from './dossier-law.ts'
import type { LawFacts } from './law.ts'

type LawReference = EventBody['dossier-received']['law']

/** Laws are read once per process: an item's hash names one content for ever. */
export function inspectByPack(): Inspect {
  const lawByReference = new Map<string, ReceptionLaw>()

  return (event, facts) => {
    const reference = event.body.law
    const key = `${reference.pack} ${reference.procedure} ${reference.form}`
    const known = lawByReference.get(key)
    const law: Result<ReceptionLaw> = known ? { ok: true, value: known } : readLaw(reference, facts)
    if (!law.ok) return law.problem
    lawByReference.set(key, law.value)
    // By what the commune had laid down when its device knew so much of it.
    const calendar = calendarUnder(law.value.calendar, facts.localRules ?? [], event.body)
    return inspectReception(event.body, { ...law.value, calendar })
  }
}

/** `dossier.law.unknown` {hash}: this server never had that pack, or the pack has no such item. */
function readLaw(reference: LawReference, facts: LawFacts): Result<ReceptionLaw> {
  const pack = facts.findItem(reference.pack) as PackManifest | undefined
  if (!pack?.items) return refuse('dossier.law.unknown', { hash: reference.pack })
  const unknown = [reference.procedure, reference.form].find(
    (hash) => hash !== null && !pack.items.some((item) => item.hash === hash),
  )
  if (unknown) return refuse('dossier.law.unknown', { hash: unknown })
  const procedure = parseProcedureItem(facts.findItem(reference.procedure))
  if (!procedure.ok) return procedure
  const form = reference.form === null ? null : parseFormItem(facts.findItem(reference.form))
  if (form && !form.ok) return form
  const calendarHash = pack.items.find((item) => item.id === CALENDAR)?.hash
  const calendar = parseCalendar(calendarHash === undefined ? undefined : facts.findItem(calendarHash))
  if (!calendar.ok) return calendar
  const validity = readValidity(pack, facts)
  if (!validity.ok) return validity
  return {
    ok: true,
    value: {
      procedure: procedure.value,
      form: form?.value ?? null,
      calendar: calendar.value,
      checkSchema,
      validity: validity.value,
    },
  }
}

/** Packs of before have none: then nothing is said about kinds of paper. */
function readValidity(pack: PackManifest, facts: LawFacts): Result<ValidityLaw | null> {
  const hash = pack.items.find((item) => item.id === VALIDITY_ITEM)?.hash
  return hash === undefined ? ok(null) : parseValidityItem(facts.findItem(hash))
}
