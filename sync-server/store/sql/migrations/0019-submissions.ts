/** What residents filled in before the counter, sealed as it came, and how they found their visit. */
import type { Dialect } from '../engine.ts'

export const submissions = ({ int, bytes, strict, tenant }: Dialect): readonly string[] => [
  `create table submission (
    commune text not null references commune, id text not null, device text not null, code text not null,
    procedure_code text not null, helper text, assisted ${int} not null, readable ${int} not null,
    digest text not null, pages text not null, sealed ${bytes}, received_at text not null, taken_at text,
    taken_by text references officer, dossier text, primary key (commune, id)) ${strict}`,
  `create index submission_by_day on submission (commune, received_at)`,
  `create table submission_page (
    commune text not null references commune, submission text not null, sha256 text not null, device text not null,
    size ${int} not null, sealed ${bytes} not null, at text not null,
    primary key (commune, submission, sha256)) ${strict}`,
  `create index submission_page_by_device on submission_page (commune, device, at)`,
  `create table rating (
    commune text not null references commune, id text not null, day text not null, score ${int} not null,
    reasons text not null, counter ${int}, primary key (commune, id)) ${strict}`,
  `create index rating_by_day on rating (commune, day)`,
  ...['submission', 'submission_page', 'rating'].flatMap((table) => tenant(table)),
]
