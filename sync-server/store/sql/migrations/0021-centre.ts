/** What the commune tells of its centre, and its appointments: who comes lies sealed, and is taken out when it is over. */
import type { Dialect } from '../engine.ts'

export const centre = ({ int, strict, tenant }: Dialect): readonly string[] => [
  `create table centre (
    commune text primary key references commune, version ${int} not null, facts text not null,
    by_officer text not null references officer, at text not null) ${strict}`,
  `create table appointment_fact (
    commune text not null references commune, seq ${int} not null, id text not null, day text not null,
    sealed text, primary key (commune, id), unique (commune, seq)) ${strict}`,
  // Numbers of people by half hour, of days whose waiting room is forgotten.
  `create table crowd_tally (
    commune text not null references commune, day text not null, counts text not null,
    primary key (commune, day)) ${strict}`,
  `create index appointment_fact_by_day on appointment_fact (commune, day)`,
  ...['centre', 'appointment_fact', 'crowd_tally'].flatMap((table) => tenant(table)),
]
