/** English sentences: pictures of papers, the reader, printing. */
import type { captureProblems } from '../../../../domain/document/capture-problems.ts'
import type { documentProblems } from '../../../../domain/document/problems.ts'
import { detail, around, type Sentence } from '../../sentence.ts'

const notAnImage: Record<string, string> & { other: string } = {
  empty: 'This file is empty. Copy it again or scan again.',
  pdf: 'This is a PDF, not a picture. Add it with “Choose files” so that its pages are taken out, or scan to JPEG.',
  heic: 'This is a HEIC photo of a phone; browsers do not open it. On an iPhone choose Settings → Camera → Formats → Most Compatible and take it again, or send it as JPEG.',
  avif: 'This is an AVIF picture, which is not taken. Save it as JPEG and add it again.',
  tiff: 'This is a TIFF file of a scanner. Choose JPEG or PDF in the scanner program and scan again.',
  gif: 'This is a GIF, no picture of a paper. Save it as JPEG or scan again.',
  bmp: 'This is a BMP picture. Choose JPEG or PDF in the scanner program and scan again.',
  svg: 'This is a drawing (SVG), no picture of a paper. Choose another file or scan again.',
  office: 'This is a text document or an archive, not a picture. Print it or export it as PDF and add that.',
  animated: 'This picture moves: it has several frames. Take or scan it again as an ordinary picture.',
  other: 'This file is not a JPEG, PNG or WebP picture. Choose another or scan again.',
}

export const document = {
  'camera.lost': 'The camera was just disconnected. Connect it again, or choose a picture file instead.',
  'camera.missing': 'No camera found. Connect one, or choose a picture file instead.',
  'camera.refused':
    'The browser may not use the camera. Allow it at the camera sign in the address bar, or choose a file.',
  'capture.stack.procedure-missing': (details) =>
    `The procedure of dossier${around(' ', details, 'dossier')} in the stack is not known. Choose it first.`,
  'capture.stack.other-dossier':
    'From this separator sheet on the papers belong to another dossier. They lie aside and are not part of this one.',
  'capture.page.again': 'This page is in the tray already; it is not taken twice.',
  'capture.file.unreadable': 'This file cannot be read. Choose another picture.',
  'imaging.not-an-image': (details) => notAnImage[detail(details, 'reason')] ?? notAnImage.other,
  'imaging.too-large': 'The picture is too large. Scan again at 300 dpi or take it at a lower resolution.',
  'imaging.too-small': 'The picture is too small to be read. Scan again or come closer.',
  'imaging.decode-failed': (details) =>
    detail(details, 'reason') === 'cut-short'
      ? 'The end of the picture is missing: copying or loading it may have broken off. Copy it again or scan the paper again.'
      : 'The picture is damaged and does not open. Scan the paper again.',
  'imaging.stopped': 'Stopped as asked. Scan again when needed.',
  'ocr.kit-missing':
    'The reader is not on this device. Type by hand; when connected, use “Prepare for offline” in Settings.',
  'ocr.page-invalid': 'The page given to the reader is faulty. Scan it again or type by hand.',
  'ocr.read-failed': 'This page could not be read. The picture is kept; type the empty fields.',
  'ocr.stopped': 'Reading stopped as asked. The picture is kept.',
  'pdf.font-missing':
    'The font for PDF is missing. Print from the browser, or connect and load the offline kit.',
  'pdf.too-long': 'It does not fit on one page. Shorten the notes or the names of papers and print again.',
  'archive.code-invalid': 'The code of the digitised paper is not sound. Check agency code, type and serial.',
  'archive.metadata-incomplete': (d) =>
    `The metadata is incomplete or not sound${around(': ', d, 'fields')}. Complete it and save again.`,
  'pdf.picture-invalid': (d) =>
    `The picture of page${around(' ', d, 'page')} cannot go into the PDF. Scan this page again.`,
  'pdf.no-pages': 'There is no page in the PDF. Choose another file or scan again.',
  'pdf.not-a-pdf': 'This file is not a PDF. Choose another.',
  'pdf.too-large': 'The PDF is too large. Split it into smaller files, or scan again at 200–300 dpi.',
  'pdf.too-many-pages': (d) =>
    `The PDF has too many pages${around(' (at most ', d, 'most', ' at once)')}. Split it and add it in parts.`,
  'pdf.encrypted': 'The PDF is locked by a password. Ask for one without, or print and scan it.',
  'pdf.damaged': 'The PDF is damaged and cannot be read. Ask for it again or scan the paper.',
} satisfies Record<keyof typeof documentProblems | keyof typeof captureProblems, Sentence>
