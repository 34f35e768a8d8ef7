/** Enrolling a kiosk or a board. Its keeper reads this, not a resident. */
import type { station as source } from '../vi/station.ts'

export const station = {
  kiosk: {
    title: 'Enrol this kiosk',
    intro: 'Type the kiosk code from the administrator, or open the link of its QR code. It works once.',
    nameLabel: 'Name of this device',
    name: 'Kiosk 1',
    note: 'Once enrolled, hold the corner of the screen for 3 seconds to open the keeper’s page: set the PIN, measure the letters with an identity card.',
  },
  board: {
    title: 'Enrol the calling board',
    intro: 'Type the code for a board that the administrator gave you. It works once.',
    nameLabel: 'Name of this board',
    name: 'Waiting room',
    note: 'Beside a counter on the same computer no code is needed: the board shows as soon as that counter opens the queue.',
  },
  code: 'Enrolment code',
  submit: 'Enrol',
  submitting: 'Enrolling…',
  refused: 'The server no longer takes this device. Ask the administrator to enrol it again.',
} satisfies typeof source
