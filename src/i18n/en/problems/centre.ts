/** English sentences: what the commune tells of its centre, and appointments. */
import type { appointmentProblems } from '../../../../domain/appointment/problems.ts'
import type { centreProblems } from '../../../../domain/centre/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const centre = {
  'centre.phone.malformed': (d) =>
    `The telephone${around(' “', d, 'phone', '”')} cannot be called. Type digits, for example 0237 3811 234.`,
  'centre.line.empty': 'A line is empty. Fill in name, place or text, or remove the line.',
  'centre.day.malformed': (d) => `There is no day${around(' “', d, 'day', '”')}. Type it again.`,
  'centre.span.reversed': 'It ends before it begins. Type both days again.',
  'centre.visits.malformed':
    'Appointments: 10 to 120 minutes each, at least one place, each device once. What is in force stays as it is.',
  'centre.visits.too-soon': (d) =>
    `Other devices may have given out appointments by the present plan. Let the new one begin on${around(' ', d, 'from', '')} or later.`,
  'centre.moved': 'Somebody else has just changed it. Open it again, look, then change.',
  'centre.untrue':
    'What came is not the word of the home server. This device keeps what it had; tell the administrator.',
  'appointment.gone': 'This appointment no longer stands: cancelled, or the person is here.',
  'appointment.no-plan': 'The commune gives out no appointments for this day. Ask people to take a number.',
  'appointment.not-here':
    'This device gives out no appointments. Use one that does, or ask the leader to add it.',
  'appointment.person-missing': 'The name is missing. Type it, so that the person can be called.',
  'appointment.slot-full': 'This device has no place left then. Choose another time, or ask another device.',
  'appointment.slot-past': 'That time is over. Choose another.',
  'appointment.slot-unknown': 'The centre is closed then. Choose a time of the list.',
  'appointment.too-far': (d) => `At most${around(' ', d, 'days', '')} days ahead. Choose an earlier day.`,
} satisfies Record<keyof typeof centreProblems | keyof typeof appointmentProblems, Sentence>
