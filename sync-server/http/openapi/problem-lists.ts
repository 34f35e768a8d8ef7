/** Refusals that many routes share. */
import type { ProblemCode } from '../../../domain/problems.ts'

export const jsonBody = [
  'request.body.wrong-type',
  'request.body.too-large',
  'request.body.not-gzip',
  'request.body.not-json',
  'request.body.forbidden-key',
  'request.body.invalid',
  'request.origin.foreign',
] as const satisfies readonly ProblemCode[]

export const proof = [
  'proof.missing',
  'proof.malformed',
  'proof.clock-skew',
  'proof.nonce-reused',
  'proof.body-differs',
  'proof.signature-invalid',
  'device.unknown',
  'device.revoked',
] as const satisfies readonly ProblemCode[]
