/** Recordings in one file, to be carried to a kiosk or a board on a stick: a line that lists them, then the sounds. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { count, listOf, record, text, type Shape } from '../../domain/base/shape.ts'
import type { Recordings } from './recordings.ts'

export interface PackFile {
  readonly pack: string
  readonly sounds: ReadonlyMap<string, ArrayBuffer>
}

const KIND = 'motcua/voice/1'
const LINE_END = 10
const MOST_HEAD = 256 * 1024
const head: Shape = record({
  kind: text,
  pack: text,
  sounds: listOf(record({ key: text, bytes: count }), 5000),
})

export function writePackFile({ pack, sounds }: PackFile): Uint8Array<ArrayBuffer> {
  const entries = [...sounds].map(([key, { byteLength }]) => ({ key, bytes: byteLength }))
  const first = new TextEncoder().encode(`${JSON.stringify({ kind: KIND, pack, sounds: entries })}\n`)
  const file = new Uint8Array(first.length + entries.reduce((sum, { bytes }) => sum + bytes, 0))
  file.set(first)
  let at = first.length
  for (const sound of sounds.values()) {
    file.set(new Uint8Array(sound), at)
    at += sound.byteLength
  }
  return file
}

/** `voice.pack.malformed`. */
export function readPackFile(file: Uint8Array<ArrayBuffer>): Result<PackFile> {
  const end = file.subarray(0, MOST_HEAD).indexOf(LINE_END)
  const listed = end === -1 ? undefined : findJson(new TextDecoder().decode(file.subarray(0, end)))
  if (head(listed, '') !== null) return refuse('voice.pack.malformed')
  const { kind, pack, sounds } = listed as {
    kind: string
    pack: string
    sounds: { key: string; bytes: number }[]
  }
  const whole = sounds.reduce((sum, { bytes }) => sum + bytes, end + 1)
  if (kind !== KIND || whole !== file.length) return refuse('voice.pack.malformed')
  let at = end + 1
  const read = sounds.map(({ key, bytes }) => [key, file.slice(at, (at += bytes)).buffer] as const)
  return ok({ pack, sounds: new Map(read) })
}

/** Everything of a pack as a file; `device.storage.*`. */
export async function exportPack(
  recordings: Recordings,
  pack: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const packs = await recordings.packs()
  if (!packs.ok) return packs
  const sounds = new Map<string, ArrayBuffer>()
  for (const key of packs.value.find(({ id }) => id === pack)?.keys ?? []) {
    const found = await recordings.find(pack, key)
    if (!found.ok) return found
    if (found.value) sounds.set(key, found.value)
  }
  return ok(writePackFile({ pack, sounds }))
}

/** Adds what the file holds, over what was there. `voice.pack.malformed`, `device.storage.*`. */
export async function importPack(recordings: Recordings, file: Blob): Promise<Result<PackFile>> {
  const read = readPackFile(new Uint8Array(await file.arrayBuffer()))
  if (!read.ok) return read
  for (const [key, sound] of read.value.sounds) {
    const kept = await recordings.keep(read.value.pack, key, sound)
    if (!kept.ok) return kept
  }
  return read
}

function findJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}
