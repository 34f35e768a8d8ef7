/** What a box signs of the rows of a page: both ends count it alike. */
import { createHash } from 'node:crypto'
import { mirrorRowText, type MirrorRow } from '../../domain/sync/upstream.ts'

export function digestOf(commune: string, rows: readonly MirrorRow[]): string {
  const hash = createHash('sha256')
  for (const row of rows) hash.update(`${mirrorRowText(commune, row)}\n`)
  return hash.digest('hex')
}
