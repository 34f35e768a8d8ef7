/** What a commune laid down itself beside its law pack, numbered from 1 without holes; it only grows. */
import type { Dialect } from '../engine.ts'

export const localRules = ({ int, strict, appendOnly, tenant }: Dialect): readonly string[] => [
  `create table local_rule (
    commune text not null references commune, n ${int} not null, id text not null unique,
    rule text not null, by_officer text not null references officer, at text not null,
    primary key (commune, n)) ${strict}`,
  ...appendOnly('local_rule'),
  ...tenant('local_rule'),
]
