import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Refusals about accounts, roles, second factors and what one person may not do alone. */
export const officerProblems = {
  'access.not-allowed': { status: 403 }, // {permission}
  'access.own-roles': { status: 403 }, // nobody changes their own roles or standing
  'access.receiver-approves': { status: 409 }, // who received a dossier does not approve it
  'access.roles.exception-needed': { status: 422 }, // {roles}: allowed by a recorded exception only
  'access.roles.never-together': { status: 422 }, // {roles}
  'access.roles.none': { status: 422 },
  'access.same-person': { status: 403 }, // a second person is needed
  'custodians.invalid': { status: 422 }, // {label}: three offices, each with an age key of its own
  'custodians.request.not-found': { status: 404 }, // none, decided, or a newer one was asked
  'device.not-found': { status: 404 },
  'officer.code-taken': { status: 409 },
  'officer.not-found': { status: 404 },
  'officer.request.not-found': { status: 404 }, // none, decided, expired or of another commune: one answer for all
  'officer.standing-unchanged': { status: 409 },
  'oidc.already-linked': { status: 409 },
  'oidc.not-linked': { status: 403 }, // {subject}: the provider vouches, but no officer here bears that identity
  'oidc.not-set-up': { status: 404 },
  'oidc.refused': { status: 401 },
  'oidc.unreachable': { status: 503 },
  'passkey.not-found': { status: 404 },
  'passkey.refused': { status: 401 }, // unknown, cancelled, too late or not verified: one answer for all
  'passphrase.too-weak': { status: 422 }, // {reason: short | common | context | same | repetitive}
  'session.day-ended': { status: 401 }, // {closing}
  'session.not-found': { status: 404 },
  'session.step-up-needed': { status: 403 }, // {maxAgeSeconds}
  'sign-in.passphrase-change-needed': { status: 403 },
  'sign-in.second-factor-needed': { status: 401 },
  'totp.already': { status: 409 },
  'totp.none': { status: 404 },
  'totp.refused': { status: 422 },
} as const satisfies ProblemCatalogue
