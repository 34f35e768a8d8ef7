/** What every register is made from: the dossiers of this device, the words of the pack, the names of procedures. */
import { useComputed, type ReadonlySignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { paperCount, papersOf } from '../../../domain/slip/values/papers.ts'
import { parseSlipLaw, type SlipLaw } from '../../../domain/slip/template.ts'
import type { DataContext } from '../../data/context.ts'
import { getLaw } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { useLive } from '../../data/live.ts'
import { officerName } from '../../data/officers.ts'
import { paper as paperWords } from '../../i18n/vi/paper.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { t } from '../../i18n/locale.ts'

export interface RegisterDesk {
  readonly states: readonly DossierState[]
  readonly law: SlipLaw
}

/** `undefined` while the dossiers are opened. */
export function useRegisterDesk(ctx: DataContext): ReadonlySignal<Result<RegisterDesk> | undefined> {
  const listed = useLive(() => listDossiers(ctx), [ctx])
  const law = useMemo(() => parseSlipLaw(getLaw().item('lists:slips')), [])
  return useComputed(() => {
    const views = listed.value
    if (views === undefined || !views.ok) return views
    if (!law.ok) return law
    return { ok: true, value: { states: views.value.map((view) => view.state), law: law.value } }
  })
}

/** By the law in force; of a repealed procedure its code. */
export function procedureName(code: string): string {
  return getLaw().procedures.get(code)?.procedure.shortName ?? code
}

/** Originals and copies in the paper file of a dossier. */
export function papersIn(state: DossierState): { originals: number; copies: number } {
  const { reception } = state
  const known = reception === null ? undefined : getLaw().procedures.get(reception.procedure)
  if (reception === null || known === undefined) return { originals: 0, copies: 0 }
  const facts = {
    state,
    reception,
    procedure: known.procedure,
    events: [],
    clocksOf: () => [],
    commune: '',
    nameOf: () => '',
    kindName: (kind: keyof typeof paperWords.kinds) => paperWords.kinds[kind],
  }
  return paperCount(papersOf(facts))
}

/** Whose name is not known here signs by hand. */
export function knownName(ctx: DataContext, officer: string): string {
  const name = officerName(ctx, officer)
  return name === t(everywhere).unknownOfficer ? '' : name
}
