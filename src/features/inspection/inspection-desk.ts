/** What the inspection's screen is given: the server's routes, who sits there, and how a fact reads in words. */
import type { OfficerRole } from '../../../domain/access/roles.ts'
import { may } from '../../../domain/access/permissions.ts'
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import { auditReach } from '../../../domain/inspection/audit-log.ts'
import type { Inspections } from '../../sync/inspection.ts'

export interface InspectionDesk extends Inspections {
  readonly roles: readonly OfficerRole[]
  /** Asks for a proof of presence, which also signs in where there is no session; false when it was put off. */
  readonly signIn: () => Promise<boolean>
  readonly factLines: (event: AnyEvent) => readonly { readonly label: string; readonly value: string }[]
  readonly onOpen: (path: string) => void
}

/** By the last part of the address. */
export const PARTS = {
  '': 'patterns',
  mau: 'samples',
  'ket-luan': 'findings',
  'ban-ghi': 'record',
  'phan-cong': 'assignments',
  'nhat-ky': 'audit',
} as const
export type PartPath = keyof typeof PARTS
export type PartName = (typeof PARTS)[PartPath]

export function isInspector(roles: readonly string[]): boolean {
  return roles.includes('inspector')
}

/** As the matrix says; the server says it again. */
export function partsFor(roles: readonly OfficerRole[]): readonly PartPath[] {
  const needs: Readonly<Record<PartName, boolean>> = {
    patterns: may(roles, 'patterns.read') !== null,
    samples: may(roles, 'inspection.read') !== null,
    findings: may(roles, 'inspection.read') !== null,
    record: may(roles, 'record.export') !== null,
    assignments: may(roles, 'inspection.assign') !== null,
    audit: auditReach(roles) !== null,
  }
  return (Object.keys(PARTS) as PartPath[]).filter((path) => needs[PARTS[path]])
}
