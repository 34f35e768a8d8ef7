/** English sentences: the kiosk. */
import type { kioskProblems } from '../../../../domain/station/kiosk-problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const kiosk = {
  'kiosk.bucket.failed': (d) =>
    `The picture could not be kept${around(' (', d, 'reason', ')')}. Please go to a counter.`,
  'kiosk.bucket.none':
    'This browser has no separate compartments, so no pictures of papers are taken. Please go to a counter.',
  'kiosk.page.unknown': 'This picture is gone. Please take it again.',
  'kiosk.pin.locked': (d) =>
    `Too many wrong tries. Wait${around(' ', d, 'retryAfterSeconds')} seconds, then try again.`,
  'kiosk.pin.weak': 'Too easy to guess. Choose six digits or more, not all alike and not in a row.',
  'kiosk.pin.wrong': (d) => `Wrong PIN.${around(' ', d, 'left', ' tries left.')}`,
  'kiosk.printer.failed': (d) =>
    `The printer does not answer${around(' (', d, 'reason', ')')}. Check cable and paper, then print a test.`,
  'kiosk.printer.none': 'No printer is chosen. Open the keeper’s page and choose one.',
  'kiosk.reader.failed': (d) =>
    `The code reader could not be opened${around(' (', d, 'reason', ')')}. Please type the number, or ask at a counter.`,
  'kiosk.session.over': 'This session has ended and was deleted. Please start again.',
} satisfies Record<keyof typeof kioskProblems, Sentence>
