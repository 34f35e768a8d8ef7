/** The arithmetic of the audit chain (U1, U2). Kept apart, so that who verifies needs no store and no server. */
import { createHash } from 'node:crypto'
import type { AuditRow } from '../store/port/audit.ts'

export const AUDIT_START = '0'.repeat(64)
/** What says that older details were erased, through the row its object names. */
export const DETAILS_ERASED = 'audit.details-erased'

export type SealedRow = Omit<AuditRow, 'hash' | 'salt' | 'detail'>

/** SHA-256(salt ‖ detail): says nothing about the detail to whom the salt is gone. */
export function commitmentOf(salt: string, detail: string): string {
  return createHash('sha256').update(salt, 'hex').update(detail).digest('hex')
}

/** h_i = SHA-256(h_{i-1} ‖ row_i), the row as one JSON list. */
export function nextAuditHash(previous: string, row: SealedRow): string {
  const { commune, seq, at, officer, device, action, object, outcome, commitment } = row
  const text = JSON.stringify([
    'motcua/audit/1',
    commune,
    seq,
    at,
    officer,
    device,
    action,
    object,
    outcome,
    commitment,
  ])
  return createHash('sha256').update(previous, 'hex').update(text).digest('hex')
}
