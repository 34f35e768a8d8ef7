/** Rows as lines of JSON; bytes as base64 under one key that no column of ours has. */
import type { Cell, TableRow } from '../store/port.ts'

const BYTES = '$bytes'

export function toNdjson(rows: readonly object[]): Buffer {
  return Buffer.from(rows.map((row) => `${JSON.stringify(row, plain)}\n`).join(''))
}

export function fromNdjson<T = TableRow>(bytes: Uint8Array): readonly T[] {
  const lines = new TextDecoder().decode(bytes).split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line, revive) as T)
}

/** Called with what `toJSON` made of it: a Buffer is `{type, data}` there, so the holder is asked. */
function plain(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key]
  return original instanceof Uint8Array ? { [BYTES]: Buffer.from(original).toString('base64') } : value
}

function revive(_key: string, value: unknown): unknown {
  const bytes = (value as Record<string, Cell> | null)?.[BYTES]
  return typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : value
}
