/** The law at the kiosk: the pack in force, each item held against the signed list before it is believed. */
import type { FormDefinition } from '../../../domain/form/form.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'

export interface KioskLaw {
  readonly pack: string // hash
  readonly name: string
  readonly validFrom: string
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly forms: ReadonlyMap<string, FormDefinition>
  /** Parsed item by its id (`places:38`, `lists:ethnic`, `calendar:vn`); undefined when the pack has none. */
  readonly item: (id: string) => unknown
}
