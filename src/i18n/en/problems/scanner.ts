/** English sentences: scanners and the folder they scan into. Each says what to do at the device. */
import type { scannerProblems } from '../../../../domain/document/scanner-problems.ts'
import { around, type Sentence } from '../../sentence.ts'

const FOLDER = 'scan into a folder and switch on “Take pictures from a folder”'

export const scanner = {
  'scanner.unreachable': (d) =>
    `No scanner found${around(' at ', d, 'address')}. Switch it on, check cable and network, open the program that shares it (NAPS2); otherwise ${FOLDER}.`,
  'scanner.home-server-away': `The centre's server does not answer, so this scanner cannot be used. Meanwhile ${FOLDER}, or use a scanner connected to this computer.`,
  'scanner.blocked': `The browser blocks devices on the local network. Press the sign left of the address, allow “Local network”, and scan again; or ${FOLDER}.`,
  'scanner.address.not-allowed': (d) =>
    `The scanner address${around(' ', d, 'address')} is not configured for this centre. Ask the administrator to add it to SCANNERS; meanwhile ${FOLDER}.`,
  'scanner.certificate':
    'The certificate of the scanner is not valid. Ask the administrator to use its http address, or to add the certificate to the server.',
  'scanner.not-a-scanner':
    'Something answers at this address, but it is no eSCL scanner. Ask the administrator to check the address and to switch eSCL (AirPrint/AirScan) on.',
  'scanner.unknown': 'This scanner is no longer in the list of the centre. Choose another.',
  'scanner.none': `No scanner is configured. Ask the administrator to add one to SCANNERS; meanwhile ${FOLDER}.`,
  'scanner.busy': 'The scanner is busy. Wait until it has finished, then scan again.',
  'scanner.paper.empty': 'No paper in the feeder. Put paper in, or choose the glass, then go on.',
  'scanner.paper.jam':
    'Paper jam. Open the cover, take the sheet out, put it on top of the rest, then go on scanning.',
  'scanner.paper.several':
    'Two sheets at once, or none was caught. Fan the stack, remove staples, put it back from the sheet that failed, then go on.',
  'scanner.cover.open': 'The cover of the scanner is open. Close it, then go on scanning.',
  'scanner.source.missing':
    'This scanner does not have what was chosen (feeder, glass or both sides). Choose another way of scanning.',
  'scanner.format.unsupported': `This scanner gives neither JPEG, PNG nor PDF. Use another one, or ${FOLDER}.`,
  'scanner.page.cut-short':
    'The page was cut off half way. The pages before are safe; put this page back and go on.',
  'scanner.page.too-large': 'The page is too large. Choose 300 dpi or less, then go on.',
  'scanner.too-slow':
    'The scanner took too long over a page. Look whether its display shows a fault, then go on.',
  'scanner.stopped': 'Scanning stopped. The pages taken so far are safe.',
  'scanner.answer.refused': (d) =>
    `The scanner refused${around(' (code ', d, 'status', ')')}. Switch it off and on again; if that does not help, ${FOLDER}.`,
  'folder.unsupported': 'This browser cannot watch a folder. Use Chrome or Edge, or choose files.',
  'folder.refused': 'The folder may not be read yet. Press “Allow reading” and agree, or choose files.',
  'folder.gone': 'The folder is not there any more. Reconnect the drive or choose another folder.',
  'folder.file.unreadable': (d) =>
    `The file${around(' “', d, 'name', '”')} cannot be read. See whether the scanner has finished writing it, or scan that page again.`,
  'folder.file.tiff': (d) =>
    `The file${around(' “', d, 'name', '”')} is a TIFF, which browsers do not open. Let the scanner write JPEG or PDF and scan again.`,
  'folder.file.kept': (d) =>
    `The file${around(' “', d, 'name', '”')} was taken but could not be deleted from the folder. Delete it by hand if needed.`,
} satisfies Record<keyof typeof scannerProblems, Sentence>
