/** English sentences: supplements, and dossiers on their way to another commune. */
import type { linkedProblems } from '../../../../domain/linked/problems.ts'
import type { supplementProblems } from '../../../../domain/supplement/problems.ts'
import type { transferProblems } from '../../../../domain/transfer/problems.ts'
import { around, detail, type Sentence } from '../../sentence.ts'

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
  'transfer.file.code': 'The code has 20 letters and digits. Ask the sender again and type all five groups.',
  'transfer.file.cut-short':
    'The copy is not complete. Copy the file again, eject the stick properly and open it again.',
  'transfer.file.damaged': 'The file is damaged. Ask the sender to write a new one.',
  'transfer.file.foreign-server':
    'The file was written under another system, which this device cannot prove. Wait for the line, or take the paper file.',
  'transfer.file.no-grant':
    'This device was enrolled by an older release and cannot write such files. Ask the administrator to enrol it again.',
  'transfer.file.not-for-us': 'This file is for another commune. Take it where the transfer slip says.',
  'transfer.file.not-ours': 'This is not a transfer file. Choose one whose name ends in “chuyen”.',
  'transfer.file.not-sent-on':
    'The dossier is not sent on, or has a result already. Open it again to see its present step.',
  'transfer.file.not-taken': 'The dossier is not received here, so there is no receipt. Receive it first.',
  'transfer.file.old': (d) =>
    `The file was written ${detail(d, 'days') || 'more than 30'} days ago and may be out of date. Ask the sender for a new one.`,
  'transfer.file.other-dossier':
    'This receipt is of another dossier. Open the right one and take it in there.',
  'transfer.file.paper-away':
    'Some papers are not on this device. Write the file on the device that received the dossier, or wait for the line.',
  'transfer.file.untrue':
    'The signature of the file is wrong: it was changed, or no device of the sending commune wrote it. Do not receive it.',
  'transfer.file.wrong-code':
    'The code does not open this file. Type it again, or check that it is the right file.',
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
