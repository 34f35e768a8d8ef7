/** Kiosks and boards: a code says what it makes. What was made before makes counters. */
export const stations = (): readonly string[] => [
  `alter table enrol_code add column kind text not null default 'counter'`,
]
