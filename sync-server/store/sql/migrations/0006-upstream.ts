/**
 * A commune box and its province. At the province: boxes, what they mirrored, and what goes down to them. At a box: how
 * far it has shipped, and what came down.
 */
import type { Dialect } from '../engine.ts'

const FACTS = [
  'mirror_event',
  'mirror_page',
  'mirror_kept',
  'mirror_anchor',
  'down_item',
  'down_inbox',
] as const
const TENANTS = [
  ...FACTS,
  'home_box',
  'box_code',
  'mirror',
  'mirror_dossier',
  'mirror_profile',
  'upstream',
  'upstream_file',
  'upstream_taken',
] as const

export const upstream = ({ int, bytes, strict, appendOnly, tenant }: Dialect): readonly string[] => [
  `alter table device add column kind text not null default 'counter'`,
  `create table box_code (
    hash text primary key, commune text not null references commune, expires_at text not null,
    used_at text, key_id text) ${strict}`,
  `create table home_box (
    device text primary key references device, commune text not null references commune,
    sign_key text not null, history text not null, enrolled_at text not null) ${strict}`,
  `create index home_box_by_commune on home_box (commune)`,
  `create table mirror (
    commune text not null references commune, history text not null, seq ${int} not null, chain text not null,
    begun_at text not null, last_at text not null, primary key (commune, history)) ${strict}`,
  // The devices of a mirror are known to its box only.
  `create table mirror_event (
    commune text not null references commune, history text not null, seq ${int} not null, id text not null,
    device text not null, epoch ${int} not null, dseq ${int} not null, recv_at text not null, hash text not null,
    chain text not null, verdict text not null check (verdict in ('effective', 'commuting', 'contested', 'quarantined')),
    problem text, dossier text, raw ${bytes} not null,
    primary key (commune, history, seq), unique (commune, history, device, epoch, dseq)) ${strict}`,
  `create index mirror_event_by_dossier on mirror_event (commune, history, dossier, seq)`,
  `create table mirror_page (
    commune text not null references commune, history text not null, to_seq ${int} not null, from_seq ${int} not null,
    box text not null, chain text not null, digest text not null, at text not null, sig text not null,
    primary key (commune, history, to_seq)) ${strict}`,
  `create table mirror_dossier (
    commune text not null references commune, history text not null, id text not null, stage text not null,
    code text, state text not null, seq ${int} not null, primary key (commune, history, id)) ${strict}`,
  `create table mirror_profile (
    commune text not null references commune, history text not null, kind text not null, id text not null,
    body text not null, at text not null, primary key (commune, history, kind, id)) ${strict}`,
  `create table mirror_kept (
    commune text not null references commune, history text not null, number ${int} not null, body text not null,
    at text not null, primary key (commune, history, number)) ${strict}`,
  `create table mirror_anchor (
    commune text not null references commune, history text not null, chain text not null, seq ${int} not null,
    hash text not null, at text not null, primary key (commune, history, chain, seq, hash)) ${strict}`,
  `create table down_item (
    commune text not null references commune, n ${int} not null, kind text not null, body text not null,
    at text not null, primary key (commune, n)) ${strict}`,
  `create table upstream (
    commune text primary key references commune, history text not null, base text not null, have ${int} not null,
    files_through ${int} not null, kept_through ${int} not null, facts text not null, anchored_at text not null,
    down_through ${int} not null, safe ${int} not null, files_back ${int} not null) ${strict}`,
  `create table upstream_file (
    commune text not null references commune, sha256 text not null, first_seq ${int} not null, due text not null,
    state text not null check (state in ('waiting', 'verified', 'refused')), place text, iv text, key text,
    problem text, verified_at text, primary key (commune, sha256)) ${strict}`,
  `create index upstream_file_by_state on upstream_file (commune, state, due)`,
  // Mirrors of earlier boxes whose rows were taken back, and how far.
  `create table upstream_taken (
    commune text not null references commune, history text not null, seq ${int} not null,
    primary key (commune, history)) ${strict}`,
  `create table down_inbox (
    commune text not null references commune, n ${int} not null, kind text not null, body text not null,
    at text not null, taken_at text not null, primary key (commune, n)) ${strict}`,
  ...FACTS.flatMap((table) => appendOnly(table)),
  ...TENANTS.flatMap((table) => tenant(table)),
]
