/**
 * Which files have been written to their end. Pure: what was seen at the last look and what is seen now. A scanner that
 * is still writing changes size or time between two looks, or has not written the last bytes of its format yet.
 */
import type { FolderEntry } from './folder-entries.ts'

export interface Watched extends FolderEntry {
  readonly looks: number // how often it was found unfinished
}

/** About half a minute: then the file is taken as it is, or the rest would wait for ever behind it. */
const PATIENT_LOOKS = 12

export interface Settled<Entry extends FolderEntry> {
  readonly ready: readonly Entry[]
  readonly pending: ReadonlyMap<string, Watched>
}

/** `entries` in the order to take; `isWhole` tells of a file whose size stands still. */
export function settle<Entry extends FolderEntry>(
  entries: readonly Entry[],
  before: ReadonlyMap<string, Watched>,
  isWhole: (entry: Entry) => boolean,
): Settled<Entry> {
  const ready: Entry[] = []
  const pending = new Map<string, Watched>()
  let isHeld = false // a page must not overtake the one before it
  for (const entry of entries) {
    const { name, size, mtime } = entry
    const last = before.get(name)
    const looks = (last?.looks ?? 0) + 1
    const isStill = last !== undefined && last.size === size && last.mtime === mtime
    const isReady = (isStill && size > 0 && isWhole(entry)) || looks > PATIENT_LOOKS
    if (isReady && !isHeld) ready.push(entry)
    else {
      pending.set(name, { name, size, mtime, looks: isReady ? looks - 1 : looks })
      isHeld ||= !isReady
    }
  }
  return { ready, pending }
}

const ENDS: readonly (readonly [start: string, end: string])[] = [
  ['ffd8', 'ffd9'], // JPEG
  ['89504e47', '49454e44ae426082'], // PNG: IEND with its checksum
  ['25504446', '2525454f46'], // PDF: %%EOF
]

/** Whether the last bytes of the format are there. A format it does not know counts as whole. */
export function hasItsEnd(head: Uint8Array, tail: Uint8Array): boolean {
  const start = hex(head)
  const known = ENDS.find(([sign]) => start.startsWith(sign))
  return known === undefined || hex(tail).includes(known[1])
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
