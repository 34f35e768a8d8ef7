/** The first tables. Facts (event, number_book, pack, pack_item) can't be changed or deleted, not even by our own code. */
import type { Dialect } from '../engine.ts'

const FACTS = ['event', 'event_file', 'number_book', 'kept_segment', 'pack', 'pack_item'] as const

/** Everything that belongs to one commune and to no other. */
const TENANTS = [
  'officer',
  'enrol_code',
  'device',
  'number_book',
  'sign_in_miss',
  'session',
  'ledger',
  'event',
  'event_file',
  'dossier',
  'kept_segment',
  'blob',
  'blob_refused',
] as const

export const start = ({ int, bytes, counter, strict, appendOnly, tenant }: Dialect): readonly string[] => [
  `create table meta (key text primary key, value text not null) ${strict}`,
  `create table commune (
    code text primary key, name text not null, centre text not null, province text not null,
    agency text not null unique, kind text not null check (kind in ('demo', 'real'))) ${strict}`,
  `create table officer (
    id text primary key, commune text not null references commune, code text not null, name text not null,
    title text not null, roles text not null, passphrase text not null, active ${int} not null default 1,
    unique (commune, code)) ${strict}`,
  `create table device (
    id text primary key, commune text not null references commune, name text not null,
    key_id text not null unique, public_key text not null, epoch ${int} not null, book ${int} not null,
    status text not null check (status in ('active', 'clone-suspected', 'revoked')),
    scope_epoch ${int} not null default 1, stored ${int} not null, head text not null,
    enrolled_at text not null, revoked_at text) ${strict}`,
  `create table enrol_code (
    hash text primary key, commune text not null references commune, expires_at text not null,
    used_at text, key_id text, device text references device) ${strict}`,
  `create table number_book (
    commune text not null references commune, agency text not null, year ${int} not null, book ${int} not null check (book between 1 and 99),
    device text not null references device, epoch ${int} not null, granted_at text not null,
    primary key (agency, year, book)) ${strict}`,
  `create table sign_in_miss (
    device text not null references device, commune text not null, account text not null,
    misses ${int} not null, locked_until ${int} not null, primary key (device, account)) ${strict}`,
  `create index sign_in_miss_by_account on sign_in_miss (commune, account)`,
  `create table session (
    token_hash text primary key, commune text not null references commune, officer text not null references officer,
    device text not null references device, created_at ${int} not null, seen_at ${int} not null) ${strict}`,
  `create table ledger (
    commune text primary key references commune, seq ${int} not null, chain text not null) ${strict}`,
  `create table event (
    commune text not null references commune, seq ${int} not null, id text not null,
    device text not null references device, epoch ${int} not null, dseq ${int} not null,
    recv_at text not null, hash text not null, chain text not null,
    verdict text not null check (verdict in ('effective', 'commuting', 'contested', 'quarantined')),
    problem text, dossier text, raw ${bytes} not null,
    primary key (commune, seq), unique (device, epoch, dseq)) ${strict}`,
  // A quarantined row may claim any id; what counts stands under its id once.
  `create unique index event_by_id on event (commune, id) where verdict <> 'quarantined'`,
  `create index event_by_dossier on event (commune, dossier, seq)`,
  `create table event_file (
    commune text not null, sha256 text not null, device text not null, epoch ${int} not null,
    dseq ${int} not null, primary key (device, epoch, dseq, sha256)) ${strict}`,
  `create table dossier (
    commune text not null references commune, id text not null, state text not null, head text,
    agency text, code text, result_sha256 text, seq ${int} not null,
    primary key (commune, id), unique (agency, code)) ${strict}`,
  `create index dossier_by_result on dossier (commune, result_sha256) where result_sha256 is not null`,
  `create table kept_segment (
    id ${counter}, commune text not null references commune, device text not null references device, epoch ${int} not null,
    from_dseq ${int} not null, count ${int} not null, head text not null, reason text not null,
    recv_at text not null, prev text not null, events text not null,
    unique (device, epoch, from_dseq, count, head, reason)) ${strict}`,
  `create table blob (
    commune text not null references commune, sha256 text not null, size ${int} not null, mime text not null,
    device text not null, verified_at text not null, primary key (commune, sha256)) ${strict}`,
  `create table blob_refused (
    commune text not null references commune, sha256 text not null, problem text not null,
    refused_at text not null, primary key (commune, sha256)) ${strict}`,
  `create table pack (hash text primary key, bytes text not null, sig text not null, imported_at text not null) ${strict}`,
  `create table pack_item (hash text primary key, text text not null) ${strict}`,
  ...FACTS.flatMap((table) => appendOnly(table)),
  ...TENANTS.flatMap((table) => tenant(table)),
  ...tenant('commune', 'code'),
]
