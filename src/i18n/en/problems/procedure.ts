/** English sentences: the catalogue of procedures, law packs, text rules. */
import type { procedureProblems } from '../../../../domain/procedure/problems.ts'
import { around, detail, type Sentence } from '../../sentence.ts'

export const procedure = {
  'pack.item.duplicate':
    'The law pack has a double entry and is not used. The old one stays; tell the catalogue administrator.',
  'pack.item.id-malformed':
    'The law pack has a wrong entry id and is not used. Tell the catalogue administrator.',
  'pack.item.malformed':
    'The law pack has a faulty entry and is not used. The old one stays; tell the catalogue administrator.',
  'pack.form.missing': 'A procedure names a form that is not in the pack. Tell the catalogue administrator.',
  'pack.manifest.malformed':
    'The law pack is faulty and is not used. The old one stays; tell the catalogue administrator.',
  'pack.procedure.repealed': (d) =>
    `The pack still holds a repealed procedure${around(' (', d, 'code', ')')}. Tell the catalogue administrator.`,
  'procedure.code.unknown': (d) =>
    `No procedure ${detail(d, 'code') || 'of this code'} here. Search by name, or update the catalogue.`,
  'procedure.component.condition-missing':
    'The catalogue lacks the condition of a paper. Tell the catalogue administrator.',
  'procedure.component.duplicate': 'The catalogue lists a paper twice. Tell the catalogue administrator.',
  'procedure.component.unless-unknown':
    'The catalogue names an unknown condition. Tell the catalogue administrator.',
  'procedure.depth.identity-only':
    'Only name and code are known; it cannot be received here yet. Receive it another way.',
  'procedure.entry.malformed': 'A procedure of the catalogue is faulty. Tell the catalogue administrator.',
  'procedure.import.malformed': 'The imported procedure file is faulty. Correct it and import again.',
  'procedure.import.component-unmatched': (d) =>
    `The overlay forgets a published paper${around(': ', d, 'name')}. Add it and import again.`,
  'procedure.import.overlay-unmatched': (d) =>
    `The overlay names a paper that was not published${around(': ', d, 'component')}. Remove it and import again.`,
  'procedure.time.case-needed': 'The time limit depends on the case. Choose the case of this dossier.',
  'procedure.time.case-unknown': 'The chosen case is not in the procedure. Choose again.',
  'procedure.time.duplicate':
    'The catalogue has two time limits for one case. Tell the catalogue administrator.',
  'procedure.time.missing': 'No time limit for this channel. Enter the due date and the reason.',
  'procedure.version.not-in-force': 'The procedure is not in force on that day. Choose its replacement.',
  'procedure.version.repealed': (d) =>
    `The procedure was repealed${around(' by ', d, 'by')}. Choose its replacement.`,
  'procedure.version.reversed': 'The dates of force are reversed. Tell the catalogue administrator.',
} satisfies Record<keyof typeof procedureProblems, Sentence>
