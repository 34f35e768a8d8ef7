/** Accounts, sessions and devices: rules A and S. */
import type { Operation } from './operations.ts'
import { jsonBody, officer, proof, steppedUp } from './problem-lists.ts'

const read = { method: 'get', caller: 'officer', status: 200 } as const
const change = { method: 'post', caller: 'officer', status: 200 } as const
const roleRules = [
  'access.roles.none',
  'access.roles.never-together',
  'access.roles.exception-needed',
] as const

export const officerOperations: readonly Operation[] = [
  {
    ...read,
    path: '/api/officers',
    summary: 'The officers of the commune, and what waits for a second person',
    answer: 'OfficerList',
    problems: officer,
  },
  {
    ...read,
    path: '/api/officers/standing',
    caller: 'device',
    summary: 'Who still works here, signed: a device suspends the slots of everybody else',
    answer: 'StandingList',
    problems: proof,
  },
  {
    ...read,
    path: '/api/officers/{id}/history',
    summary: 'What happened to an account, by whom and when',
    answer: 'OfficerHistory',
    problems: [...officer, 'officer.not-found'],
  },
  {
    ...change,
    path: '/api/officers',
    summary: 'A new account, with words to be changed at the first sign-in',
    body: 'NewOfficer',
    answer: 'OfficerAnswer',
    problems: [...jsonBody, ...steppedUp, ...roleRules, 'officer.code-taken'],
  },
  {
    ...change,
    path: '/api/officers/requests/{id}',
    summary: 'A second person confirms or declines',
    body: 'OfficerDecision',
    answer: 'OfficerAnswer',
    problems: [...jsonBody, ...steppedUp, 'officer.request.not-found', 'access.same-person'],
  },
  {
    ...change,
    path: '/api/officers/{id}/roles',
    summary: 'Change roles; a leader is made by two',
    body: 'OfficerRoles',
    answer: 'OfficerAnswer',
    problems: [...jsonBody, ...steppedUp, ...roleRules, 'access.own-roles', 'officer.not-found'],
  },
  {
    ...change,
    path: '/api/officers/{id}/standing',
    summary: 'End an account, or let somebody return',
    body: 'OfficerStanding',
    answer: 'OfficerAnswer',
    problems: [
      ...jsonBody,
      ...steppedUp,
      'access.own-roles',
      'officer.not-found',
      'officer.standing-unchanged',
    ],
  },
  {
    ...change,
    path: '/api/officers/{id}/reset',
    summary: 'New words for somebody who forgot theirs; also without their second factors',
    body: 'OfficerReset',
    answer: 'OfficerAnswer',
    problems: [...jsonBody, ...steppedUp, 'access.own-roles', 'officer.not-found'],
  },
  {
    ...read,
    path: '/api/sessions',
    summary: 'Where one is signed in oneself',
    answer: 'SessionList',
    problems: officer,
  },
  {
    ...read,
    path: '/api/sessions/commune',
    summary: 'Who is signed in, in the commune',
    answer: 'SessionList',
    problems: officer,
  },
  {
    ...change,
    path: '/api/sessions/{id}/end',
    summary: 'End a session: one of the own, or any as administrator',
    status: 204,
    problems: [...officer, 'request.origin.foreign', 'session.not-found'],
  },
  {
    ...read,
    path: '/api/devices',
    summary: 'The devices of the commune',
    answer: 'DeviceList',
    problems: officer,
  },
  {
    ...change,
    path: '/api/devices/codes',
    summary: 'A one-time code for the next device',
    answer: 'EnrolCode',
    problems: [...steppedUp, 'request.origin.foreign'],
  },
  {
    ...change,
    path: '/api/devices/{id}/revoke',
    summary: 'A device is refused from now on, everywhere',
    status: 204,
    problems: [...steppedUp, 'request.origin.foreign', 'device.not-found'],
  },
  {
    ...change,
    path: '/api/passphrase',
    caller: 'device',
    summary: 'Change the passphrase by the one in use; ends every other session',
    body: 'PassphraseRequest',
    answer: 'PassphraseAnswer',
    problems: [
      ...jsonBody,
      ...proof,
      'sign-in.refused',
      'sign-in.locked',
      'sign-in.second-factor-needed',
      'passphrase.too-weak',
      'server.busy',
    ],
  },
  {
    ...change,
    path: '/api/step-up',
    summary: 'Show that one is still there; the session gets a new token',
    body: 'StepUpRequest',
    answer: 'SignInAnswer',
    problems: [...jsonBody, ...officer, 'sign-in.refused', 'sign-in.locked', 'server.busy'],
  },
]
