/** The audit as it is read on a screen (U8–U10). */
import { may } from '../access/permissions.ts'
import type { OfficerRole } from '../access/roles.ts'

/** First words of actions; what an administrator may see is about safety, never about a dossier. */
export const AUDIT_KINDS = [
  'session',
  'refused',
  'officer',
  'device',
  'custodians',
  'inspection',
  'audit',
  'payee',
  'packet',
  'scanner',
  'operator',
  'server',
  'box',
  'export',
  'dossier',
  'submission',
] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]

export const SECURITY_KINDS: readonly AuditKind[] = [
  'session',
  'refused',
  'officer',
  'device',
  'custodians',
  'audit',
  'operator',
  'server',
  'box',
  'export',
]

export interface AuditQuery {
  readonly dossier?: string
  readonly officer?: string
  readonly kind?: AuditKind
  readonly from?: string // days, both counted, as the commune counts them
  readonly until?: string
  readonly before?: number // rows in front of this one: the next page
}

export interface AuditLine {
  readonly seq: number
  readonly at: string
  readonly officer: string | null
  readonly device: string | null
  readonly action: string
  readonly object: string | null
  readonly outcome: 'done' | 'refused'
  readonly detail: Readonly<Record<string, unknown>> | null // null: erased by retention
  readonly hash: string
}

export interface ChainState {
  readonly rows: number // by the chain's own record
  readonly verified: number // through this row it was computed again, from the first one on
  readonly fault: { readonly seq: number; readonly kind: string } | null
}

export interface AuditAnswer {
  readonly reach: 'commune' | 'security' | 'own'
  readonly lines: readonly AuditLine[] // newest first
  readonly more: boolean
  readonly chain: ChainState
}

/** How much of the audit somebody sees; null: nothing. */
export function auditReach(roles: readonly OfficerRole[]): AuditAnswer['reach'] | null {
  const grant = may(roles, 'audit.read')
  if (grant === null) return null
  if (grant.only === 'security') return 'security'
  return grant.reach === 'own' ? 'own' : 'commune'
}

/** Numbers of cards, telephones and accounts, for those who may not see them: the last three are left to tell them apart. */
export function maskNumbers<T>(value: T): T {
  if (typeof value === 'string')
    return value.replace(/(?<![\w-])\d{6,16}(\d{3})(?![\w-])/g, '•••$1') as T & string
  if (Array.isArray(value)) return value.map((one: unknown) => maskNumbers(one)) as T & unknown[]
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, maskNumbers<unknown>(one)])) as T
}
