/** Facts of the waiting room, in the order they came; of a few days only, and no person in them. */
import type { Dialect } from '../engine.ts'

export const queue = ({ int, strict, tenant }: Dialect): readonly string[] => [
  `create table queue_fact (
    commune text not null references commune, day text not null, seq ${int} not null, id text not null,
    device text not null, raw text not null, primary key (commune, day, seq), unique (commune, day, id)) ${strict}`,
  ...tenant('queue_fact'),
]
