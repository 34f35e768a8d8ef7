/** Search over procedures and dossiers. */
import type { search as source } from '../vi/search.ts'

export const search = {
  label: 'Find procedures, dossiers',
  placeholder: 'Procedure, dossier number, name, ID number…',
  procedures: 'Procedures',
  dossiers: 'Dossiers',
  people: 'Applicants',
  nothing: 'Nothing found. Try another word, without marks, or the code.',
  identityOnly: 'Cannot be received yet',
  repealed: 'Repealed',
} satisfies typeof source
