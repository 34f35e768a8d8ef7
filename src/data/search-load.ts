/**
 * Keeps the search worker supplied: procedures of the law in force, and dossiers while somebody is unlocked. Dossiers
 * leave its memory when the screen locks. What is typed goes to the worker and nowhere else.
 */
import { effect, type ReadonlySignal } from '@preact/signals'
import { ok, type Result } from '../../domain/base/result.ts'
import type { Person } from '../../domain/dossier/events.ts'
import type { Procedure } from '../../domain/procedure/procedure.ts'
import { search, type SearchBridge, type SearchDocument } from '../bridge/search.ts'
import type { DataContext } from './context.ts'
import { currentContext, currentLaw } from './current.ts'
import { listDossiers } from './dossiers.ts'
import type { DossierView } from './opened-dossiers.ts'
import type { Law } from './law.ts'

export interface Finder {
  /** Best first. `worker.aborted` when `signal` fires: a newer query has taken its place. */
  procedures(text: string, limit: number, signal?: AbortSignal): Promise<Result<Procedure[]>>
  dossiers(text: string, limit: number, signal?: AbortSignal): Promise<Result<DossierView[]>>
  /** Reads the dossiers anew before the next query; call when a search begins, not at every key. */
  refresh(): void
}

function procedureDocuments(law: Law): SearchDocument[] {
  return [...law.procedures.values()].map(({ procedure }) => {
    const { code, name, shortName, plainName, synonyms, field, supersedes = [] } = procedure
    const others = [name, plainName, ...synonyms].filter((text) => text !== '' && text !== shortName)
    return { id: code, name: shortName || name, field, synonyms: others, codes: [code, ...supersedes] }
  })
}

function dossierDocuments(views: readonly DossierView[], law: Law): SearchDocument[] {
  return views.flatMap(({ state: { id, reception } }) => {
    if (reception === null) return []
    const { applicant, owner } = reception
    const procedure = law.procedures.get(reception.procedure)?.procedure
    return [
      {
        id,
        name: applicant.name,
        field: procedure?.shortName ?? '',
        synonyms: owner.name === applicant.name ? [] : [owner.name],
        codes: [...new Set([reception.code, ...numbersOf(applicant), ...numbersOf(owner)])],
      },
    ]
  })
}

function numbersOf({ idNumber, phone }: Person): string[] {
  return [idNumber, phone].filter((number) => number !== undefined && number !== '') as string[]
}

export function createFinder(
  bridge: SearchBridge,
  context: ReadonlySignal<DataContext | null>,
  inForce: ReadonlySignal<Law | null>,
): Finder {
  let law: { readonly of: Law; readonly loading: Promise<Result<number>> } | null = null
  let dossiers: Promise<Result<ReadonlyMap<string, DossierView>>> | null = null

  bridge.onLost(() => {
    law = null
    dossiers = null
  })
  effect(() => {
    if (context.value !== null) return
    dossiers = null
    void bridge.clear('dossiers')
  })

  function loadLaw(): Promise<Result<number>> {
    const now = inForce.peek()
    if (now === null) return Promise.resolve(ok(0))
    if (law?.of !== now) law = { of: now, loading: bridge.load('procedures', procedureDocuments(now)) }
    return law.loading
  }

  async function readDossiers(): Promise<Result<ReadonlyMap<string, DossierView>>> {
    const ctx = context.peek()
    const now = inForce.peek()
    if (ctx === null || now === null) return ok(new Map())
    const views = await listDossiers(ctx)
    if (!views.ok) return views
    const loaded = await bridge.load('dossiers', dossierDocuments(views.value, now))
    // Locked meanwhile: what just went in must not stay.
    if (context.peek() !== ctx) await bridge.clear('dossiers')
    return loaded.ok ? ok(new Map(views.value.map((view) => [view.state.id, view]))) : loaded
  }

  return {
    async procedures(text, limit, signal) {
      const loaded = await loadLaw()
      if (!loaded.ok) {
        law = null
        return loaded
      }
      const of = law?.of
      const hits = of ? await bridge.query('procedures', text, limit, { signal }) : ok([])
      if (!hits.ok) return hits
      return ok(hits.value.flatMap(({ id }) => of?.procedures.get(id)?.procedure ?? []))
    },
    async dossiers(text, limit, signal) {
      dossiers ??= readDossiers()
      const views = await dossiers
      if (!views.ok) {
        dossiers = null
        return views
      }
      if (views.value.size === 0) return ok([])
      const hits = await bridge.query('dossiers', text, limit, { signal })
      return hits.ok ? ok(hits.value.flatMap(({ id }) => views.value.get(id) ?? [])) : hits
    },
    refresh() {
      dossiers = null
    },
  }
}

export const finder: Finder = createFinder(search, currentContext, currentLaw)
