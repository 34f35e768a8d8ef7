/** Accounts the fees of a commune are paid to: asked by one person, confirmed by another, never taken away; and the
 *  payments to them that banks told of. */
import type { Dialect } from '../engine.ts'

export const money = ({ strict, tenant }: Dialect): readonly string[] => [
  `create table payee (
    id text primary key, commune text not null references commune, bin text not null, account text not null,
    holder text not null, fields text not null, valid_from text not null,
    requester text not null references officer, asked_at text not null, decided_at text,
    decided_by text references officer check (decided_by <> requester),
    outcome text check (outcome in ('confirmed', 'declined'))) ${strict}`,
  `create index payee_by_commune on payee (commune, asked_at)`,
  ...tenant('payee'),
  `create table payment (
    commune text not null references commune, id text not null, said text not null, day text not null,
    told_at text not null, primary key (commune, id)) ${strict}`,
  ...tenant('payment'),
]
