/**
 * Pushes of one commune take turns here already, instead of each holding a connection while it waits for the lock; and
 * some connections are never given to pushes, so that reads go on while commits wait for a lost standby.
 */
export class Turns {
  readonly #places: number
  readonly #lastOf = new Map<string, Promise<unknown>>()
  readonly #waiting: (() => void)[] = []
  #taken = 0

  constructor(places: number) {
    this.#places = places
  }

  take<T>(name: string, run: () => Promise<T>): Promise<T> {
    const before = this.#lastOf.get(name) ?? Promise.resolve()
    const mine = before.then(() => this.#inPlace(run))
    const settled: Promise<void> = mine.then(
      () => this.#forget(name, settled),
      () => this.#forget(name, settled),
    )
    this.#lastOf.set(name, settled)
    return mine
  }

  #forget(name: string, settled: Promise<unknown>): void {
    if (this.#lastOf.get(name) === settled) this.#lastOf.delete(name)
  }

  async #inPlace<T>(run: () => Promise<T>): Promise<T> {
    if (this.#taken < this.#places) this.#taken += 1
    else await new Promise<void>((free) => this.#waiting.push(free)) // handed on by whoever leaves
    try {
      return await run()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#taken -= 1
    }
  }
}
