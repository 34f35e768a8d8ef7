/** The law of the repository as a device has it in force, built from `data/law` without a pack on disk. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { parseCalendar } from '../../domain/calendar/calendar.ts'
import type { Law } from '../../src/data/law.ts'
import { parseFormItem, parseProcedureItem } from '../../domain/procedure/pack-items.ts'
import { compilePack } from '../../scripts/pack/compile-pack.ts'
import { readLaw } from '../../scripts/pack/read-law.ts'

let built: Law | null = null

export function realLaw(): Law {
  built ??= build()
  return built
}

function build(): Law {
  const { accepted } = compilePack(readLaw(join(import.meta.dirname, '../../data/law')))
  const procedures = new Map<string, { procedure: ReturnType<typeof take<'procedure'>>; hash: string }>()
  const forms = new Map<string, { form: ReturnType<typeof take<'form'>>; hash: string }>()
  const values = new Map<string, unknown>()
  for (const { id, value } of accepted) {
    const hash = createHash('sha256').update(JSON.stringify(value)).digest('hex')
    values.set(id, value)
    if (id.startsWith('procedure:')) {
      const procedure = take('procedure', value)
      procedures.set(procedure.code, { procedure, hash })
    } else if (id.startsWith('form:')) {
      const form = take('form', value)
      forms.set(form.id, { form, hash })
    }
  }
  const calendar = parseCalendar(values.get('calendar:vn'))
  if (!calendar.ok) throw new Error(calendar.problem.code)
  return {
    pack: 'aa'.repeat(32),
    name: 'test',
    validFrom: '2026-01-01',
    procedures,
    forms,
    calendar: calendar.value,
    item: (id) => values.get(id),
  }
}

interface Items {
  readonly procedure: Extract<ReturnType<typeof parseProcedureItem>, { ok: true }>['value']
  readonly form: Extract<ReturnType<typeof parseFormItem>, { ok: true }>['value']
}

function take<K extends keyof Items>(kind: K, value: unknown): Items[K] {
  const read = kind === 'procedure' ? parseProcedureItem(value) : parseFormItem(value)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value as Items[K]
}
