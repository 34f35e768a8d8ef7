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

/** An officer's session beside the proof of its device. */
export const officer = [
  ...proof,
  'session.missing',
  'session.day-ended',
  'access.not-allowed',
] as const satisfies readonly ProblemCode[]

export const steppedUp = [...officer, 'session.step-up-needed'] as const satisfies readonly ProblemCode[]

export const signIn = [
  'sign-in.refused',
  'sign-in.locked',
  'sign-in.second-factor-needed',
  'sign-in.passphrase-change-needed',
  'server.busy',
] as const satisfies readonly ProblemCode[]

/** Why a file is refused for good (rules F7, F11–F14). */
export const unfitFile = [
  'blob.type-refused',
  'blob.image-animated',
  'blob.image-damaged',
  'blob.image-too-large',
  'blob.inspection-failed',
  'blob.pdf-active',
  'blob.pdf-damaged',
  'blob.pdf-encrypted',
  'blob.pdf-too-complex',
  'blob.polyglot',
] as const satisfies readonly ProblemCode[]

/** Routes whose messages differ between protocols (V). */
export const protocol = [
  'protocol.too-old',
  'request.header.invalid',
] as const satisfies readonly ProblemCode[]
