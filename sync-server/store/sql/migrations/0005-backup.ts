/** What is also in the backup, which files at rest were found damaged, and whose turn a job is. */
import type { Dialect } from '../engine.ts'

export const backup = ({ int, strict, tenant }: Dialect): readonly string[] => [
  `create table shipped (
    commune text not null, stream text not null check (stream in ('ledger', 'audit')), seq ${int} not null,
    at text not null, primary key (commune, stream)) ${strict}`,
  `create table file_shipped (
    commune text not null, sha256 text not null, at text not null, primary key (commune, sha256)) ${strict}`,
  `create table blob_damaged (
    commune text not null, sha256 text not null, size ${int} not null, mime text not null, device text not null,
    verified_at text not null, found_at text not null, primary key (commune, sha256)) ${strict}`,
  `create table job (
    name text primary key, owner text not null, lease_until ${int} not null, started_at ${int} not null,
    finished_at ${int}, succeeded_at ${int}, fault text, detail text) ${strict}`,
  ...['shipped', 'file_shipped', 'blob_damaged'].flatMap((table) => tenant(table)),
]
