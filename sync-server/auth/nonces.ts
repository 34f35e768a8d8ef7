/** Each proof counts once. Kept in memory for as long as its clock window lasts; a restart forgets at most that window. */
export class Nonces {
  readonly #endById = new Map<string, number>()
  readonly #lifeMs: number
  readonly #max: number

  constructor(lifeMs: number, max = 200_000) {
    this.#lifeMs = lifeMs
    this.#max = max
  }

  /** False when it was used before. */
  take(id: string, now: number): boolean {
    this.#forget(now)
    if (this.#endById.has(id)) return false
    this.#endById.set(id, now + this.#lifeMs)
    return true
  }

  /** A Map keeps the order of arrival, so the oldest stand first. */
  #forget(now: number): void {
    for (const [id, end] of this.#endById) {
      if (end > now && this.#endById.size < this.#max) return
      this.#endById.delete(id)
    }
  }
}
