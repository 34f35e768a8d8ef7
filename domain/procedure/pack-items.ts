/** Typed readers of pack items, over parsed JSON. Calendars are read by `domain/calendar`, places by `domain/place`. */
import { ok, refuse, type Result } from '../base/result.ts'
import { anything, listOf, matching, record, text } from '../base/shape.ts'
import type { FormDefinition } from '../form/form.ts'
import { validateFormDefinition } from '../form/validate-definition.ts'
import type { Procedure } from './procedure.ts'
import { validateProcedure } from './validate-procedure.ts'

export function parseProcedureItem(value: unknown): Result<Procedure> {
  return validateProcedure(value)
}

export function parseFormItem(value: unknown): Result<FormDefinition> {
  return validateFormDefinition(value)
}

/** `lists:ethnic`: the 54 groups; `common` are those often met here, for the top of a list. */
export interface EthnicList {
  readonly common: readonly string[]
  readonly groups: readonly {
    readonly code: string
    readonly name: string
    readonly also?: readonly string[]
  }[]
}

const ethnicShape = record(
  {
    common: listOf(text, 60),
    groups: listOf(
      record({ code: matching(/^\d{2}$/), name: matching(/\S/) }, { also: listOf(text, 10) }),
      60,
    ),
  },
  { meta: anything },
)

export function parseEthnicItem(value: unknown): Result<EthnicList> {
  const at = ethnicShape(value, '$')
  return at === null ? ok(value as EthnicList) : refuse('pack.item.malformed', { id: 'lists:ethnic', at })
}

/** `provinces`: old province of an ID-number prefix and its province of today. */
export interface ProvinceRow {
  readonly id_prefix: string
  readonly old_name: string
  readonly new_code: string
  readonly new_name: string
}

const provincesShape = record(
  {
    provinces: listOf(
      record({
        id_prefix: matching(/^\d{3}$/),
        old_name: text,
        new_code: matching(/^\d{2}$/),
        new_name: text,
      }),
      100,
    ),
  },
  { meta: anything },
)

export function parseProvincesItem(value: unknown): Result<readonly ProvinceRow[]> {
  const at = provincesShape(value, '$')
  return at === null
    ? ok((value as { provinces: readonly ProvinceRow[] }).provinces)
    : refuse('pack.item.malformed', { id: 'provinces', at })
}
