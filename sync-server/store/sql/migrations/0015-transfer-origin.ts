/** A dossier of another commune is taken over once, on whatever road it came; an answer may come before its offer does. */
import type { Dialect } from '../engine.ts'

export const transferOrigin = ({ strict, tenant }: Dialect): readonly string[] => [
  `alter table dossier add column origin text`,
  `create index dossier_by_origin on dossier (commune, origin) where origin is not null`,
  // commune: that which answers. origin: the dossier whose offer it answers. history: where the own dossier is read.
  `create table transfer_waiting (
    commune text not null references commune, origin text not null, dossier text not null, history text not null,
    primary key (commune, origin, dossier)) ${strict}`,
  ...tenant('transfer_waiting'),
]
