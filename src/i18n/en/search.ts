/** Search over procedures and dossiers. */
import type { search as source } from '../vi/search.ts'

export const search = {
  label: 'Find procedures, dossiers',
  placeholder: 'Procedure, dossier number, name, ID number…',
  procedures: 'Procedures',
  dossiers: 'Dossiers',
  nothing: 'Nothing found. Try another word, without marks, or the code.',
  identityOnly: 'Cannot be received yet',
  mostUsed: 'Often used',
  results: 'Results',
  chooseLabel: 'Find the procedure to receive',
  choosePlaceholder: 'birth, copies, marital status, 1.001193…',
  chooseKeys: 'Arrows choose, Enter begins the reception',
  filterLabel: 'Search the catalogue',
  allProcedures: (count) => `Procedures (${count})`,
  found: (count) => `${count} procedures found`,
  columnName: 'Procedure',
  columnTime: 'Time limit',
  columnFee: 'Fee',
  columnCode: 'Code',
} satisfies typeof source
