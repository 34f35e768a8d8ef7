/** Security design §7: people, devices, sessions, keys and what is written down about them. */
import { all, audited, commune, own, stepUp } from '../grants.ts'
import type { Row } from './row.ts'

const keeper = { ...commune, oneOf: 3, ...audited } as const

export const administrationRows = {
  /** Accounts and roles. A leader is made by two: the administrator asks, a leader confirms. */
  'officers.change': {
    leader: { ...commune, twoPersons: 'confirmer', ...stepUp, ...audited },
    admin: { ...commune, twoPersons: 'requester', ...stepUp, ...audited },
    'province-admin': { ...all, ...stepUp, ...audited },
  },
  'devices.change': {
    admin: { ...commune, ...stepUp, ...audited },
    'province-admin': { ...all, ...stepUp, ...audited },
  },
  /** Whose certificates are believed; compared by a person with what the issuing office published. */
  'authorities.change': {
    admin: { ...commune, ...stepUp, ...audited },
    'province-admin': { ...all, ...stepUp, ...audited },
  },
  /** Which certificate an officer signs results with, and in which position. */
  'signing-register.change': {
    leader: { ...commune, ...stepUp, ...audited },
    admin: { ...commune, ...stepUp, ...audited },
  },
  'sessions.end': { admin: { ...commune, ...audited }, 'province-admin': { ...all, ...audited } },
  'recovery.hold': { leader: keeper, admin: keeper, 'province-admin': keeper },
  'server.change': { 'province-admin': { ...all, twoPersons: 'either', ...stepUp, ...audited } },
  'audit.read': {
    receiver: own,
    handler: own,
    clerk: own,
    leader: { ...commune, ...audited },
    admin: { ...commune, only: 'security', ...audited },
    'province-admin': { ...all, only: 'security', ...audited },
    auditor: { ...all, ...audited },
    inspector: { ...commune, ...audited },
  },
  'audit.change': {}, // nobody
} as const satisfies Record<string, Row>
