/** Authorities a commune trusts, lists of revoked certificates, the register of signing certificates with its requests. */
import type { Dialect } from '../engine.ts'

export const signatures = ({ int, strict, tenant }: Dialect): readonly string[] => [
  // Made from the files, and now of what they were looked at with: what was found before is found again.
  `drop table result_check`,
  `create table result_check (
    commune text not null references commune, sha256 text not null, findings text not null,
    checked_at text not null, trust text not null, primary key (commune, sha256)) ${strict}`,
  `create table signature_authority (
    commune text not null references commune, sha256 text not null, der text not null,
    added_at text not null, added_by text not null references officer, removed_at text,
    removed_by text references officer, primary key (commune, sha256)) ${strict}`,
  `create table signing_certificate (
    id text primary key, commune text not null references commune, officer text references officer,
    holder text not null, position text not null, unit text not null, serial text not null, issuer text not null,
    valid_from text not null, valid_to text not null, der text not null,
    source text not null check (source in ('file', 'result')), recorded_at text not null,
    recorded_by text references officer, ended_at text, ended_by text references officer,
    unique (commune, issuer, serial)) ${strict}`,
  `create table signing_request (
    id text primary key, commune text not null references commune,
    certificate text not null references signing_certificate,
    kind text not null check (kind in ('position', 'details', 'renew', 'revoke')), wanted text not null,
    reason text not null, asked_at text not null, asked_by text not null references officer,
    outcome text check (outcome in ('done', 'declined')), letter text, letter_date text, recorded_at text,
    recorded_by text references officer) ${strict}`,
  ...['result_check', 'signature_authority', 'signing_certificate', 'signing_request'].flatMap((table) =>
    tenant(table),
  ),
  // Public, and of no commune: whose certificates a list is about is said by name and key of its issuer.
  `create table signature_crl (
    issuer text not null, address text not null, issuer_name text not null, list text, this_update text,
    next_update text, changed_at text, tried_ms ${int} not null, fault text,
    primary key (issuer, address)) ${strict}`,
]
