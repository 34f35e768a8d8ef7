/** The address under which each kind of row is sealed: moved or rolled-back rows do not open. */
import type { RowAddress } from '../bridge/vault.ts'

export function eventAddress(id: string): RowAddress {
  return { table: 'events', id, version: 1, owner: 'device' }
}

export function dossierAddress(id: string, version: number): RowAddress {
  return { table: 'dossiers', id, version, owner: 'device' }
}

export function readingAddress(sha256: string): RowAddress {
  return { table: 'readings', id: sha256, version: 1, owner: 'device' }
}

/** Of a refused fact or page that was put aside. */
export function asideAddress(id: string): RowAddress {
  return { table: 'asides', id, version: 1, owner: 'device' }
}

/** Batches too: what is half typed is its officer's. */
export function batchAddress(id: string, version: number): RowAddress {
  return { table: 'batches', id, version, owner: 'officer' }
}

/** Drafts open only for the officer who began them. */
export function draftAddress(id: string, version: number): RowAddress {
  return { table: 'drafts', id, version, owner: 'officer' }
}

/** Declarations begun at somebody's home, and who is to be called on. */
export function filingAddress(id: string, version: number): RowAddress {
  return { table: 'filings', id, version, owner: 'officer' }
}

export function homeVisitAddress(id: string, version: number): RowAddress {
  return { table: 'home-visits', id, version, owner: 'officer' }
}

/** Of the proof printed on a receipt, so that a reprint says the same. */
export function receiptProofAddress(dossier: string): RowAddress {
  return { table: 'receipt-proofs', id: dossier, version: 1, owner: 'device' }
}

/** Of the list of officers: names are personal data too. */
export const officersAddress: RowAddress = { table: 'officers', id: 'directory', version: 1, owner: 'device' }

/** Of what the commune laid down itself, and of plans nobody has put in force. */
export const localRulesAddress: RowAddress = { table: 'local-rules', id: 'list', version: 1, owner: 'device' }
export const planDraftsAddress: RowAddress = { table: 'plan-drafts', id: 'list', version: 1, owner: 'device' }

/** Of what the commune tells of its centre, and of appointments: who comes is nobody else's business. */
export const centreAddress: RowAddress = { table: 'centre', id: 'list', version: 1, owner: 'device' }
export const appointmentsAddress: RowAddress = {
  table: 'appointments',
  id: 'facts',
  version: 1,
  owner: 'device',
}

/** Of who inspects here, and of what they opened and nobody was told yet. */
export const assignmentsAddress: RowAddress = {
  table: 'inspections',
  id: 'assignments',
  version: 1,
  owner: 'device',
}
export const openingsAddress: RowAddress = {
  table: 'inspections',
  id: 'openings',
  version: 1,
  owner: 'device',
}

/** Of the accounts fees are paid to. */
export const payeesAddress: RowAddress = { table: 'payees', id: 'list', version: 1, owner: 'device' }

/** Of authorities, revoked serials and the register of signing certificates. */
export const signaturesAddress: RowAddress = { table: 'signatures', id: 'list', version: 1, owner: 'device' }
