/** English sentences: supplements, and dossiers on their way to another commune. */
import type { linkedProblems } from '../../../../domain/linked/problems.ts'
import type { supplementProblems } from '../../../../domain/supplement/problems.ts'
import type { transferProblems } from '../../../../domain/transfer/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const sideRoads = {
  'linked.consent.missing':
    'The applicant has not agreed that facts and papers are used again. Ask, then tick the box.',
  'supplement.answer.missing': (d) =>
    `A paper was not brought${around(': ', d, 'label')}. Scan it, or say that it was shown.`,
  'supplement.basis.missing': 'The legal basis is missing. Name the text that asks for these papers.',
  'supplement.item.fault-missing': (d) =>
    `It is not said what is missing or wrong${around(': ', d, 'label')}. Say it, so that once is enough.`,
  'supplement.residence-paper':
    'No confirmation of residence, CT07 or household book may be asked for. Look into the population data, VNeID or the code on the card.',
  'transfer.files.missing': (d) =>
    `Papers are still on their way${around(' (', d, 'missing', ')')}. Wait until the sender is done, then receive.`,
  'transfer.law.differs':
    'The dossier stands on law this machine does not have. Update the law in Settings, then receive again.',
  'transfer.place.own': 'This is our own commune. Choose another agency, or settle the dossier here.',
  'transfer.place.unknown': 'It is not clear which agency shall have it. Choose a commune from the list.',
  'transfer.taken': (d) =>
    `This dossier was received here already${around(', number ', d, 'code')}. Open that one and go on there.`,
} satisfies Record<
  keyof typeof linkedProblems | keyof typeof supplementProblems | keyof typeof transferProblems,
  Sentence
>
