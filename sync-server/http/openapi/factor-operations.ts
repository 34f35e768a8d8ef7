/** Second factors and other ways to sign in: rules S10 to S12. */
import type { Operation } from './operations.ts'
import { jsonBody, officer, proof, steppedUp } from './problem-lists.ts'

const own = { method: 'post', caller: 'officer', status: 200 } as const

export const factorOperations: readonly Operation[] = [
  {
    ...own,
    method: 'get',
    path: '/api/totp',
    summary: 'Whether one has an authenticator, and how many recovery codes are left',
    answer: 'TotpState',
    problems: officer,
  },
  {
    ...own,
    path: '/api/totp',
    summary: 'Begin to add an authenticator',
    answer: 'TotpSecret',
    problems: [...steppedUp, 'request.origin.foreign', 'totp.already'],
  },
  {
    ...own,
    path: '/api/totp/confirm',
    summary: 'The first code: from now on it is asked for. Recovery codes are told once',
    body: 'TotpCode',
    answer: 'RecoveryCodes',
    problems: [...jsonBody, ...steppedUp, 'totp.none', 'totp.already', 'totp.refused'],
  },
  {
    ...own,
    path: '/api/totp/remove',
    summary: 'Take the authenticator and its recovery codes away',
    status: 204,
    problems: [...steppedUp, 'request.origin.foreign', 'totp.none'],
  },
  {
    ...own,
    method: 'get',
    path: '/api/passkeys',
    summary: "One's passkeys",
    answer: 'PasskeyList',
    problems: officer,
  },
  {
    ...own,
    path: '/api/passkeys/options',
    summary: 'Begin to add a passkey; what the browser must be given',
    answer: 'PasskeyOptions',
    problems: [...steppedUp, 'request.origin.foreign'],
  },
  {
    ...own,
    path: '/api/passkeys',
    summary: 'Add the passkey the browser made',
    body: 'NewPasskey',
    answer: 'PasskeyAdded',
    problems: [...jsonBody, ...steppedUp, 'passkey.refused'],
  },
  {
    ...own,
    path: '/api/passkeys/{id}/remove',
    summary: 'Remove a passkey',
    status: 204,
    problems: [...steppedUp, 'request.origin.foreign', 'passkey.not-found'],
  },
  {
    ...own,
    path: '/api/passkeys/sign-in/options',
    caller: 'device',
    summary: 'Begin to sign in by passkey; names no account',
    answer: 'PasskeyOptions',
    problems: [...proof, 'request.origin.foreign'],
  },
  {
    ...own,
    path: '/api/passkeys/sign-in',
    caller: 'device',
    summary: 'Open a session by passkey',
    body: 'PasskeyUse',
    answer: 'SignInAnswer',
    problems: [...jsonBody, ...proof, 'passkey.refused'],
  },
  {
    ...own,
    path: '/api/passkeys/step-up/options',
    summary: 'Begin to show presence by passkey',
    answer: 'PasskeyOptions',
    problems: [...officer, 'request.origin.foreign'],
  },
  {
    ...own,
    path: '/api/passkeys/step-up',
    summary: 'Show presence by passkey; the session gets a new token',
    body: 'PasskeyUse',
    answer: 'SignInAnswer',
    problems: [...jsonBody, ...officer, 'passkey.refused'],
  },
]
