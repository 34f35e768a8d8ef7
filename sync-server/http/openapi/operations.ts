/** One row per route. `openapi.test.ts` compares it with what the app really answers to. */
import type { Permission } from '../../../domain/access/permissions.ts'
import type { ProblemCode } from '../../../domain/problems.ts'
import { factorOperations } from './factor-operations.ts'
import { centreOperations } from './centre-operations.ts'
import { localRuleOperations } from './local-rule-operations.ts'
import { inspectionOperations } from './inspection-operations.ts'
import { moneyOperations } from './money-operations.ts'
import { officerOperations } from './officer-operations.ts'
import { packetOperations } from './packet-operations.ts'
import { jsonBody, proof, signIn, unfitFile } from './problem-lists.ts'
import { queueOperations } from './queue-operations.ts'
import { residentOperations } from './resident-operations.ts'
import { scannerOperations } from './scanner-operations.ts'
import type { SchemaName } from './schemas.ts'
import { signatureOperations } from './signature-operations.ts'
import { syncOperations } from './sync-operations.ts'
import { transferOperations } from './transfer-operations.ts'
import { upstreamOperations } from './upstream-operations.ts'

/** Who may call: nobody asked, a device proof, a session cookie, one of the two, or both. */
export type Caller = 'anyone' | 'device' | 'session' | 'session-or-device' | 'officer'

export type StationKind = 'kiosk' | 'board'

export interface Operation {
  readonly method: 'get' | 'post' | 'patch' | 'delete' | 'head' | 'options'
  readonly path: string
  readonly summary: string
  readonly caller: Caller
  /** Stations that are served beside or instead of counters; to any other the route knows no such device (D8). */
  readonly stations?: readonly StationKind[]
  /** A counter is as unknown there as a stranger. */
  readonly noCounters?: true
  /** What an officer needs; none: it concerns their own account only. `half`: of what takes two persons. */
  readonly permission?: Permission
  readonly half?: 'requester' | 'confirmer'
  readonly query?: Readonly<Record<string, 'required' | 'optional'>>
  readonly body?: SchemaName | 'tus' | 'xml' | 'packet' | 'sealed'
  readonly status: 200 | 201 | 204
  readonly answer?: SchemaName | 'binary' | 'xml' | 'document'
  readonly problems: readonly ProblemCode[]
}

export const operations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/health',
    summary: 'Is the server there, and what time is it',
    caller: 'anyone',
    status: 200,
    answer: 'Health',
    problems: ['server.fault'],
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description',
    caller: 'anyone',
    status: 200,
    answer: 'document',
    problems: [],
  },
  {
    method: 'post',
    path: '/api/enrol',
    summary: 'Trade a one-time code and a public key for a device with a number book',
    caller: 'anyone',
    body: 'EnrolRequest',
    status: 200,
    answer: 'EnrolAnswer',
    problems: [
      ...jsonBody,
      'enrol.code.other-kind',
      'enrol.code.refused',
      'enrol.grant.refused',
      'enrol.key.invalid',
      'enrol.key.revoked',
      'enrol.books.exhausted',
      'enrol.too-many-tries',
    ],
  },
  {
    method: 'post',
    path: '/api/sign-in',
    summary: 'Open a session for an officer on this device',
    caller: 'device',
    body: 'SignInRequest',
    status: 200,
    answer: 'SignInAnswer',
    problems: [...jsonBody, ...proof, ...signIn],
  },
  {
    method: 'post',
    path: '/api/sign-out',
    summary: 'End the session; also fine without one',
    caller: 'anyone',
    status: 204,
    problems: ['request.origin.foreign'],
  },
  {
    method: 'get',
    path: '/api/me',
    summary: 'Who is signed in',
    caller: 'session',
    status: 200,
    answer: 'SignInAnswer',
    problems: ['session.missing', 'session.day-ended'],
  },
  {
    method: 'post',
    path: '/api/blobs/missing',
    summary: 'Which of these files the server still lacks',
    caller: 'device',
    body: 'MissingRequest',
    status: 200,
    answer: 'MissingAnswer',
    problems: [...jsonBody, ...proof],
  },
  {
    method: 'get',
    path: '/api/blobs/{sha256}',
    summary: 'A verified file of the own commune',
    caller: 'session-or-device',
    status: 200,
    answer: 'binary',
    problems: [...proof, 'blob.not-found'],
  },
  {
    method: 'options',
    path: '/api/files',
    summary: 'tus: what this end can do',
    caller: 'anyone',
    status: 204,
    problems: [],
  },
  {
    method: 'post',
    path: '/api/files',
    summary: 'tus: begin the upload of one encrypted file',
    caller: 'device',
    body: 'tus',
    status: 201,
    problems: [
      ...proof,
      'request.origin.foreign',
      'blob.metadata-invalid',
      'blob.too-large',
      'blob.too-many-open',
      ...unfitFile,
      'blob.already-verified',
      'blob.upload-refused',
    ],
  },
  {
    method: 'head',
    path: '/api/files/{id}',
    summary: 'tus: how far an upload has come',
    caller: 'device',
    status: 200,
    problems: [...proof, 'blob.not-found'],
  },
  {
    method: 'patch',
    path: '/api/files/{id}',
    summary: 'tus: go on with an upload; the last piece is answered after the file was checked',
    caller: 'device',
    body: 'tus',
    status: 204,
    problems: [
      ...proof,
      'request.origin.foreign',
      'blob.not-found',
      'blob.hash-mismatch',
      ...unfitFile,
      'blob.upload-refused',
      'server.disk.full',
    ],
  },
  {
    method: 'delete',
    path: '/api/files/{id}',
    summary: 'tus: give an upload up',
    caller: 'device',
    status: 204,
    problems: [...proof, 'request.origin.foreign', 'blob.not-found'],
  },
  ...centreOperations,
  ...queueOperations,
  ...localRuleOperations,
  ...inspectionOperations,
  ...moneyOperations,
  ...signatureOperations,
  ...officerOperations,
  ...factorOperations,
  ...packetOperations,
  ...residentOperations,
  ...scannerOperations,
  ...transferOperations,
  ...upstreamOperations,
  ...syncOperations,
]
