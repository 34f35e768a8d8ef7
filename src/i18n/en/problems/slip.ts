/** English sentences: slips and registers. */
import type { slipProblems } from '../../../../domain/slip/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const slip = {
  'slip.not-lawful':
    'The dossier has no decision this slip could rest on. Take it first (supplement, refusal, apology, stop), then print.',
  'slip.template-missing':
    'The law pack on this device has no words for this slip. Connect to fetch the new pack, then print again.',
  'slip.templates-malformed':
    'The words of slips in the law pack are damaged. Ask the administrator to fetch the law pack again.',
  'slip.reason-missing': 'A corrected slip says why. Write the reason, then issue it again.',
  'slip.number-taken':
    'Another window on this device has just taken the number. Print once more to take the next one.',
  'slip.nothing-to-list': 'There is no dossier to list. Choose at least one, or another month.',
  'slip.taker-missing': 'Nobody is named to take the paper files. Choose who takes them, then hand over.',
} satisfies Record<keyof typeof slipProblems, Sentence>
