/** English sentences: certified copies. */
import type { copiesProblems } from '../../../../domain/copies/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const copies = {
  'copies.entries.missing': 'There is no paper yet. Type the title of the original.',
  'copies.entry.copies-invalid': (d) => `Copies${around(' of “', d, 'title', '”')} must be 1 to 100.`,
  'copies.entry.pages-invalid': (d) => `Pages${around(' of “', d, 'title', '”')} must be 1 to 500.`,
  'copies.entry.title-missing': 'A line has no title. Type it or take the line out.',
  'copies.fee.unknown':
    'The law pack on this device cannot compute the fee. Update it in the settings, or receive the dossier the ordinary way.',
  'copies.signer.missing': 'Nobody is named who signs. Choose or type name and title.',
  'copies.too-many':
    'Too much for one visit (500 pages, 100 copies at most). Make two visits, or receive it the ordinary way with two more working days.',
} satisfies Record<keyof typeof copiesProblems, Sentence>
