/** Accounts with a history, sessions that can be listed and renewed, second factors, and what one person asks of another. */
import type { Dialect } from '../engine.ts'

const FACTS = ['officer_history'] as const
const TENANTS = [
  'officer_history',
  'officer_request',
  'totp',
  'recovery_code',
  'passkey',
  'oidc_identity',
  'sign_in_challenge',
] as const

export const identity = ({ int, counter, strict, appendOnly, tenant }: Dialect): readonly string[] => [
  `alter table officer add column must_change ${int} not null default 0`,
  // Why an administrator also receives; null for everybody else.
  `alter table officer add column role_exception text`,
  `alter table device add column seen_at ${int}`,
  `alter table device add column app_version text`,
  // Sessions of an earlier release have no name and no moment of proof: everybody signs in once more.
  `delete from session`,
  `alter table session add column id text not null default ''`,
  `alter table session add column fresh_at ${int} not null default 0`,
  `alter table session add column method text not null default 'passphrase'`,
  `create index session_by_officer on session (commune, officer)`,
  `create table officer_history (
    id ${counter}, commune text not null references commune, officer text not null references officer,
    at text not null, actor text, change text not null, detail text not null) ${strict}`,
  `create index officer_history_by_officer on officer_history (commune, officer)`,
  `create table officer_request (
    id text primary key, commune text not null references commune, officer text not null references officer,
    roles text not null, role_exception text, requester text not null references officer, asked_at text not null,
    expires_at text not null, decided_at text, decided_by text references officer,
    outcome text check (outcome in ('confirmed', 'declined'))) ${strict}`,
  `create table totp (
    officer text primary key references officer, commune text not null references commune, secret text not null,
    confirmed_at text, last_step ${int} not null default 0) ${strict}`,
  `create table recovery_code (
    commune text not null references commune, officer text not null references officer, hash text not null,
    used_at text, primary key (officer, hash)) ${strict}`,
  `create table passkey (
    id text primary key, commune text not null references commune, officer text not null references officer,
    public_key text not null, sign_count ${int} not null, transports text not null, name text not null,
    created_at text not null, used_at text) ${strict}`,
  `create index passkey_by_officer on passkey (commune, officer)`,
  // Per commune: whoever moves is linked anew where they go to.
  `create table oidc_identity (
    commune text not null references commune, issuer text not null, subject text not null,
    officer text not null references officer, linked_by text not null, linked_at text not null,
    primary key (commune, issuer, subject)) ${strict}`,
  `create table sign_in_challenge (
    id text primary key, commune text not null references commune, device text not null references device,
    purpose text not null, officer text references officer, detail text not null, expires_at ${int} not null) ${strict}`,
  ...FACTS.flatMap((table) => appendOnly(table)),
  ...TENANTS.flatMap((table) => tenant(table)),
]
