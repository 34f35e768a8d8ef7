/**
 * A register or file of the old archive (sổ, hồ sơ lưu) being made digital: listed once, kept record by record, checked
 * in part by a second person. The fold of its facts; who may count as the second person is decided here, so that no
 * device can make it otherwise.
 */
import type { AnyEvent, EventBody, FileRef } from '../dossier/events.ts'

export interface KeptRecord {
  readonly id: string
  readonly no: string // as written in the register, e.g. `27` or `27/2009`
  readonly files: readonly FileRef[]
  readonly fields: Readonly<Record<string, string>>
  readonly by: string // officer
  readonly at: string
  readonly version: number // 1, and one more each time it is kept anew
  readonly checks: readonly RecordCheck[] // of this version
}

/** What the second person typed from the picture, without having seen what the first one kept. */
export interface RecordCheck {
  readonly by: string
  readonly at: string
  readonly values: Readonly<Record<string, string>>
}

export interface RegisterState extends RegisterHead {
  readonly records: Readonly<Record<string, KeptRecord>>
}

export type RegisterHead = EventBody['register-listed']

export type RegisterEvent = Extract<
  AnyEvent,
  { readonly type: 'register-listed' | 'record-kept' | 'record-checked' }
>

const unlisted: RegisterState = { box: '', title: '', series: 'other', year: '', expected: 0, records: {} }

/** Total. Facts of a register that was never listed are kept too: its listing may still be on its way. */
export function evolveRegister(state: RegisterState | null, event: RegisterEvent): RegisterState {
  const known = state ?? unlisted
  switch (event.type) {
    case 'register-listed':
      return { ...known, ...event.body }
    case 'record-kept':
      return withRecord(known, keep(known.records[event.body.record], event))
    case 'record-checked': {
      const record = known.records[event.body.record]
      return record === undefined || !mayCheck(record, event.actor)
        ? known
        : withRecord(known, { ...record, checks: [...record.checks, checkOf(event)] })
    }
  }
}

/** Two pairs of eyes: never whoever kept the record, and each person once. */
export function mayCheck(record: KeptRecord, officer: string): boolean {
  return record.by !== officer && record.checks.every((check) => check.by !== officer)
}

function withRecord(state: RegisterState, record: KeptRecord): RegisterState {
  return { ...state, records: { ...state.records, [record.id]: record } }
}

/** Kept anew, a record is another one to be checked. */
function keep(
  before: KeptRecord | undefined,
  event: Extract<RegisterEvent, { type: 'record-kept' }>,
): KeptRecord {
  const { record: id, no, files, fields } = event.body
  const version = (before?.version ?? 0) + 1
  return { id, no, files, fields, by: event.actor, at: event.at, version, checks: [] }
}

function checkOf(event: Extract<RegisterEvent, { type: 'record-checked' }>): RecordCheck {
  return { by: event.actor, at: event.at, values: event.body.values }
}
