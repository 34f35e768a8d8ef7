/** English sentences: working days and due dates. */
import type { calendarProblems } from '../../../../domain/calendar/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const calendar = {
  'calendar.data.malformed':
    'The calendar on this device is faulty. Update the catalogue; for now enter the due date and the reason.',
  'calendar.year-missing': (d) =>
    `No holidays here${around(' for ', d, 'year')}. Update the catalogue, or enter the due date and the reason.`,
  'calendar.day.malformed': 'This day does not exist. Type day, month, year.',
  'calendar.instant.malformed': 'This date and time are not right. Type them again.',
  'calendar.span.reversed': 'The end is before the beginning. Check both days.',
  'calendar.limit.unknown': 'The catalogue has no time limit here. Enter the due date and the reason.',
  'calendar.limit.malformed':
    'The time limit of the catalogue is faulty. Enter the due date and the reason; tell the administrator.',
  'calendar.due.before-receipt': 'The due date is before reception. Choose another.',
  'calendar.due.outside-working-time':
    'The due date is outside working hours. Choose a time of a working day.',
  'calendar.opening.malformed':
    'An extra session needs a day, a beginning before its end, and a reason. Fill them in.',
  'calendar.opening.begun': 'This session has begun or is over. Choose a time after now.',
  'calendar.opening.working-time': 'This lies within ordinary working hours. Choose hours outside them.',
  'calendar.opening.overlaps':
    'This meets another extra session. Choose other hours, or call that one off first.',
  'calendar.opening.unknown': 'There is no such session any more. Look at the list again.',
} satisfies Record<keyof typeof calendarProblems, Sentence>
