import type { healing as vi } from '../vi/healing.ts'

export const healing = {
  title: 'The server was just restored from a backup',
  sendingAgain: (count: number) =>
    count === 0
      ? 'Compared: everything of this device is still at the server. Go on working.'
      : `This device sends ${count} entries again that the server lacks. Nothing is lost; go on working.`,
  unconfirmed: (count: number) =>
    `${count} entries of other devices were not sent again yet. They stay here, marked as unconfirmed; ask colleagues to switch their devices on.`,
  overBudget:
    'This device carries more than 20,000 entries and may be slow. Ask the administrator to look at ended dossiers.',
  unknownTitle: 'The server does not know this device',
  unknownText: 'Your work stays here. Ask the administrator for a new enrolment code and enter it here.',
  join: 'Join again',
  joining: 'Joining again…',
  seen: 'Understood',
} satisfies typeof vi
