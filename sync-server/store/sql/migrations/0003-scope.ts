/** Which dossiers a device no longer carries, as a list of changes: each has an epoch, and a device asks for what is new. */
import type { Dialect } from '../engine.ts'

export const scope = ({ int, strict, appendOnly, tenant }: Dialect): readonly string[] => [
  // device '' : every device of the commune; dossier '*' : all of them
  `create table scope_change (
    commune text not null references commune, epoch ${int} not null, device text not null, dossier text not null,
    gone ${int} not null check (gone in (0, 1)), seq ${int} not null, at text not null,
    primary key (commune, epoch, device, dossier)) ${strict}`,
  `create index scope_change_by_dossier on scope_change (commune, dossier, epoch)`,
  ...appendOnly('scope_change'),
  ...tenant('scope_change'),
]
