/** English of the page that helps a person trust the box. */
import type { HelpWords } from './words-vi.ts'

export const helpEn: HelpWords = {
  lang: 'en',
  title: "Install the centre's certificate",
  intro:
    'The Một Cửa server stands in this centre and needs no internet. Every computer and tablet installs its certificate once and then opens Một Cửa over https.',
  other: 'Tiếng Việt',
  download: '1. Download the certificate',
  downloadLink: 'Download motcua-ca.crt',
  compare: '2. Compare the fingerprint',
  compareHow:
    'The groups below must be exactly those the server printed when it started (or those on the paper from the technician). One character differs: do not install it, call the technician.',
  install: '3. Install it on this machine',
  windows: 'Windows (Chrome, Edge)',
  windowsSteps: [
    'Open the downloaded motcua-ca.crt and press “Install Certificate…”.',
    'Choose “Local Machine” (needs administrator rights; without them “Current User”) and press Next.',
    'Choose “Place all certificates in the following store”, press Browse, choose “Trusted Root Certification Authorities”, press OK, Next, Finish.',
    'Close the browser completely and open it again.',
  ],
  windowsCommand:
    "Or in an administrator's command window (the first command prints the file's fingerprint):",
  android: 'Android tablets and phones (Chrome)',
  androidSteps: [
    'The device must have a screen lock (PIN or pattern).',
    'Open Settings and search for “CA certificate” (usually Security → Encryption & credentials → Install a certificate → CA certificate).',
    'Press “Install anyway”, enter the PIN and choose motcua-ca.crt in Downloads.',
    'Android will say “Network may be monitored”. It says so about every certificate installed by hand.',
  ],
  limits:
    "This certificate counts only for addresses of the local network and this server's own names; nobody can use it to pretend to be a bank or another authority.",
  open: '4. Open Một Cửa',
  openHow: 'Follow the address, or scan the code with a tablet that has the certificate:',
  wallLink: 'Sheet with QR codes for the wall (to print)',
  wallTitle: 'Open Một Cửa in this centre',
  wallFirst: 'First time: install the certificate',
  wallThen: 'Installed: open Một Cửa',
  wallPrint: 'Press Ctrl+P to print this sheet.',
  fingerprint: 'SHA-256 fingerprint',
  qrOf: (address) => `QR code of ${address}`,
}
