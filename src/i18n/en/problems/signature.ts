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
} as const satisfies Readonly<Record<keyof typeof signatureProblems, Sentence>>
