/** Enrolling a kiosk or a board. Its keeper reads this, not a resident. */
import type { station as source } from '../vi/station.ts'

export const station = {
  kiosk: {
    title: 'Enrol this kiosk',
    intro: 'Type the kiosk code from the administrator, or open the link of its QR code. It works once.',
    name: 'Kiosk 1',
  },
  board: {
    title: 'Enrol this board',
    intro: 'Type the board code from the administrator, or open the link of its QR code. It works once.',
    name: 'Board 1',
  },
  code: 'Enrolment code',
  deviceName: 'Name of this device',
  submit: 'Enrol',
  submitting: 'Enrolling…',
  refused: 'The server no longer takes this device. Ask the administrator to enrol it again.',
} satisfies typeof source
