/** Whose signatures count: rules J. */
import type { Operation } from './operations.ts'
import { jsonBody, proof, steppedUp } from './problem-lists.ts'

const authorities = {
  method: 'post',
  caller: 'officer',
  permission: 'authorities.change',
  status: 200,
} as const
const register = { ...authorities, permission: 'signing-register.change', answer: 'MadeUnderId' } as const

export const signatureOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/signatures',
    caller: 'device',
    status: 200,
    summary:
      'Authorities, revoked serials and the register of signing certificates, signed; no list when `known` is still true',
    query: { known: 'optional' },
    answer: 'Signatures',
    problems: proof,
  },
  {
    ...authorities,
    path: '/api/signatures/authorities',
    summary: 'Root and intermediate certificates of a file, all or none',
    body: 'AuthorityFile',
    answer: 'AuthoritiesAdded',
    problems: [
      ...jsonBody,
      ...steppedUp,
      'signature.authority.unreadable',
      'signature.authority.not-an-authority',
      'signature.authority.known',
      'signature.authority.expired',
      'signature.authority.damaged',
      'signature.authority.root-first',
      'signature.authority.too-many',
    ],
  },
  {
    ...authorities,
    path: '/api/signatures/authorities/{sha256}/remove',
    summary: 'An authority is believed no more',
    answer: 'MadeUnderId',
    problems: [...steppedUp, 'request.origin.foreign', 'signature.authority.not-found'],
  },
  {
    ...register,
    path: '/api/signatures/certificates',
    summary: 'A signing certificate into the register, from its own file',
    body: 'SigningCertificateFile',
    problems: [
      ...jsonBody,
      ...steppedUp,
      'signature.register.unreadable',
      'signature.register.known',
      'officer.not-found',
    ],
  },
  {
    ...register,
    path: '/api/signatures/certificates/{id}',
    summary: 'A person takes over an entry that was learnt, or corrects whose it is',
    body: 'SigningCertificateOwner',
    problems: [...jsonBody, ...steppedUp, 'signature.register.not-found', 'officer.not-found'],
  },
  {
    ...register,
    path: '/api/signatures/certificates/{id}/end',
    summary: 'A signing certificate is used no more',
    problems: [...steppedUp, 'request.origin.foreign', 'signature.register.not-found'],
  },
  {
    ...register,
    path: '/api/signatures/requests',
    summary: 'A request to the office that issues certificates',
    body: 'SigningRequest',
    problems: [
      ...jsonBody,
      ...steppedUp,
      'signature.request.wanted-missing',
      'signature.request.reason-missing',
      'signature.register.not-found',
    ],
  },
  {
    ...register,
    path: '/api/signatures/requests/{id}',
    summary: 'What the issuing office answered',
    body: 'SigningAnswer',
    problems: [
      ...jsonBody,
      ...steppedUp,
      'signature.request.letter-missing',
      'signature.request.date',
      'signature.request.not-found',
    ],
  },
]
