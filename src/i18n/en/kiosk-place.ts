/** Hours, telephones and other places, for who stands at the kiosk. */
import type { kioskPlace as source } from '../vi/kiosk-place.ts'

export const kioskPlace = {
  title: 'Hours, telephones, identity cards',
  unknown: 'This machine has not heard from the centre yet. Please ask at the counter.',
  working: 'Monday to Friday',
  weekly: (day: string) => `Every ${day}`,
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  extra: 'Extra hours',
  closed: 'Closed',
  hours: 'Opening hours',
  phones: 'Telephones',
  duty: 'On duty now',
  cards: 'Identity cards',
  reception: 'Other places to hand in',
  cash: 'Cash',
  place: 'Which hamlet are you from?',
  placeHint: 'Choose it to see the nearest place.',
  everywhere: 'All',
  notTold: 'No place is on the list yet. Please ask at the counter.',
  comeAt: (from: string, to: string) => `Today it is usually quiet from ${from} to ${to}.`,
  asOf: (day: string) => `As told on ${day}.`,
} satisfies typeof source
