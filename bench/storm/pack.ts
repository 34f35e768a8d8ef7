/** One procedure and the calendar of the built law pack, as a device would hold them. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseCalendar } from '../../domain/calendar/calendar.ts'
import { parseProcedureItem } from '../../domain/procedure/pack-items.ts'
import type { PackManifest } from '../../domain/sync/wire.ts'

export const PACK_FOLDER = resolve(import.meta.dirname, '../../dist/pack')

export function readPack(code: string) {
  const bytes = readFileSync(join(PACK_FOLDER, 'manifest.json'), 'utf8')
  const manifest = JSON.parse(bytes) as PackManifest
  const item = (id: string) => {
    const found = manifest.items.find((entry) => entry.id.startsWith(id))
    if (!found) throw new Error(`the pack has no ${id}`)
    const text = readFileSync(join(PACK_FOLDER, 'items', `${found.hash}.json`), 'utf8')
    return { hash: found.hash, value: JSON.parse(text) as unknown }
  }
  const { hash, value } = item(`procedure:${code}`)
  const procedure = parseProcedureItem(value)
  const calendar = parseCalendar(item('calendar:vn').value)
  if (!procedure.ok || !calendar.ok) throw new Error('the pack does not parse')
  const pack = createHash('sha256').update(bytes).digest('hex')
  return { pack, hash, procedure: procedure.value, calendar: calendar.value }
}
