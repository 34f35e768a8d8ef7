import type { Dialect } from '../sql/engine.ts'

export const sqliteWords: Dialect = {
  int: 'integer',
  bytes: 'blob',
  counter: 'integer primary key',
  strict: 'strict',
  appendOnly: (table) =>
    ['update', 'delete'].map(
      (change) =>
        `create trigger ${table}_no_${change} before ${change} on ${table}
         begin select raise(abort, '${table} is append-only'); end`,
    ),
  ddl: (statement) => statement,
  tenant: () => [], // one machine, one process: the queries' own `where commune` is all there is
}
