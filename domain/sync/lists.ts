/** The lists a device keeps of its commune; `GET /api/lists` says which of them changed (A15). */
export const listNames = [
  'officers',
  'payees',
  'signatures',
  'localRules',
  'centre',
  'assignments',
  'deviceKeys',
] as const

export type ListName = (typeof listNames)[number]

export interface ListsAnswer {
  /** Those whose hash is not the one the device named. */
  readonly changed: readonly ListName[]
}
