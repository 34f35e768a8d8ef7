/** Reads the law data of the repository as it stands on disk. No judgement here: `compile-pack.ts` judges. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { FieldOverlay } from '../../domain/form/raw-form.ts'
import type { ImportContext, PlainName } from '../../domain/procedure/import/import-procedure.ts'
import type { Repeal } from '../../domain/procedure/versions.ts'

export interface LawData {
  readonly pack: { readonly name: string; readonly validFrom: string }
  readonly procedures: readonly unknown[]
  readonly procedureOverlays: Readonly<Record<string, unknown>> // by code
  readonly forms: readonly { readonly id: string }[]
  readonly formOverlays: Readonly<Record<string, unknown>> // by form id
  readonly sharedFields: Readonly<Record<string, FieldOverlay>>
  readonly plainNames: Readonly<Record<string, PlainName>>
  readonly wording: ImportContext['wording'] & Pick<ImportContext, 'steps' | 'validity'>
  readonly repeals: readonly Repeal[]
  readonly slips: unknown
  readonly paperValidity: unknown
  readonly linkedGroups: unknown
  readonly signatureRoots: unknown
  readonly ethnic: { readonly groups: readonly { readonly name: string }[] }
  readonly calendar: unknown
  readonly places: { readonly province: { readonly code: string } }
  readonly provinces: unknown
}

export function readLaw(folder: string): LawData {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
  const readAll = (sub: string): Record<string, unknown> =>
    Object.fromEntries(
      readdirSync(join(folder, sub))
        .filter((name) => name.endsWith('.json') && !name.startsWith('_'))
        .sort()
        .map((name) => [basename(name, '.json'), read(join(sub, name))]),
    )
  return {
    pack: read('pack.json'),
    procedures: read<{ procedures: unknown[] }>('procedures.json').procedures,
    procedureOverlays: readAll('overlays'),
    forms: [
      ...read<{ declaration_forms: { id: string }[] }>('forms.json').declaration_forms,
      ...read<{ forms: { id: string }[] }>('own-forms.json').forms,
    ],
    formOverlays: readAll('form-overlays'),
    sharedFields: read<{ fields: Record<string, FieldOverlay> }>('form-overlays/_shared.json').fields,
    plainNames: read('plain-names.json'),
    wording: read('import-wording.json'),
    repeals: read<{ repealed: Repeal[] }>('repealed.json').repealed,
    slips: read('slips.json'),
    paperValidity: read('paper-validity.json'),
    linkedGroups: read('linked-groups.json'),
    signatureRoots: read('signature-roots.json'),
    ethnic: read('ethnic-groups.json'),
    calendar: read('holidays.json'),
    places: read('admin-thanhhoa.json'),
    provinces: { provinces: read<{ provinces: unknown[] }>('identifiers.json').provinces },
  }
}
