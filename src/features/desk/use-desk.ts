/** The desk's view of the device: dossiers, drafts, what is unsent, followed live. Only rows that changed are opened. */
import { useComputed, type ReadonlySignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Problem } from '../../../domain/base/result.ts'
import type { DossierState, Reception } from '../../../domain/dossier/state.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { listDrafts, type Draft } from '../../data/drafts.ts'
import { procedureOf } from '../../data/law.ts'
import { useLive } from '../../data/live.ts'
import { isSameUnsent, readUnsent, type Unsent } from '../../data/sending-state.ts'
import { getWorkClock } from '../../data/work-clock.ts'
import { useWallMinute } from '../../data/wall-minute.ts'
import { deskRows, type DeskRow } from './desk-rows.ts'

export interface Desk {
  readonly isLoaded: ReadonlySignal<boolean>
  readonly problem: ReadonlySignal<Problem | null>
  readonly rows: ReadonlySignal<readonly DeskRow[]>
  readonly stateOf: (id: string) => DossierState | undefined
  readonly refused: ReadonlySignal<number> // receptions the server quarantined: nothing of them is folded
  readonly drafts: ReadonlySignal<readonly Draft[]>
  readonly received: ReadonlySignal<readonly string[]> // procedure codes, one per dossier
}

const nothing: Unsent = { facts: new Map(), files: new Map() }

export function useDesk(): Desk {
  const ctx = getContext()
  const dossiers = useLive(() => listDossiers(ctx), [ctx])
  const drafts = useLive(() => listDrafts(ctx), [ctx])
  const now = useWallMinute()
  const read = useLive(() => readUnsent(ctx.db), [ctx])
  const last = useRef(nothing)
  const unsent = useComputed(() => {
    const next = read.value ?? nothing
    if (!isSameUnsent(last.current, next)) last.current = next
    return last.current
  })
  const states = useComputed(() => (dossiers.value?.ok ? dossiers.value.value.map((view) => view.state) : []))
  const byId = useComputed(() => new Map(states.value.map((state) => [state.id, state])))
  return {
    isLoaded: useComputed(() => dossiers.value !== undefined && drafts.value !== undefined),
    problem: useComputed(() => (dossiers.value?.ok === false ? dossiers.value.problem : null)),
    rows: useComputed(() => {
      const law = getLaw()
      const stepped = (reception: Reception) => procedureOf(law, reception)
      return deskRows(states.value, {
        procedureOf: stepped,
        clock: getWorkClock(),
        now: now.value,
        unsent: unsent.value,
      })
    }),
    stateOf: (id) => byId.value.get(id),
    refused: useComputed(
      () =>
        states.value.filter(
          ({ id, reception }) => reception === null && unsent.value.facts.get(id)?.includes('quarantined'),
        ).length,
    ),
    drafts: useComputed(() => (drafts.value?.ok ? drafts.value.value : [])),
    received: useComputed(() => states.value.flatMap((state) => state.reception?.procedure ?? [])),
  }
}
