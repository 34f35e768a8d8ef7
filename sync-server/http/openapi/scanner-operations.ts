/** The rows of the scanners: the list, and the words of eSCL that are passed on. */
import type { ProblemCode } from '../../../domain/problems.ts'
import type { Operation } from './operations.ts'
import { proof } from './problem-lists.ts'

const ROOT = '/api/scanners/{id}/eSCL'

const relayed = [
  ...proof,
  'server.busy',
  'scanner.unknown',
  'scanner.unreachable',
  'scanner.certificate',
  'scanner.too-slow',
  'scanner.not-a-scanner',
  'scanner.answer.refused',
] as const satisfies readonly ProblemCode[]

export const scannerOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/scanners',
    summary: 'The scanners of the centre, and by which road each is reached',
    caller: 'device',
    status: 200,
    answer: 'ScannerList',
    problems: [...proof],
  },
  ...(['ScannerCapabilities', 'ScannerStatus'] as const).map((word): Operation => ({
    method: 'get',
    path: `${ROOT}/${word}`,
    summary: `eSCL ${word} of a configured scanner`,
    caller: 'device',
    status: 200,
    answer: 'xml',
    problems: relayed,
  })),
  {
    method: 'post',
    path: `${ROOT}/ScanJobs`,
    summary: 'eSCL: begin a scan; Location names the job here',
    caller: 'device',
    body: 'xml',
    status: 201,
    problems: [...relayed, 'request.origin.foreign', 'request.body.wrong-type', 'request.body.too-large'],
  },
  {
    method: 'get',
    path: `${ROOT}/ScanJobs/{job}/NextDocument`,
    summary: 'eSCL: the next page, as a stream',
    caller: 'device',
    status: 200,
    answer: 'binary',
    problems: [...relayed, 'scanner.page.too-large'],
  },
  {
    method: 'get',
    path: `${ROOT}/ScanJobs/{job}/ErrorDetails`,
    summary: 'What went wrong with a job, where the scanner tells it (NAPS2)',
    caller: 'device',
    status: 200,
    answer: 'xml',
    problems: relayed,
  },
  {
    method: 'delete',
    path: `${ROOT}/ScanJobs/{job}`,
    summary: 'eSCL: give a scan up',
    caller: 'device',
    status: 204,
    problems: [...relayed, 'request.origin.foreign'],
  },
]
