/** Security design §7: what may be done with dossiers, their people and their papers. Who is not named may not. */
import { all, assigned, audited, commune, open, own, propose, session, stepUp, today } from '../grants.ts'
import type { Row } from './row.ts'

const breakGlass = { breakGlass: true, twoPersons: 'either', ...audited } as const

export const dossierRows = {
  'draft.create': { receiver: commune, team: own, kiosk: session },
  'intake.submit': { receiver: commune, team: own, kiosk: open },
  'intake.decide': { receiver: commune },
  'dossier.search': {
    receiver: { ...commune, masked: true },
    handler: assigned,
    leader: commune,
    clerk: assigned,
    auditor: { ...all, needs: 'reason', ...audited },
    inspector: { ...commune, needs: 'reason', ...audited },
  },
  'dossier.read': {
    receiver: today,
    handler: assigned,
    leader: commune,
    team: { ...own, only: 'until-submitted' },
    clerk: assigned,
    kiosk: session,
    admin: { ...commune, ...breakGlass },
    auditor: { ...all, breakGlass: true, needs: 'reason-and-notice', ...audited },
    inspector: { ...commune, needs: 'reason', ...audited },
  },
  'id-number.reveal': {
    receiver: { ...commune, ...audited },
    handler: { ...assigned, ...audited },
    leader: { ...commune, ...audited },
    kiosk: own,
  },
  'status.read': {
    receiver: open,
    handler: open,
    leader: open,
    team: open,
    clerk: open,
    accountant: open,
    kiosk: open,
    admin: open,
    auditor: open,
    inspector: open,
  },
  'paper.scan': { receiver: commune, handler: assigned, team: own, clerk: assigned, kiosk: session },
  'document.reuse': { receiver: { ...commune, needs: 'consent', ...audited }, handler: assigned },
  'dossier.process': { handler: assigned, leader: assigned, clerk: assigned },
  'dossier.reject': {
    receiver: { ...commune, ...propose },
    handler: { ...assigned, ...propose },
    leader: { ...commune, needs: 'reason', ...stepUp },
  },
  'result.sign': { leader: { ...assigned, ...stepUp } },
  'result.attach': { handler: assigned, leader: assigned, clerk: assigned },
  'dossier.close': { receiver: { ...commune, only: 'return' } },
  'dossier.correct': {
    handler: { ...assigned, ...propose },
    leader: { ...commune, twoPersons: 'either', ...stepUp },
  },
  'dossier.delete': {}, // only the retention job
  'dossier.export': {
    leader: { ...commune, watermark: true, ...stepUp, ...audited },
    'province-admin': { ...all, numbersOnly: true, ...audited },
    auditor: { ...all, ...stepUp, ...audited },
  },
} as const satisfies Record<string, Row>
