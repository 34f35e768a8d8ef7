/** The wire types of domain/access/account-wire.ts. */
import { officerRoles } from '../../../domain/access/roles.ts'
import { enrolledKinds } from '../../../domain/station/kinds.ts'
import { base64url, list, object, orNull, text, time, truth, whole, type Schema } from './schema-words.ts'

const roles = list({ enum: officerRoles })
const standing: Schema = { enum: ['active', 'ended'] }
const custodians = list(object({ label: text, recipient: text }))
const session = object({
  id: text,
  officer: object({ id: text, code: text, name: text }),
  device: text,
  createdAt: time,
  seenAt: time,
  method: text,
  isThis: truth,
})
const device = object({
  id: text,
  name: text,
  kind: { enum: ['counter', 'box', 'kiosk', 'board'] },
  book: whole,
  epoch: whole,
  status: { enum: ['active', 'clone-suspected', 'revoked'] },
  stored: whole,
  enrolledAt: time,
  seenAt: orNull(time),
  appVersion: orNull(text),
})

export const officerSchemas = {
  OfficerList: object({
    officers: list(
      object({
        id: text,
        code: text,
        name: text,
        title: text,
        roles,
        standing,
        mustChange: truth,
        exception: orNull(text),
        hasTotp: truth,
        passkeys: whole,
      }),
    ),
    requests: list(
      object({ id: text, officer: text, roles, requester: text, askedAt: time, expiresAt: time }),
    ),
  }),
  NewOfficer: object({ code: text, name: text, title: text, roles, exception: text }, ['exception']),
  OfficerRoles: object({ roles, exception: text }, ['exception']),
  OfficerStanding: object(
    { standing, reason: { enum: ['left', 'moved', 'suspended', 'returned'] }, to: text },
    ['to'],
  ),
  DeviceRevoke: object({ reason: { enum: ['lost', 'broken', 'replaced', 'other'] } }, ['reason']),
  OfficerReset: object({ factors: truth }),
  OfficerDecision: object({ outcome: { enum: ['confirmed', 'declined'] } }),
  OfficerAnswer: object({ officer: text, words: orNull(text), waiting: orNull(text) }),
  OfficerHistory: object({
    history: list(object({ at: time, actor: orNull(text), change: text, detail: { type: 'object' } })),
  }),
  StandingList: object({ commune: text, at: time, active: list(text), sig: base64url }),
  OfficerDirectory: object({
    hash: text,
    officers: orNull(list(object({ id: text, name: text, title: text, roles, standing }))),
  }),
  Lists: object({ changed: list(text) }),
  Custodians: object({
    current: orNull(object({ commune: text, at: time, custodians, sig: base64url })),
    waiting: orNull(object({ id: text, custodians, requester: text, askedAt: time })),
  }),
  CustodiansRequest: object({ custodians }),
  CustodiansAsked: object({ id: text }),
  SessionList: object({ sessions: list(session) }),
  DeviceList: object({ devices: list(device) }),
  DeviceKeys: object({
    hash: text,
    list: orNull(
      object({
        commune: text,
        at: time,
        keys: list(
          object({
            device: text,
            name: text,
            publicKey: object({ kty: text, crv: text, x: base64url, y: base64url }),
            books: list(whole),
            since: time,
            revokedAt: orNull(time),
          }),
        ),
        sig: base64url,
      }),
    ),
  }),
  EnrolCode: object({ code: text, kind: { enum: [...enrolledKinds] }, expires: time, origin: orNull(text) }),
  CodeRequest: object({ kind: { enum: [...enrolledKinds] } }, ['kind']),
  PassphraseRequest: object({ officer: text, passphrase: text, code: text, next: orNull(text) }, ['code']),
  PassphraseAnswer: object({
    officer: object({ id: text, code: text, name: text, title: text, roles }),
    expires: time,
    words: orNull(text),
  }),
  TotpState: object({ isOn: truth, codesLeft: whole }),
  TotpSecret: object({ secret: text, uri: text }),
  TotpCode: object({ code: text }),
  RecoveryCodes: object({ codes: list(text, 10) }),
  PasskeyList: object({
    passkeys: list(object({ id: base64url, name: text, createdAt: time, usedAt: orNull(time) })),
  }),
  PasskeyOptions: object({ challenge: text, options: { type: 'object' } }),
  NewPasskey: object({ challenge: text, name: text, response: { type: 'object' } }),
  PasskeyAdded: object({ id: base64url }),
  PasskeyUse: object({ challenge: text, response: { type: 'object' } }),
  OidcBegun: object({ url: text }),
  OidcReturn: object({ query: text }),
  OidcIdentity: object({ subject: text }),
  Nothing: object({}),
  Hints: object({ seq: whole, standing: whole }),
  StepUpRequest: { oneOf: [object({ passphrase: text }), object({ code: text })] },
} as const satisfies Readonly<Record<string, Schema>>
