/** English sentences: waiting room. */
import type { queueProblems } from '../../../../domain/queue/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const queue = {
  'queue.book.invalid':
    'This device has no number book and cannot give out tickets. Ask the administrator to enrol it again.',
  'queue.call.just-made': 'Called just now. Press Not here if nobody comes, Done if it is done.',
  'queue.counter.busy':
    'Somebody is at the counter. End or miss the number that is called, then call the next.',
  'queue.counter.empty': 'Nobody is called to this counter. Call the next number first.',
  'queue.counter.shut': 'The counter is shut. Open it, then call.',
  'queue.day.closed':
    'The server takes numbers of yesterday, today and tomorrow only. Check the date and time of this device.',
  'queue.day.full':
    'The server takes no more calls today: there are too many. This device still calls; tell the administrator.',
  'queue.fact.not-yours':
    'The server does not take this call: it belongs to another device. It still counts here; tell the administrator.',
  'queue.nobody': 'Nobody is waiting for this counter.',
  'queue.number.malformed': (d) =>
    `The number${around(' “', d, 'text', '”')} cannot be read. Type it as on the ticket, e.g. A-012.`,
  'queue.numbers.spent': 'This device has given out its 999 numbers of today. Use another device.',
  'queue.ticket.unheard':
    'This device has not heard of that number. Look at the paper; if it is right, press Call again.',
  'queue.ticket.known': 'This number waits already. Choose it in the list and call it.',
  'queue.ticket.gone':
    'This number no longer waits: another counter called it, it is done, or the person left.',
} satisfies Record<keyof typeof queueProblems, Sentence>
