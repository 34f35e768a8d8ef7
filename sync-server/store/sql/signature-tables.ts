/** Tables of signatures, as kysely sees them; made by 0012-signatures. */
import type { ChangeRequest, RequestAnswer } from '../../../domain/signature/change-request.ts'
import type { RegisteredCertificate } from '../../../domain/signature/register.ts'

export interface SignatureTables {
  signature_authority: {
    commune: string
    sha256: string
    der: string // base64url
    added_at: string
    added_by: string
    removed_at: string | null
    removed_by: string | null
  }
  signing_certificate: {
    id: string
    commune: string
    officer: string | null
    holder: string
    position: string
    unit: string
    serial: string
    issuer: string
    valid_from: string
    valid_to: string
    der: string
    source: RegisteredCertificate['source']
    recorded_at: string
    recorded_by: string | null
    ended_at: string | null
    ended_by: string | null
  }
  signing_request: {
    id: string
    commune: string
    certificate: string
    kind: ChangeRequest['kind']
    wanted: string
    reason: string
    asked_at: string
    asked_by: string
    outcome: RequestAnswer['outcome'] | null
    letter: string | null
    letter_date: string | null
    recorded_at: string | null
    recorded_by: string | null
  }
  signature_crl: {
    issuer: string
    address: string
    issuer_name: string
    list: string | null // JSON of an IssuerList
    this_update: string | null
    next_update: string | null
    changed_at: string | null
    tried_ms: number
    fault: string | null
  }
}
