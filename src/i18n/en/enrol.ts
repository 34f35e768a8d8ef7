/** Enrolling a device and its first officer. */
import type { enrol as source } from '../vi/enrol.ts'

export const enrol = {
  title: 'Enrol this device',
  intro: 'Type the code from the administrator, or scan its QR code. It works once.',
  code: 'Enrolment code',
  deviceName: 'Name of this device',
  deviceNameHint: 'For example: Counter 3',
  scanQr: 'Scan the QR code',
  submit: 'Enrol',
  submitting: 'Enrolling…',
  officerTitle: 'First officer of this device',
  officerIntro: 'Sign in with the server once; afterwards it unlocks without a line as well.',
  officerCode: 'Officer code',
  passphrase: 'Passphrase',
  downloading: 'Loading procedures and the offline kit',
  downloadSize: (size, minutes) => `${size}, about ${minutes} minutes`,
  done: 'This device is ready',
  doneHint: 'Pull the plug and work at once.',
  persistAsk: 'Let the browser keep the data, so that unsent dossiers are not lost.',
  persistGranted: 'The browser promises to keep the data.',
  persistDenied: 'The browser does not promise to keep the data. Install the app and try again.',
  bookGiven: (book) => `Number book ${book} was given to this device`,
} satisfies typeof source
