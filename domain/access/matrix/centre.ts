/** Security design §7: the law at hand, the queue, money and figures of the centre. */
import { all, audited, commune, open, own, propose, stepUp } from '../grants.ts'
import type { Row } from './row.ts'

const everybody = {
  receiver: open,
  handler: open,
  leader: open,
  team: open,
  clerk: open,
  accountant: open,
  admin: open,
  'province-admin': open,
  auditor: open,
  inspector: open,
} as const

export const centreRows = {
  'catalogue.read': { ...everybody, kiosk: open },
  'catalogue.change': {
    admin: { ...commune, ...propose },
    'province-admin': { ...all, twoPersons: 'either', ...stepUp },
  },
  /** Steps of a procedure, extra opening sessions: what the commune lays down itself. */
  'local-rule.set': {
    admin: { ...commune, ...propose },
    leader: { ...commune, ...stepUp, ...audited },
  },
  /** Telephones, who answers, where else to go: what hangs on the wall. */
  'centre.set': {
    admin: { ...commune, ...stepUp, ...audited },
    leader: { ...commune, ...stepUp, ...audited },
  },
  'appointment.book': { receiver: commune, team: commune },
  'queue.issue': { receiver: commune, team: commune, kiosk: commune, admin: commune },
  'queue.call': { receiver: commune, handler: { ...commune, only: 'call' }, admin: commune },
  'queue.read': { receiver: commune, handler: commune, team: commune, admin: commune, board: commune },
  'fee.quote': { receiver: { ...commune, only: 'fixed-payee' }, kiosk: own },
  'fee.confirm': { accountant: commune },
  'fee.refund': {
    accountant: { ...commune, twoPersons: 'requester' },
    leader: { ...commune, twoPersons: 'confirmer' },
  },
  'payee.change': {
    admin: { ...commune, twoPersons: 'requester', ...stepUp },
    leader: { ...commune, twoPersons: 'confirmer', ...stepUp },
  },
  'figures.read': {
    receiver: own,
    handler: own,
    clerk: own,
    leader: commune,
    admin: { ...commune, numbersOnly: true },
    'province-admin': { ...all, numbersOnly: true },
    auditor: all,
    inspector: commune,
  },
  /** How residents found their visit: counts of five and more. */
  'ratings.read': {
    leader: { ...commune, numbersOnly: true },
    admin: { ...commune, numbersOnly: true },
  },
  'late-officers.read': {
    leader: commune,
    admin: { ...commune, numbersOnly: true },
    'province-admin': all,
    auditor: all,
    inspector: commune,
  },
} as const satisfies Record<string, Row>
