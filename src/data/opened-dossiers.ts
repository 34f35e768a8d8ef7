/** The dossiers a device has opened since it was unlocked, in the order of their due dates. In memory only. */
import type { DossierState } from '../../domain/dossier/state.ts'
import type { ListedRows } from './dossier-rows.ts'

export interface DossierView {
  readonly state: DossierState
  readonly version: number
  readonly updatedAt: string
}

export class OpenedDossiers {
  readonly #views = new Map<string, DossierView>()
  readonly #listed = new Set<string>()
  #order: readonly DossierView[] = []
  #stamp = 0

  /** Up to where the rows of this device have been taken in, and the ids met so far. */
  get stamp(): number {
    return this.#stamp
  }

  get ids(): ReadonlySet<string> {
    return this.#listed
  }

  get(id: string): DossierView | undefined {
    return this.#views.get(id)
  }

  remember(id: string, view: DossierView | null): void {
    if (view) this.#views.set(id, view)
    else this.#views.delete(id)
  }

  /** Their rows have been opened, as far as they open. */
  takeIn({ stamp, changed, held }: ListedRows): void {
    this.#stamp = stamp
    for (const id of changed) this.#listed.add(id)
    if (held) for (const id of this.#listed) if (!held.has(id)) this.#forget(id)
    const moved = new Set(changed)
    const staying = this.#order.filter(({ state: { id } }) => !moved.has(id) && this.#listed.has(id))
    const placed = changed.flatMap((id) => {
      const view = this.#views.get(id)
      // Registers of the archive lie among the dossiers' rows. Rows folded by an older version do not know the word.
      return view && this.#listed.has(id) && !view.state.register ? [view] : []
    })
    this.#order = merged(staying, placed.sort(byDue))
  }

  /** Nearest due date first. */
  inOrder(): DossierView[] {
    return [...this.#order]
  }

  #forget(id: string): void {
    this.#listed.delete(id)
    this.#views.delete(id)
  }
}

function byDue(a: DossierView, b: DossierView): number {
  const [left, right] = [a.state.due?.at ?? '', b.state.due?.at ?? '']
  if (left !== right) return left < right ? -1 : 1
  return a.state.id < b.state.id ? -1 : 1
}

function merged(left: readonly DossierView[], right: readonly DossierView[]): DossierView[] {
  if (left.length === 0 || right.length === 0) return [...left, ...right]
  const all: DossierView[] = []
  let next = 0
  for (const view of left) {
    for (let other = right[next]; other && byDue(other, view) < 0; other = right[++next]) all.push(other)
    all.push(view)
  }
  return [...all, ...right.slice(next)]
}
