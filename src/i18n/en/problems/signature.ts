/** English sentences: the digital signature of a result. */
import type { signatureProblems } from '../../../../domain/signature/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const signature = {
  'signature.none':
    'This file has no digital signature. A drawn signature or a scanned seal is none; have it signed with the signing tool and choose the signed file.',
  'signature.altered':
    'The file was changed after it was signed. Do not use it; get the original from the signer or have it signed again.',
  'signature.appended':
    'Something was added behind the last signature, mostly by opening and saving the file. Get the very file the signing tool wrote.',
  'signature.forged':
    'The signature was not made with the certificate in the file. Do not use it; tell the leader and have it signed again.',
  'signature.damaged':
    'The signature of the file cannot be read. Get the file from the signing tool again; else have it signed again.',
  'signature.kind-unknown': (d) =>
    `The kind of signature cannot be used here${around(' (', d, 'kind', ')')}. Sign as PAdES or detached PKCS#7.`,
  'signature.algorithm-unknown': (d) =>
    `This device cannot check the algorithm of the signature${around(' (', d, 'algorithm', ')')}. Sign with another certificate.`,
  'signature.algorithm-weak': (d) =>
    `The algorithm of the signature is too weak${around(' (', d, 'algorithm', ')')}. Update the signing tool and sign again.`,
  'signature.certificate-missing':
    "The signer's certificate is not in the file. Sign again and let the signing tool include it.",
  'signature.certificate-differs':
    'The certificate in the file is not the one the signer chose. Do not use it; have it signed again.',
  'signature.certificate-not-valid-then':
    'The certificate was not valid yet, or no more, when it was signed. Renew it and sign again.',
  'signature.certificate-not-for-signing':
    'This certificate is not for signing documents. Choose the right one and sign again.',
  'signature.time-missing':
    'The signature does not say when it was made. Turn the signing time on in the signing tool and sign again.',
  'signature.encrypted':
    'The file is locked with a password, so its signature cannot be checked. Export it unlocked and sign again.',
  'signature.file-too-large': 'The file is too large to be checked. Export one under 50 MB and sign again.',
  'result.file-missing': 'No file was chosen. Press “Choose the signed PDF”.',
  'result.number-missing': 'The number of the document is missing. Type it as it stands on the result.',
  'result.recipient-missing': 'Say who receives the result. Type the name of the person at the counter.',
  'signature.result-code.malformed':
    'This is not the check code of a result. Scan the square code on the slip that goes with the result.',
  'signature.authority.unreadable':
    'No certificate can be read in this file. Choose the CER, CRT or PEM file from the issuing office.',
  'signature.authority.not-an-authority': (d) =>
    `The certificate${around(' “', d, 'name', '”')} is not that of an authority. Choose a root or an intermediate certificate.`,
  'signature.authority.known': (d) =>
    `The certificate${around(' “', d, 'name', '”')} is in the list already. There is nothing to do.`,
  'signature.authority.expired': (d) =>
    `The certificate${around(' “', d, 'name', '”')} has run out. Get the new one from the issuing office.`,
  'signature.authority.damaged': (d) =>
    `The certificate${around(' “', d, 'name', '”')} is damaged or was changed. Download it again.`,
  'signature.authority.root-first': (d) =>
    `The root${around(' “', d, 'issuer', '”')} of this certificate is not in the list. Add the root first.`,
  'signature.authority.too-many': 'The list holds 50 certificates. Take out what is not used, then add.',
  'signature.authority.not-found': 'This certificate is no longer in the list. Load the page again.',
  'signature.register.unreadable':
    'No signing certificate can be read in this file. Export it (.cer) from the signing tool and choose it again.',
  'signature.register.known': (d) =>
    `This certificate is in the register already${around(', of ', d, 'holder', '')}. Open that line.`,
  'signature.register.not-found': 'This line is no longer in the register. Load the page again.',
  'signature.request.wanted-missing': 'Say what it should read. Type the new position or data.',
  'signature.request.reason-missing': 'The reason is missing. Say why it is asked for.',
  'signature.request.letter-missing':
    'The number of the answering letter is missing. Type it as it stands there.',
  'signature.request.date': 'The date of the letter is wrong. Type day, month and year.',
  'signature.request.not-found': 'This request no longer waits for an answer. Load the page again.',
  'signature.list-untrue':
    "The list of signatures that came is not the word of this commune's server and is not used. Tell the administrator if it happens again.",
  'signature.crl.address-refused': (d) =>
    `The list of revoked certificates is not fetched from here${around(' (', d, 'address', ')')}: it is no public address. Tell the administrator.`,
  'signature.crl.not-reached': (d) =>
    `The list of revoked certificates could not be fetched yet${around(' (', d, 'address', ')')}. The server tries again; check the line if it lasts.`,
  'signature.crl.too-large': (d) =>
    `The list of revoked certificates is too large${around(' (', d, 'address', ')')}. Tell the system administrator.`,
  'signature.crl.untrue': (d) =>
    `The list of revoked certificates is not its issuer's${around(' (', d, 'address', ')')} and is not used. The server tries again.`,
} as const satisfies Readonly<Record<keyof typeof signatureProblems, Sentence>>
