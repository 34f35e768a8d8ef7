/** Second factors and other ways to sign in: rules S10 to S12. */
import type { Operation } from './operations.ts'
import { jsonBody, officer, steppedUp } from './problem-lists.ts'

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
]
