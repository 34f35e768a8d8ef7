/**
 * Law packs: what an item may be called, which items belong together, what a device still lacks. Repealed procedures
 * and entries that point at nothing are refused with a report; nothing is repaired silently.
 */
import type { Problem, Result } from '../base/result.ts'
import { ok, refuse } from '../base/result.ts'
import { count, listOf, matching, oneOf, record } from '../base/shape.ts'
import { parseCalendar } from '../calendar/calendar.ts'
import type { PackManifest } from '../sync/wire.ts'
import { parseEthnicItem, parseFormItem, parseProcedureItem } from './pack-items.ts'
import { parseLinkedItem } from '../linked/groups.ts'
import { parseValidityItem } from '../repository/validity-law.ts'
import { parseSlipLaw } from '../slip/template.ts'
import type { Repeal } from './versions.ts'

export type PackItemId =
  | { readonly kind: 'procedure'; readonly code: string }
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'calendar'; readonly region: string }
  | { readonly kind: 'places'; readonly province: string } // two-digit province code
  | { readonly kind: 'provinces' }
  | { readonly kind: 'lists'; readonly list: string }

export interface PackItem {
  readonly id: string
  readonly value: unknown
}

export interface PackReport {
  readonly accepted: readonly PackItem[]
  readonly refused: readonly { readonly id: string; readonly problem: Problem }[]
}

/** `procedure:1.001193`, `form:tk-khai-sinh`, `calendar:vn`, `places:38`, `provinces`, `lists:ethnic`. */
export function parseItemId(id: string): PackItemId | null {
  if (id === 'provinces') return { kind: 'provinces' }
  const parts = /^(procedure|form|calendar|places|lists):([a-z0-9][a-z0-9.-]*)$/.exec(id)
  const name = parts?.[2] ?? ''
  switch (parts?.[1]) {
    case 'procedure':
      return /^\d\.\d{6}$/.test(name) ? { kind: 'procedure', code: name } : null
    case 'form':
      return { kind: 'form', form: name }
    case 'calendar':
      return { kind: 'calendar', region: name }
    case 'places':
      return /^\d{2}$/.test(name) ? { kind: 'places', province: name } : null
    case 'lists':
      return { kind: 'lists', list: name }
    default:
      return null
  }
}

/** Every refused item names its reason; what remains is a pack whose references all resolve. */
export function checkPack(items: readonly PackItem[], repeals: readonly Repeal[] = []): PackReport {
  const refused: { id: string; problem: Problem }[] = []
  const ids = new Set<string>()
  const sound = items.filter((item) => {
    const problem = ids.has(item.id)
      ? refuse('pack.item.duplicate', { id: item.id }).problem
      : itemProblem(item, repeals)
    ids.add(item.id)
    if (problem) refused.push({ id: item.id, problem })
    return problem === null
  })
  const forms = new Set(sound.flatMap((item) => (item.id.startsWith('form:') ? [item.id.slice(5)] : [])))
  const accepted = sound.filter((item) => {
    const problem = formProblem(item, forms)
    if (problem) refused.push({ id: item.id, problem })
    return problem === null
  })
  return { accepted, refused }
}

function itemProblem({ id, value }: PackItem, repeals: readonly Repeal[]): Problem | null {
  const parsed = parseItemId(id)
  switch (parsed?.kind) {
    case undefined:
      return refuse('pack.item.id-malformed', { id }).problem
    case 'procedure': {
      const repeal = repeals.find((r) => r.code === parsed.code)
      if (repeal) return refuse('pack.procedure.repealed', { code: parsed.code, by: repeal.by }).problem
      return named(id, parsed.code, parseProcedureItem(value), (p) => p.code)
    }
    case 'form':
      return named(id, parsed.form, parseFormItem(value), (f) => f.id)
    case 'calendar':
      return named(id, '', parseCalendar(value), () => '')
    case 'lists':
      return listProblem(id, parsed.list, value)
    case 'places':
    case 'provinces':
      return null
  }
}

/** Lists this version reads are read; others are for a newer one. */
function listProblem(id: string, list: string, value: unknown): Problem | null {
  if (list === 'validity') return named(id, '', parseValidityItem(value), () => '')
  if (list === 'linked') return named(id, '', parseLinkedItem(value), () => '')
  if (list === 'ethnic') return named(id, '', parseEthnicItem(value), () => '')
  return list === 'slips' ? named(id, '', parseSlipLaw(value), () => '') : null
}

/** The item must be readable and be the thing its id says. */
function named<T>(id: string, name: string, read: Result<T>, nameOf: (value: T) => string): Problem | null {
  if (!read.ok) return read.problem
  return nameOf(read.value) === name ? null : refuse('pack.item.malformed', { id, at: '$' }).problem
}

function formProblem({ id, value }: PackItem, forms: ReadonlySet<string>): Problem | null {
  if (!id.startsWith('procedure:')) return null
  const procedure = parseProcedureItem(value)
  const form = procedure.ok ? procedure.value.formId : null
  return form === null || forms.has(form)
    ? null
    : refuse('pack.form.missing', { procedure: id.slice('procedure:'.length), form }).problem
}

const hash = matching(/^[0-9a-f]{64}$/)
const manifestShape = record({
  v: oneOf(1),
  name: matching(/\S/),
  validFrom: matching(/^\d{4}-\d{2}-\d{2}$/),
  items: listOf(record({ id: matching(/\S/), hash, size: count }), 20_000),
})

/** `value` is the parsed manifest; its signature has been checked before anybody looks inside. */
export function parseManifest(value: unknown): Result<PackManifest> {
  const at = manifestShape(value, '$')
  if (at !== null) return refuse('pack.manifest.malformed', { at })
  const manifest = value as PackManifest
  const ids = new Set(manifest.items.map((item) => item.id))
  const strange = manifest.items.find((item) => parseItemId(item.id) === null)
  if (strange) return refuse('pack.item.id-malformed', { id: strange.id })
  return ids.size === manifest.items.length
    ? ok(manifest)
    : refuse('pack.manifest.malformed', { at: '$.items' })
}

export interface PackDelta {
  readonly fetch: readonly PackManifest['items'][number][] // each hash once
  readonly bytes: number // to be fetched
  readonly unused: readonly string[] // hashes held that this pack does not name
}

/** What a device that holds `have` (content hashes) must still fetch for this manifest. */
export function deltaOf(have: Iterable<string>, manifest: PackManifest): PackDelta {
  const held = new Set(have)
  const wanted = new Map(manifest.items.map((item) => [item.hash, item]))
  const fetch = [...wanted.values()].filter((item) => !held.has(item.hash))
  return {
    fetch,
    bytes: fetch.reduce((sum, item) => sum + item.size, 0),
    unused: [...held].filter((each) => !wanted.has(each)),
  }
}
