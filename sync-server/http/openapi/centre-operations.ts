/** What the commune tells of its centre, and appointments: rules Z. */
import type { Operation } from './operations.ts'
import { jsonBody, officer, proof, steppedUp } from './problem-lists.ts'

export const centreOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/centre',
    caller: 'device',
    status: 200,
    summary:
      'Telephones, duty roster, points and notices of the centre, signed; none when `known` is still true',
    query: { known: 'optional' },
    answer: 'Centre',
    problems: proof,
  },
  {
    method: 'post',
    path: '/api/centre',
    caller: 'officer',
    permission: 'centre.set',
    status: 200,
    summary: 'A leader or an administrator changes it, whole, from the version they looked at',
    body: 'CentreChange',
    answer: 'CentreChanged',
    problems: [
      ...jsonBody,
      ...steppedUp,
      'centre.moved',
      'centre.phone.malformed',
      'centre.line.empty',
      'centre.day.malformed',
      'centre.span.reversed',
      'centre.visits.malformed',
      'centre.visits.too-soon',
    ],
  },
  {
    method: 'post',
    path: '/api/appointments',
    caller: 'officer',
    permission: 'appointment.book',
    status: 200,
    summary: 'Facts of appointments; those that are there already stay as they are',
    body: 'VisitFacts',
    answer: 'VisitFactsStored',
    problems: [...jsonBody, ...officer],
  },
  {
    method: 'get',
    path: '/api/appointments',
    caller: 'officer',
    permission: 'appointment.book',
    status: 200,
    summary: 'Facts of appointments in the order they came, from `after` on',
    query: { after: 'optional' },
    answer: 'VisitPage',
    problems: officer,
  },
]
