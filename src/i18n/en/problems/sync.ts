/** English sentences: sending and keeping (home server, line, this device's store). */
import type { clientProblems } from '../../../../domain/sync/client-problems.ts'
import type { syncProblems } from '../../../../domain/sync/problems.ts'
import type { senderProblems } from '../../../../domain/sync/sender-problems.ts'
import type { storeProblems } from '../../../../domain/sync/store-problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const sync = {
  'request.body.forbidden-key':
    'The server refused the content. It stays on this device; tell the administrator.',
  'request.body.invalid': 'The server does not understand the content. Update the app; dossiers stay here.',
  'request.body.not-gzip': 'The content was damaged while packing. It is sent again by itself.',
  'request.body.not-json': 'The content was damaged. It is sent again by itself.',
  'request.body.too-large': 'The content is too large for the server. Tell the administrator.',
  'request.body.wrong-type': 'The server does not take this kind of content. Update the app.',
  'request.header.invalid': 'The request was wrong. Reload the page and try again.',
  'protocol.too-old':
    'The application on this device is too old for the server. Go online and reload the page to update; unsent work stays here and can be exported to USB when urgent.',
  'request.host.foreign': "This address is not the server's. Open Một Cửa at the address on the wall sheet.",
  'request.origin.foreign': "A foreign page asked, so it was blocked. Open the app at the commune's address.",
  'request.query.invalid': 'The request was wrong. Reload the page and try again.',
  'request.route.not-found': 'The server does not offer this. Update the app or tell the administrator.',
  'server.busy': 'The server is busy. It is sent again later; go on working.',
  'server.read-only':
    'The server only lets read for now (its disk is nearly full, or it is being looked after). Go on working: this device keeps everything and sends it again later. Tell the administrator.',
  'server.disk.full': "The server's disk is full. Dossiers are safe here; tell the administrator.",
  'server.fault': 'The server has a fault. It is sent again later; tell the administrator if it lasts.',
  'sync.segment.chain-broken':
    "This device's log does not join up; the server keeps it for review. Tell the administrator.",
  'sync.segment.epoch-differs': 'The server was restored. What is missing is sent again by itself.',
  'sync.segment.fork':
    'The server sees two different logs of this device. Both are kept; tell the administrator.',
  'sync.segment.foreign-device': 'The packet belongs to another device. Tell the administrator.',
  'sync.segment.gap': 'The server lacks an earlier part. It is sent again from there.',
  'sync.segment.item-not-text':
    'One item is damaged and set aside. The others go on; tell the administrator.',
  'sync.segment.item-not-sealed': 'One sealed item does not open and is set aside. Tell the administrator.',
  'sync.segment.signature-invalid': 'The signature of the packet is not valid. Have the device checked.',
  'sync.event.already-stored': 'The server has this already. Nothing to do.',
  'sync.event.id-reused': 'Two different entries carry one id. Both are kept; tell the administrator.',
  'sync.event.unjudged': 'The server could not judge one entry; it is kept. Tell the administrator.',
  'sync.receipt.beyond-stored':
    'The receipt claims more than the server holds. Nothing is deleted here; tell the administrator.',
  'blob.hash-mismatch': 'The file arrived different. It is sent again by itself.',
  'blob.metadata-invalid': 'The data with the file is wrong. Scan this paper again.',
  'blob.not-found': 'The server does not have this file. It is sent again if still here.',
  'blob.too-large': 'The file is too large for the server. Scan again at a lower resolution.',
  'blob.too-many-open': 'Too many files at once. It goes on by itself.',
  'blob.type-refused': 'The server does not take this kind of file. Use JPEG or PDF.',
  'blob.already-verified': 'The server has the whole file. Nothing to do.',
  'blob.image-animated': 'The picture has several frames. Photograph or scan this paper again.',
  'blob.image-damaged': 'The picture file is damaged or not whole. Photograph or scan this paper again.',
  'blob.image-too-large': 'The picture has too many pixels. Scan again at a lower resolution.',
  'blob.inspection-failed': 'The server could not check this file. Scan it again from paper.',
  'blob.pdf-active': 'The PDF runs code or carries other files. Ask for another copy, or print and scan it.',
  'blob.pdf-damaged':
    'The PDF is damaged or has something added. Ask for another copy, or print and scan it.',
  'blob.pdf-encrypted': 'The PDF has a password. Ask for an open copy, or print and scan it.',
  'blob.pdf-too-complex': 'The PDF has over 200 pages or is too complex. Split it, or print and scan it.',
  'blob.polyglot': 'This file hides another file inside. Scan it again from paper; tell the administrator.',
  'blob.upload-refused': 'The server refused this upload. It starts again by itself.',
  'pack.none': 'The server has no law pack yet. Tell the administrator.',
  'pack.not-found': 'The server no longer has this law pack. The present one stays in use.',
  'pack.item-not-found': 'A part of the law pack is missing. The present one stays; it is tried again.',
  'sync.answer.forged':
    'The answer is not from the server this device was enrolled with. Sending has stopped; tell the administrator now.',
  'sync.history.differs':
    'The server was just restored from a backup. This device is comparing and sends what is missing by itself; go on working.',
  'sync.answer.incomplete': 'The answer was incomplete. Nothing is deleted; it is asked again.',
  'pack.forged':
    'The law pack is not rightly signed and is not used. The old one stays; tell the administrator.',
  'pack.item-damaged': 'A part of the law pack was damaged. It is loaded again.',
  'pack.missing': 'No procedures on this device yet. Connect once to load them.',
  'net.aborted': 'Stopped as asked.',
  'net.offline': 'No line to the server. Go on working; it is sent when the line is back.',
  'net.refused': (d) =>
    `The server refused${around(' (', d, 'status', ')')}. Dossiers stay here; tell the administrator if it repeats.`,
  'net.timed-out': 'The server did not answer in time. It is tried again; go on working.',
  'worker.aborted': 'Stopped as asked.',
  'worker.crashed': 'A background part stopped and was started again. Repeat the last step.',
  'worker.failed': 'A background part failed. Repeat; tell the administrator if it goes on.',
  'worker.stopped': 'The running job was stopped. Repeat when needed.',
  'worker.timed-out': 'This took too long and was stopped. Try a smaller picture or type by hand.',
  'store.aside.reason-missing': 'No reason is given yet. Write one sentence, then save.',
  'store.busy': 'Another tab wrote first. It is written again by itself.',
  'store.closed': 'The store on this device is closed. Reload the page.',
  'store.damaged': (d) =>
    `Stored rows that do not open:${around(' ', d, 'rows') || ' some'}. The rest works; tell the administrator.`,
  'store.draft.open-elsewhere':
    'This dossier is open in another tab of this device. Close that tab, then open it again.',
  'store.failed': 'Not saved. Do not close the page; save again, and tell the administrator if it fails.',
  'store.full': 'Storage is full, so this was not saved. Send dossiers or free the disk, then save again.',
  'store.not-found': 'Not found on this device. It may have moved; search by number.',
} satisfies Record<
  | keyof typeof syncProblems
  | keyof typeof senderProblems
  | keyof typeof clientProblems
  | keyof typeof storeProblems,
  Sentence
>
