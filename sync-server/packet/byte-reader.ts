const ENDED = { done: true, value: undefined } as const

/** Takes exact numbers of bytes from a stream of pieces of any size; holds no more than was asked for. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array()
  #position = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Bytes given out or skipped so far. */
  get position(): number {
    return this.#position
  }

  /** Null when the stream ends before; what was there is lost then. */
  async read(count: number): Promise<Buffer | null> {
    const bytes = Buffer.alloc(count)
    let filled = 0
    while (filled < count) {
      const piece = await this.#some(count - filled)
      if (piece === null) return null
      bytes.set(piece, filled)
      filled += piece.length
    }
    return bytes
  }

  /** False when the stream ends before `position`; never goes back. */
  async skipTo(position: number): Promise<boolean> {
    while (this.#position < position) if ((await this.#some(position - this.#position)) === null) return false
    return true
  }

  async isAtEnd(): Promise<boolean> {
    while (this.#held.length === 0) if (!(await this.#fetch())) return true
    return false
  }

  async #some(most: number): Promise<Uint8Array | null> {
    if (await this.isAtEnd()) return null
    const piece = this.#held.subarray(0, most)
    this.#held = this.#held.subarray(piece.length)
    this.#position += piece.length
    return piece
  }

  async #fetch(): Promise<boolean> {
    // A stick that cannot be read on, or a line that broke: the stream ends there.
    const next = await this.#source.next().catch(() => ENDED)
    if (next.done === true) return false
    this.#held = next.value
    return true
  }
}
