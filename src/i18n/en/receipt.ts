/** The receipt is an official Vietnamese paper: its printed words stay Vietnamese, the screen around it does not. */
import { receipt as source } from '../vi/receipt.ts'

export const receipt = {
  ...source,
  printAgain: 'Print again',
  print: 'Print the receipt',
  withTicket: 'Print with the ticket, correct and reissue',
  savePdf: 'Save as PDF',
  noPrinter: 'No printer: read the number out, or let the resident photograph the QR code.',
  printed: (copies) => `${copies} printed`,
  nextDossier: 'Receive another dossier',
  toDossier: 'View the dossier',
  qrLabel: (code) => `QR code of dossier ${code}`,
  screenTitle: 'Receipt and appointment slip',
  printing: 'Printing…',
  saved: 'PDF saved',
  copiesNote: (copies) => `Prints ${copies} copies: one for the resident, one for the file.`,
  preview: 'What is printed',
  done: (code) => `Saved on this device, number ${code}`,
  printRecorded: 'Entered in the dossier',
} satisfies typeof source
