/** Checks one catalogue entry that came from outside: first its shape, then what the shape cannot say. */
import { ok, refuse, type Refused, type Result } from '../base/result.ts'
import { either, integer, listOf, matching, oneOf, record, text, type Shape } from '../base/shape.ts'
import type { Procedure } from './procedure.ts'

export const PROCEDURE_CODE = /^\d\.\d{6}$/
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

const nullable = (shape: Shape): Shape => either(shape, oneOf(null))
const channel = oneOf('direct', 'online', 'postal')
const confidence = oneOf('verified', 'portal-copy', 'interpreted', 'memory')
const fact = { confidence, source: matching(/\S/, 600) }
const id = matching(KEBAB, 80)
const amount: Shape = (v, p) => (Number.isSafeInteger(v) && (v as number) > 0 ? null : p)

export const timeLimitShape = either(
  record({ kind: oneOf('same-day'), cutoff: matching(/^(?:[01]\d|2[0-3]):[0-5]\d$/) }),
  record({ kind: oneOf('working-days', 'calendar-days'), days: amount }),
  record({ kind: oneOf('working-hours'), hours: amount }),
  record({ kind: oneOf('unknown'), text }),
)

export const timeRuleShape = record({ ...fact, channel, limit: timeLimitShape, text }, { case: text })

export const feeRuleShape = record(
  { ...fact, channel, vnd: nullable(integer), text },
  { case: text, per: oneOf('dossier', 'copy', 'page', 'case') },
)

export const conditionShape = record({ id, label: matching(/\S/, 400) })

const componentShape = record(
  {
    ...fact,
    id,
    label: matching(/\S/, 60),
    name: matching(/\S/, 2000),
    mode: oneOf('submit', 'present', 'declare'),
    need: oneOf('mandatory', 'conditional'),
    channels: listOf(channel, 3),
    originals: integer,
    copies: integer,
    digitise: oneOf('required', 'exempt'),
    data: listOf(oneOf('population', 'civil-status', 'land', 'insurance', 'own-repository'), 5),
  },
  { condition: conditionShape, unless: listOf(id, 20), kind: id },
)

export const stepShape = record({
  id,
  role: oneOf('receiver', 'handler', 'leader', 'clerk'),
  title: matching(/\S/, 200),
  hours: nullable(integer),
})

const procedureShape = record(
  {
    ...fact,
    code: matching(PROCEDURE_CODE),
    name: matching(/\S/, 4000),
    shortName: matching(/\S/, 120),
    plainName: matching(/\S/, 200),
    synonyms: listOf(matching(/\S/, 120), 60),
    field: text,
    agency: text,
    applicants: text,
    decision: text,
    validFrom: matching(DAY),
    validTo: nullable(matching(DAY)),
    level: oneOf('full', 'partial', 'none'),
    time: listOf(timeRuleShape, 60),
    fees: listOf(feeRuleShape, 60),
    components: listOf(componentShape, 200),
    notes: listOf(text, 200),
    steps: listOf(stepShape, 30),
    results: listOf(record({ name: text, code: nullable(text) }), 30),
    formId: nullable(id),
    legalBasis: listOf(text, 100),
    portalUrl: nullable(matching(/^https:\/\//, 500)),
    depth: oneOf('full', 'identity'),
    confidenceByPart: record({ time: confidence, fees: confidence, components: confidence }),
  },
  { supersedes: listOf(matching(PROCEDURE_CODE), 20) },
)

export function validateProcedure(value: unknown): Result<Procedure> {
  const at = procedureShape(value, '$')
  if (at !== null) return refuse('procedure.entry.malformed', { at })
  const procedure = value as Procedure
  return versionFault(procedure) ?? timeFault(procedure) ?? componentFault(procedure) ?? ok(procedure)
}

function versionFault({ code, validFrom, validTo }: Procedure): Refused | null {
  return validTo !== null && validTo < validFrom
    ? refuse('procedure.version.reversed', { code, validFrom, validTo })
    : null
}

function timeFault({ code, time, depth }: Procedure): Refused | null {
  if (depth === 'full' && time.length === 0) return refuse('procedure.time.missing', { code })
  const seen = new Set<string>()
  for (const rule of time) {
    const key = `${rule.channel}|${rule.case ?? ''}`
    if (seen.has(key))
      return refuse('procedure.time.duplicate', { code, channel: rule.channel, case: rule.case })
    seen.add(key)
  }
  return null
}

function componentFault({ code, components }: Procedure): Refused | null {
  const ids = new Set<string>()
  const conditions = new Set(components.flatMap((c) => (c.condition ? [c.condition.id] : [])))
  for (const c of components) {
    const where = { code, component: c.id }
    if (ids.has(c.id)) return refuse('procedure.component.duplicate', where)
    ids.add(c.id)
    if ((c.need === 'conditional') !== (c.condition !== undefined) || c.channels.length === 0)
      return refuse('procedure.component.condition-missing', where)
    if (c.mode === 'present' && c.digitise !== 'exempt')
      return refuse('procedure.entry.malformed', { at: `${code}.components.${c.id}.digitise` })
    const stranger = c.unless?.find((u) => !conditions.has(u))
    if (stranger !== undefined)
      return refuse('procedure.component.unless-unknown', { ...where, condition: stranger })
  }
  return null
}
