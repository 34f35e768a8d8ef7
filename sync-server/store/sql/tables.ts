/** The tables as kysely sees them; made by `migrations/`. JSON and instants are text, flags are 0 or 1. */
import type { DeviceKind, EnrolledKind } from '../../../domain/station/kinds.ts'
import type { Generated } from 'kysely'
import type { IdentityTables } from './identity-tables.ts'
import type { InspectionTables } from './inspection-tables.ts'
import type { NoticeTables } from './notices.ts'
import type { ResidentTables } from './resident-tables.ts'
import type { AuditTables, BackupTables } from './safety-tables.ts'
import type { SignatureTables } from './signature-tables.ts'
import type { TransferTables } from './transfer-tables.ts'
import type { MirrorTables, UpstreamTables } from './upstream-tables.ts'

export interface Tables
  extends
    IdentityTables,
    AuditTables,
    BackupTables,
    InspectionTables,
    MirrorTables,
    NoticeTables,
    ResidentTables,
    SignatureTables,
    TransferTables,
    UpstreamTables {
  meta: { key: string; value: string }
  commune: {
    code: string
    name: string
    centre: string
    province: string
    agency: string
    kind: 'demo' | 'real'
  }
  officer: {
    id: string
    commune: string
    code: string
    name: string
    title: string
    roles: string
    passphrase: string
    active: Generated<number>
    must_change: Generated<number>
    role_exception: Generated<string | null>
  }
  enrol_code: {
    hash: string
    commune: string
    expires_at: string
    used_at: string | null
    key_id: string | null
    device: string | null
    kind: Generated<EnrolledKind>
  }
  device: {
    id: string
    commune: string
    name: string
    key_id: string
    public_key: string
    epoch: number
    book: number
    status: 'active' | 'clone-suspected' | 'revoked'
    scope_epoch: Generated<number>
    stored: number
    head: string
    enrolled_at: string
    revoked_at: string | null
    seen_at: Generated<number | null>
    app_version: Generated<string | null>
    kind: Generated<DeviceKind>
  }
  number_book: {
    commune: string
    agency: string
    year: number
    book: number
    device: string
    epoch: number
    granted_at: string
  }
  sign_in_miss: { device: string; commune: string; account: string; misses: number; locked_until: number }
  session: {
    token_hash: string
    commune: string
    officer: string
    device: string
    created_at: number
    seen_at: number
    id: Generated<string>
    fresh_at: Generated<number>
    method: Generated<string>
  }
  ledger: { commune: string; seq: number; chain: string }
  event: {
    commune: string
    seq: number
    id: string
    device: string
    epoch: number
    dseq: number
    recv_at: string
    hash: string
    chain: string
    verdict: 'effective' | 'commuting' | 'contested' | 'quarantined'
    problem: string | null
    dossier: string | null
    raw: Uint8Array
  }
  event_file: { commune: string; sha256: string; device: string; epoch: number; dseq: number }
  dossier: {
    commune: string
    id: string
    state: string
    head: string | null
    agency: string | null
    code: string | null
    result_sha256: string | null
    origin: string | null // the dossier of another commune it was taken over from
    seq: number
  }
  scope_change: {
    commune: string
    epoch: number
    device: string // '': every device
    dossier: string // '*': all
    gone: number
    seq: number
    at: string
  }
  kept_segment: {
    id: Generated<number>
    commune: string
    device: string
    epoch: number
    from_dseq: number
    count: number
    head: string
    reason: string
    recv_at: string
    prev: string
    events: string
  }
  blob: { commune: string; sha256: string; size: number; mime: string; device: string; verified_at: string }
  blob_refused: { commune: string; sha256: string; problem: string; refused_at: string }
  result_check: { commune: string; sha256: string; findings: string; checked_at: string; trust: string }
  pack: { hash: string; bytes: string; sig: string; imported_at: string }
  pack_item: { hash: string; text: string }
  custodian_list: {
    id: string
    commune: string
    custodians: string // JSON
    requester: string
    asked_at: string
    decided_at: string | null
    decided_by: string | null
    outcome: 'confirmed' | 'declined' | null
  }
  centre: { commune: string; version: number; facts: string; by_officer: string; at: string }
  appointment_fact: { commune: string; seq: number; id: string; day: string; sealed: string | null }
  queue_fact: { commune: string; day: string; seq: number; id: string; device: string; raw: string }
  crowd_tally: { commune: string; day: string; counts: string }
  local_rule: { commune: string; n: number; id: string; rule: string; by_officer: string; at: string }
  payment: {
    commune: string
    id: string
    said: string
    day: string
    told_at: string
    order_id: string | null
  }
  payment_order: {
    commune: string
    id: string
    dossier: string
    code: string
    vnd: number
    payee: string
    bin: string
    account: string
    purpose: string
    requester: string
    asked_at: string
    expires_at: string
    heard: 'unsent' | 'open' | 'refused' | 'expired'
    shown: string | null
    tries: number
    look_at: string | null
  }
  payment_refund: {
    commune: string
    id: string
    payment: string
    vnd: number
    reason: string
    requester: string
    asked_at: string
    decided_at: string | null
    decided_by: string | null
    standing: 'waiting' | 'declined' | 'confirmed' | 'done' | 'refused'
    tries: number
    look_at: string | null
  }
  payee: {
    id: string
    commune: string
    bin: string
    account: string
    holder: string
    fields: string // JSON
    valid_from: string
    requester: string
    asked_at: string
    decided_at: string | null
    decided_by: string | null
    outcome: 'confirmed' | 'declined' | null
  }
}
