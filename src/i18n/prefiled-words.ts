/** Who filled something in before the counter, in one line. */
import type { Prefiled } from '../../domain/dossier/bodies/reception.ts'
import { t } from './locale.ts'
import { field } from './vi/field.ts'
import { prefiled } from './vi/prefiled.ts'

export function prefiledWords({ assisted }: Prefiled): string {
  const words = t(prefiled)
  return assisted === null
    ? words.rowAlone
    : words.rowHelped(assisted.helperName, t(field).consent.reasons[assisted.reason])
}
