/** English sentences: what residents sent beforehand, on its way to a counter. */
import type { submissionDeskProblems } from '../../../../domain/submission/desk-problems.ts'
import { formatInstant } from '../../format.ts'
import type { Sentence } from '../../sentence.ts'

export const submissionDesk: Readonly<Record<keyof typeof submissionDeskProblems, Sentence>> = {
  'submission.begun': ({ at }) =>
    `You took this form${typeof at === 'string' ? ` at ${formatInstant(at)}` : ''}, but this device does not hold it. To begin again, type its code under “Filled in before”.`,
  'submission.differs': 'This form was sent before with other content. Make a new one and send that.',
  'submission.not-found':
    'There is no such form, or it was kept too long. Check the code, or type it in here.',
  'submission.not-arrived':
    'The server has not received this form, or it was kept too long. Type it in here; when the kiosk has a line, type its code under “Filled in before”.',
  'submission.out-of-reach':
    'Without a line the form cannot be fetched from the server. Type it in here, or type its code under “Filled in before” when the line is back.',
  'submission.page-missing': 'The server lacks some pages. Keep the line up; the rest is sent by itself.',
  'submission.page-not-found': 'The server no longer has this page. Scan the paper at the counter.',
  'submission.page-unannounced':
    'This page does not belong to the form that was sent. Drop it, or make a new form.',
  'submission.page-unfit': 'The server cannot open this page. Take its picture again, then send it.',
  'submission.taken': ({ name }) =>
    `${typeof name === 'string' && name !== '' ? name : 'Somebody'} has taken this form. Ask them before typing it again.`,
  'submission.too-large': ({ maxBytes }) =>
    `The pages of this form exceed ${Math.round(Number(maxBytes ?? 0) / 1_048_576)} MB. Leave some out or take them smaller.`,
  'submission.too-many': 'This device sent too much today. Type it in at the counter, or go on tomorrow.',
  'submission.unreadable': 'This form cannot be opened. Type it in together with the resident.',
}
