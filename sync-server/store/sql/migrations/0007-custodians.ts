/** Who holds the keys of recovery: every list that was ever asked for, and who confirmed it. */
import type { Dialect } from '../engine.ts'

export const custodians = ({ strict, tenant }: Dialect): readonly string[] => [
  `create table custodian_list (
    id text primary key, commune text not null references commune, custodians text not null,
    requester text not null references officer, asked_at text not null, decided_at text,
    decided_by text references officer, outcome text check (outcome in ('confirmed', 'declined'))) ${strict}`,
  `create index custodian_list_by_commune on custodian_list (commune, asked_at)`,
  ...tenant('custodian_list'),
]
