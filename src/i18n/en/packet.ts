import type { packet as vi } from '../vi/packet.ts'

/** The packet carried by hand: made, handed in, receipted. */
export const packet = {
  title: 'Carried packet',
  outboxLink: 'No line for days? Carry unsent work away on a USB stick',
  lead: 'When there is no line for days, copy unsent work to a USB stick and take it to where there is one. The packet is sealed: only the server this device is enrolled with can open it.',
  makeTitle: 'Make a packet',
  unsent: 'Not sent yet',
  dossiers: (count) => (count === '1' ? '1 dossier' : `${count} dossiers`),
  facts: (count) => (count === '1' ? '1 action' : `${count} actions`),
  files: (count) => (count === '1' ? '1 file' : `${count} files`),
  declarations: (count) =>
    count === '1' ? '1 declaration made in the field' : `${count} declarations made in the field`,
  bytes: 'Size',
  lastMade: 'Last packet',
  neverMade: 'None made yet',
  nothing: 'Nothing on this device waits to be sent. No packet is needed.',
  noDrafts: 'Drafts that are not received yet are not in the packet.',
  lockedNote: 'The device stays locked. The packet lets nobody read anything.',
  make: 'Write packet to USB',
  making: 'Making the packet…',
  cancel: 'Stop',
  again: 'Make it again',
  saveNext: (nth) => `Save file ${nth}`,
  nextReady: (nth) =>
    `The packet is large and comes in several files. File ${nth} is ready; save it to go on.`,
  doneTitle: 'The packet is made',
  doneFiles: (count) => `The packet has ${count} files. Take all of them.`,
  downloaded: 'The packet is in the browser’s Downloads folder. Copy it to the stick.',
  checkWord: 'Check word',
  checkHint: 'Write it down. Where the packet is handed in, the same word must show.',
  next: 'What to do now',
  stepEject: 'Eject the stick properly and wait until the computer says so.',
  stepBring:
    'Take it to an enrolled device that has a line: open Outbox, choose Carried packet, then Hand in. Or give it to the server’s administrator.',
  stepCompare: 'Compare the check word at both ends.',
  stepReceipt:
    'Bring the receipt file back to this device and take it in below. Until then everything stays on this device.',
  receiptTitle: 'Take in a receipt',
  receiptLead:
    'A file ending in “.biennhan”, saved where the packet was handed in. This device needs no line for it.',
  receiptChoose: 'Choose the receipt file',
  receiptTaken: (facts, files) =>
    `The server has received ${facts} actions and ${files} files of this device.`,
  receiptDeclared: (count) =>
    count === '1'
      ? 'The server has received 1 declaration made in the field with this device.'
      : `The server has received ${count} declarations made in the field with this device.`,
  receiptKnown: 'This receipt was taken in before. Nothing has changed.',
  receiptLeft: (facts) => `${facts} actions done after the packet was made still wait to be sent.`,
  receiptAll: 'The server has received everything done on this device.',
  handInTitle: 'Hand in a packet from USB',
  handInLead:
    'Hand in another device’s packet while this one has a line. This device can read nothing in it and sees counts only.',
  choose: 'Choose packet',
  chosen: (names) => `Chosen: ${names}`,
  handIn: 'Hand in',
  handingIn: 'Handing in…',
  goOn: 'Go on',
  resultCaption: 'Packets handed in',
  columnCheck: 'Check word',
  columnFacts: 'Actions',
  columnFiles: 'Files',
  columnDeclarations: 'Declarations',
  columnState: 'Outcome',
  columnReceipt: 'Receipt',
  held: (held, all) => `${held}/${all}`,
  keptForReview: (count) => `${count} actions kept for review`,
  whole: 'All received',
  notWhole: 'Not all',
  saveReceipt: (check) => `Save receipt ${check}`,
  noReceipt: 'None yet',
  bringBack: 'Save the receipt to the stick and take it back to the device that made the packet.',
  back: 'Back',
} satisfies typeof vi
