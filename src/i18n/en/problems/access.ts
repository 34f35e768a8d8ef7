/** English sentences: who asks (device, enrolment, session). */
import type { accessProblems } from '../../../../domain/access/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const access = {
  'device.clone-suspected':
    'The server sees two machines under one device identity and has paused this one. Tell the administrator and enrol again.',
  'device.revoked':
    'This device has been revoked. Carry unsent work away on a USB stick and ask the administrator for a code to enrol again.',
  'device.unknown':
    'The server does not know this device (it may just have been restored). Your work stays here; enter a code from the administrator to join again.',
  'enrol.grant.refused':
    'This server is not the one that enrolled this device. Check the server address or tell the administrator.',
  'enrol.books.exhausted':
    'All 99 number books of this agency are taken this year. Ask the administrator to retire an unused device.',
  'enrol.code.other-kind': (d) =>
    d['kind'] === 'kiosk'
      ? 'This code is for a kiosk. Type it on the kiosk page, or ask for another.'
      : d['kind'] === 'board'
        ? 'This code is for a board. Type it on the board page, or ask for another.'
        : 'This code is for a counter. Type it on the page of the counter, or ask for another.',
  'enrol.code.refused': 'The enrolment code is wrong, expired or used. Ask for a new one.',
  'enrol.key.invalid': 'The key of this device is not valid. Reload the page and enrol again.',
  'enrol.key.revoked':
    'The key of this device was revoked. Remove the old enrolment and enrol with a new code.',
  'enrol.too-many-tries': (d) =>
    `Too many tries. Wait ${around('', d, 'retryAfterSeconds', ' seconds') || 'a little'} and try again.`,
  'proof.body-differs':
    'The content changed on its way. It is sent again by itself; if this repeats, tell the administrator.',
  'proof.clock-skew': "This device's clock differs from the server's. Set date and time, then try again.",
  'proof.malformed': "The device's signature on the request is damaged. Reload the page and try again.",
  'proof.missing':
    'The request carries no device signature. Reload the page; if it goes on, enrol the device again.',
  'proof.nonce-reused': 'This request was already sent once. A new one is sent by itself.',
  'proof.signature-invalid':
    "The server does not recognise this device's signature. Ask the administrator to enrol it again.",
  'session.missing':
    'The session with the server has ended. Dossiers here are safe; sign in again when needed.',
  'sign-in.locked': (d) =>
    `The account is locked for a while. Wait ${around('', d, 'retryAfterSeconds', ' seconds') || 'a little'} and try again.`,
  'sign-in.refused': 'Officer code or passphrase is wrong. Check the Vietnamese keyboard and type again.',
} satisfies Record<keyof typeof accessProblems, Sentence>
