/** Law data → checked items of a pack, in the order of their ids, with a report of everything that was refused. */
import type { Problem } from '../../domain/base/result.ts'
import { importForm } from '../../domain/form/import-form.ts'
import { importProcedure } from '../../domain/procedure/import/import-procedure.ts'
import { ROOTS_ITEM } from '../../domain/signature/roots.ts'
import { codesOf, LINKED_ITEM, parseLinkedItem } from '../../domain/linked/groups.ts'
import { VALIDITY_ITEM } from '../../domain/repository/validity-law.ts'
import { checkPack, type PackItem, type PackReport } from '../../domain/procedure/pack.ts'
import type { LawData } from './read-law.ts'

interface Refusal {
  readonly id: string
  readonly problem: Problem
}

export function compilePack(law: LawData): PackReport {
  const refused: Refusal[] = []
  const items: PackItem[] = []
  const take = (id: string, result: { ok: true; value: unknown } | { ok: false; problem: Problem }): void => {
    if (result.ok) items.push({ id, value: result.value })
    else refused.push({ id, problem: result.problem })
  }
  for (const row of law.procedures) {
    const code = codeOf(row)
    const overlay = law.procedureOverlays[code] ?? null
    const { steps, validity } = law.wording
    take(
      `procedure:${code}`,
      importProcedure(row, overlay, { plainNames: law.plainNames, wording: law.wording, steps, validity }),
    )
  }
  const ethnicGroups = law.ethnic.groups.map((g) => g.name)
  for (const form of law.forms) {
    const overlay = law.formOverlays[form.id] ?? null
    take(`form:${form.id}`, importForm(form, overlay, { shared: law.sharedFields, ethnicGroups }))
  }
  items.push(
    { id: 'calendar:vn', value: law.calendar },
    { id: `places:${law.places.province.code}`, value: law.places },
    { id: 'provinces', value: law.provinces },
    { id: 'lists:ethnic', value: law.ethnic },
    { id: 'lists:slips', value: law.slips },
    { id: VALIDITY_ITEM, value: law.paperValidity },
    { id: LINKED_ITEM, value: law.linkedGroups },
    { id: ROOTS_ITEM, value: law.signatureRoots },
  )
  const checked = checkPack(items, law.repeals)
  const accepted = [...checked.accepted].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { accepted, refused: [...refused, ...checked.refused, ...orphans(law)] }
}

/** An overlay for a code or form that does not exist is a slip of the pen nobody would ever see. */
function orphans(law: LawData): Refusal[] {
  const codes = new Set(law.procedures.map(codeOf))
  const forms = new Set(law.forms.map((f) => f.id))
  const linked = parseLinkedItem(law.linkedGroups)
  return [
    ...(linked.ok ? codesOf(linked.value) : [])
      .filter((code) => !codes.has(code))
      .map((code) => ({ id: LINKED_ITEM, problem: { code: 'procedure.code.unknown', details: { code } } })),
    ...[...Object.keys(law.procedureOverlays), ...Object.keys(law.plainNames)]
      .filter((code) => !codes.has(code))
      .map((code) => ({
        id: `procedure:${code}`,
        problem: { code: 'procedure.code.unknown', details: { code } },
      })),
    ...Object.keys(law.formOverlays)
      .filter((form) => !forms.has(form))
      .map((form) => ({
        id: `form:${form}`,
        problem: { code: 'form.import.malformed', details: { form, at: 'overlay' } },
      })),
  ]
}

function codeOf(row: unknown): string {
  const code = (row as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code.trim() : ''
}
