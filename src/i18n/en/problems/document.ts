/** English sentences: pictures of papers, the reader, printing. */
import type { captureProblems } from '../../../../domain/document/capture-problems.ts'
import type { documentProblems } from '../../../../domain/document/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const document = {
  'camera.missing': 'No camera found. Connect one, or choose a picture file instead.',
  'camera.refused':
    'The browser may not use the camera. Allow it at the camera sign in the address bar, or choose a file.',
  'capture.file.unreadable': 'This file cannot be read. Choose another picture.',
  'imaging.not-an-image': 'This file is not a JPEG, PNG or WebP picture. Choose another or scan again.',
  'imaging.too-large': 'The picture is too large. Scan again at 300 dpi or take it at a lower resolution.',
  'imaging.too-small': 'The picture is too small to be read. Scan again or come closer.',
  'imaging.decode-failed': 'The picture is damaged and does not open. Scan the paper again.',
  'imaging.stopped': 'Stopped as asked. Scan again when needed.',
  'ocr.kit-missing':
    'The reader is not on this device. Type by hand; when connected, use “Prepare for offline” in Settings.',
  'ocr.page-invalid': 'The page given to the reader is faulty. Scan it again or type by hand.',
  'ocr.read-failed': 'This page could not be read. The picture is kept; type the empty fields.',
  'ocr.stopped': 'Reading stopped as asked. The picture is kept.',
  'pdf.font-missing':
    'The font for PDF is missing. Print from the browser, or connect and load the offline kit.',
  'pdf.too-long': 'It does not fit on one page. Shorten the notes or the names of papers and print again.',
} satisfies Record<keyof typeof documentProblems | keyof typeof captureProblems, Sentence>
