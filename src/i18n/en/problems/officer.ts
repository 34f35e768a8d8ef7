/** English sentences: accounts, roles, second factors. */
import type { officerProblems } from '../../../../domain/access/officer-problems.ts'
import type { Sentence } from '../../sentence.ts'

const weak: Readonly<Record<string, string>> = {
  short: 'The passphrase is too short. Use at least 15 characters, or let the machine choose four words.',
  common: 'The passphrase is too common. Choose another, or let the machine choose four words.',
  context:
    'The passphrase holds a name, an officer code or the commune. Choose another, or let the machine choose.',
  same: 'The new passphrase is the one in use. Choose another.',
  repetitive: 'The passphrase repeats itself too much. Choose another, or let the machine choose four words.',
}

export const officer = {
  'access.not-allowed': 'Your role may not do this. If you need it, ask the administrator of the commune.',
  'access.own-roles': 'Nobody may change their own rights. Ask another administrator.',
  'access.receiver-approves': 'Whoever received a dossier may not approve it. Hand it to another leader.',
  'access.roles.exception-needed':
    'An administrator may also receive only for a recorded reason. Enter the reason and who decided it.',
  'access.roles.never-together': 'One person may not hold these roles together. Take one of them away.',
  'access.roles.none': 'No role is chosen. Choose at least one and save again.',
  'access.same-person':
    'This takes a second person. Ask somebody else who may to confirm it on their device.',
  'custodians.invalid':
    'Three custodians are needed, each an office with an age1 key of its own. Copy the keys again and save.',
  'custodians.request.not-found':
    'This request no longer waits: it was decided, or there is a newer one. Reload and look again.',
  'device.not-found': 'The commune has no such device. Reload the list and choose again.',
  'officer.code-taken': 'This officer code is taken, perhaps by somebody who left. Choose another.',
  'officer.not-found': 'The commune has no such officer. Reload the list and choose again.',
  'officer.request.not-found':
    'The request is no longer waiting: decided or expired. Reload the list; make a new one if needed.',
  'officer.standing-unchanged': 'The account is in this state already. Reload the list to see it.',
  'oidc.already-linked':
    'This agency account is linked to an officer of the commune already. Unlink it there first.',
  'oidc.not-linked':
    'The agency account is genuine but belongs to no officer here. Ask the administrator to link it.',
  'oidc.not-set-up': 'This server is not connected to agency accounts. Sign in with your passphrase.',
  'oidc.refused': 'Signing in with the agency account failed. Start again, or use your passphrase.',
  'oidc.unreachable': 'The provider of agency accounts cannot be reached. Sign in with your passphrase.',
  'passkey.not-found': 'There is no such passkey. Reload the list and choose again.',
  'passkey.refused': 'The passkey was not accepted. Start again, or use your passphrase.',
  'passphrase.too-weak': (d) =>
    weak[String(d['reason'])] ??
    'The passphrase is too weak. Choose another, or let the machine choose four words.',
  'session.day-ended':
    'The working day is over, so the session ended. Dossiers here are safe; sign in again to go on.',
  'session.not-found': 'This session has ended. Reload the list to see.',
  'session.step-up-needed':
    'Confirm that it is you: enter your passphrase or authenticator code, then do it again.',
  'sign-in.passphrase-change-needed':
    'Your passphrase was reset. Change it to one only you know, then sign in.',
  'sign-in.second-factor-needed': 'Also enter the 6 digits of your authenticator app, or a recovery code.',
  'totp.already': 'The account uses an authenticator already. Remove it first to change phones.',
  'totp.none': 'The account has no authenticator yet. Set one up first.',
  'totp.refused':
    'The code is wrong or was used. Check the clock of the phone, wait for a new code and enter it.',
} satisfies Record<keyof typeof officerProblems, Sentence>
