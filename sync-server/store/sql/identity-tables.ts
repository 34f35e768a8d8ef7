/** Accounts over time and second factors; made by 0002-identity. */
import type { Generated } from 'kysely'

export interface IdentityTables {
  officer_history: {
    id: Generated<number>
    commune: string
    officer: string
    at: string
    actor: string | null
    change: string
    detail: string
  }
  officer_request: {
    id: string
    commune: string
    officer: string
    roles: string
    role_exception: string | null
    requester: string
    asked_at: string
    expires_at: string
    decided_at: string | null
    decided_by: string | null
    outcome: 'confirmed' | 'declined' | null
  }
  totp: {
    officer: string
    commune: string
    secret: string
    confirmed_at: string | null
    last_step: Generated<number>
  }
  recovery_code: { commune: string; officer: string; hash: string; used_at: string | null }
  passkey: {
    id: string
    commune: string
    officer: string
    public_key: string
    sign_count: number
    transports: string
    name: string
    created_at: string
    used_at: string | null
  }
  oidc_identity: {
    commune: string
    issuer: string
    subject: string
    officer: string
    linked_by: string
    linked_at: string
  }
  sign_in_challenge: {
    id: string
    commune: string
    device: string
    purpose: string
    officer: string | null
    detail: string
    expires_at: number
  }
}
