/** What this server found in the files of results: judged with, never the device's word. Made anew when it is lost. */
import type { Dialect } from '../engine.ts'

export const results = ({ strict, tenant }: Dialect): readonly string[] => [
  `create table result_check (
    commune text not null references commune, sha256 text not null, findings text not null,
    checked_at text not null, primary key (commune, sha256)) ${strict}`,
  ...tenant('result_check'),
]
