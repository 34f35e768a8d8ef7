/** The rows of one stream of one commune, in order, each once. */
import type { Piece } from './layout.ts'
import { open } from './envelope.ts'
import { fromNdjson } from './ndjson.ts'
import type { BackupPlace } from './place.ts'

export interface StreamPage<T> {
  readonly name: string
  /** Null: the piece is not there, or does not open. */
  readonly rows: readonly T[] | null
}

/** A server killed between a piece and its mark wrote the same rows twice: what is known already is left out. */
export async function* readStream<T extends { readonly seq: number }>(
  place: BackupPlace,
  identities: readonly string[],
  pieces: readonly Piece[],
): AsyncGenerator<StreamPage<T>> {
  let through = 0
  for (const { name, to } of pieces) {
    if (to <= through) continue
    const bytes = await place.read(name)
    const opened = bytes && (await open(bytes, identities))
    if (!opened?.ok) {
      yield { name, rows: null }
      continue
    }
    const rows = fromNdjson<T>(opened.value).filter((row) => row.seq > through)
    through = Math.max(through, to)
    yield { name, rows }
  }
}
