/** Rows of authorities, register and requests as the server speaks of them. */
import type { Selectable } from 'kysely'
import type { ChangeRequest } from '../../../domain/signature/change-request.ts'
import type { RegisteredCertificate } from '../../../domain/signature/register.ts'
import type { ToldAuthority } from '../../../domain/signature/signature-list.ts'
import type { SignatureTables } from './signature-tables.ts'

export type AuthorityRow = Selectable<SignatureTables['signature_authority']>
export type CertificateRow = Selectable<SignatureTables['signing_certificate']>
export type RequestRow = Selectable<SignatureTables['signing_request']>
export type PresentRow = { readonly id: string; readonly title: string; readonly active: number }

export const toAuthority = ({
  sha256,
  der,
  added_at: addedAt,
  added_by: addedBy,
}: AuthorityRow): ToldAuthority => ({
  sha256,
  der,
  addedAt,
  addedBy,
})

export function toCertificate(
  row: CertificateRow,
  officers: ReadonlyMap<string, PresentRow>,
): RegisteredCertificate & { readonly der: string } {
  const present = row.officer === null ? undefined : officers.get(row.officer)
  return {
    id: row.id,
    officer: row.officer,
    holder: row.holder,
    position: row.position,
    unit: row.unit,
    serial: row.serial,
    issuer: row.issuer,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    endedAt: row.ended_at,
    present: present ? { position: present.title, isActive: present.active === 1 } : null,
    der: row.der,
  }
}

export function toRequest(row: RequestRow): ChangeRequest {
  const { id, certificate, kind, wanted, reason, asked_by: askedBy, asked_at: askedAt } = row
  const answer =
    row.outcome === null
      ? null
      : {
          outcome: row.outcome,
          number: row.letter ?? '',
          date: row.letter_date ?? '',
          recordedBy: row.recorded_by ?? '',
          recordedAt: row.recorded_at ?? '',
        }
  return { id, certificate, kind, wanted, reason, askedBy, askedAt, answer }
}

export function lastChange(
  authorities: readonly AuthorityRow[],
  certificates: readonly CertificateRow[],
  requests: readonly RequestRow[],
): string {
  const times = [
    ...authorities.flatMap((row) => [row.added_at, row.removed_at]),
    ...certificates.flatMap((row) => [row.recorded_at, row.ended_at]),
    ...requests.flatMap((row) => [row.asked_at, row.recorded_at]),
  ]
  return times.reduce<string>((last, at) => (at !== null && at > last ? at : last), '')
}
