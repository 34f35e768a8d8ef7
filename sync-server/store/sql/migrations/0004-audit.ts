/** The audit chain. What happened can't be changed; its detail lies beside it, so that retention can erase it. */
import type { Dialect } from '../engine.ts'

export const audit = ({ int, strict, appendOnly, tenant }: Dialect): readonly string[] => [
  `create table audit (
    commune text not null, seq ${int} not null, at text not null, officer text, device text,
    action text not null, object text, outcome text not null check (outcome in ('done', 'refused')),
    commitment text not null, hash text not null, primary key (commune, seq)) ${strict}`,
  `create table audit_detail (
    commune text not null, seq ${int} not null, salt text not null, detail text not null,
    primary key (commune, seq)) ${strict}`,
  `create table audit_head (
    commune text primary key, seq ${int} not null, hash text not null) ${strict}`,
  ...appendOnly('audit'),
  ...['audit', 'audit_detail', 'audit_head'].flatMap((table) => tenant(table)),
]
