import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What may be wrong with the signature of a result, each with what the officer can do. */
export const signatureProblems = {
  'signature.none': { status: 422 }, // nobody signed this file
  'signature.altered': { status: 422 }, // its bytes are not those that were signed
  'signature.appended': { status: 422 }, // something stands behind what was signed
  'signature.forged': { status: 422 }, // the key of the certificate did not make it
  'signature.damaged': { status: 422 }, // {at}: it cannot be read
  'signature.kind-unknown': { status: 422 }, // {kind}
  'signature.algorithm-unknown': { status: 422 }, // {algorithm}
  'signature.algorithm-weak': { status: 422 }, // {algorithm}
  'signature.certificate-missing': { status: 422 },
  'signature.certificate-differs': { status: 422 }, // not the certificate the signer named
  'signature.certificate-not-valid-then': { status: 422 }, // {signedAt, notBefore, notAfter}
  'signature.certificate-not-for-signing': { status: 422 },
  'signature.time-missing': { status: 422 },
  'signature.encrypted': { status: 422 },
  'signature.file-too-large': { status: 413 },
  'result.file-missing': { status: 422 },
  'result.number-missing': { status: 422 },
  'result.recipient-missing': { status: 422 },
  'signature.result-code.malformed': { status: 422 }, // {field}
  'signature.authority.unreadable': { status: 422 },
  'signature.authority.not-an-authority': { status: 422 }, // {name}
  'signature.authority.known': { status: 409 }, // {name}
  'signature.authority.expired': { status: 422 }, // {name, notAfter}
  'signature.authority.damaged': { status: 422 }, // {name}
  'signature.authority.root-first': { status: 422 }, // {name, issuer}
  'signature.authority.too-many': { status: 409 },
  'signature.authority.not-found': { status: 404 },
  'signature.register.unreadable': { status: 422 },
  'signature.register.known': { status: 409 }, // {holder}
  'signature.register.not-found': { status: 404 },
  'signature.request.wanted-missing': { status: 422 },
  'signature.request.reason-missing': { status: 422 },
  'signature.request.letter-missing': { status: 422 },
  'signature.request.date': { status: 422 },
  'signature.request.not-found': { status: 404 },
  'signature.list-untrue': { status: 422 }, // not the home server's word, of another commune, or older than what is kept
  'signature.crl.address-refused': { status: 422 }, // {address}: not on the open net
  'signature.crl.not-reached': { status: 503 }, // {address}
  'signature.crl.too-large': { status: 503 }, // {address}
  'signature.crl.untrue': { status: 503 }, // {address}: not its issuer's, or older than what is kept
} as const satisfies ProblemCatalogue
