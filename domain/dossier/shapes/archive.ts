import { count, listOf, mapOf, oneOf, record, text, type Shape } from '../../base/shape.ts'
import type { ArchiveBodies } from '../bodies/archive.ts'
import { file, id } from './parts.ts'

export const archiveShapes: Readonly<Record<keyof ArchiveBodies, Shape>> = {
  'register-listed': record({
    box: text,
    title: text,
    series: oneOf('birth', 'marriage', 'death', 'land', 'decision', 'dossier', 'other'),
    year: text,
    expected: count,
  }),
  'record-kept': record({ record: id, no: text, files: listOf(file), fields: mapOf(text, 60) }),
  'record-checked': record({ record: id, values: mapOf(text, 60) }),
}
