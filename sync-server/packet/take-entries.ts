/** The work in a part, entry by entry: what is whole is taken at once, what is not is told and stops nothing behind it. */
import { createHash, type Hash } from 'node:crypto'
import { refuse, type Problem, type Result } from '../../domain/base/result.ts'
import type { PacketEntry } from '../../domain/sync/packet/format.ts'
import type { Piece } from '../../domain/sync/packet/frame.ts'
import type { Frame } from './read-frames.ts'

export interface EntryWork {
  write(bytes: Uint8Array): Promise<void>
  /** All bytes came, and they are those of the manifest. */
  finish(): Promise<void>
  /** They did not come, or are others. */
  drop(): Promise<void>
}

/** What the manifest says of an entry and what to do with it; null for an entry it does not know. */
export type BeginEntry = (
  entry: number,
) => Promise<{ readonly terms: PacketEntry; readonly work: EntryWork } | null>

interface Current {
  readonly entry: number
  readonly terms: PacketEntry
  readonly work: EntryWork
  readonly hash: Hash
  filled: number
}

/** Null when the part was whole to its end; else the first thing that was not. */
export async function takeEntries(frames: AsyncGenerator<Frame>, begin: BeginEntry): Promise<Problem | null> {
  let problem: Problem | null = null
  let current: Current | null = null
  const note = (refused: Result<never>) => {
    if (!refused.ok) problem ??= refused.problem
  }
  const spoil = async (code: string, at?: number) => {
    note(refuse(code, at === undefined ? undefined : { at }))
    await current?.work.drop()
    current = null
  }
  const go = async (piece: Piece) => {
    if (piece.offset === 0) {
      if (current !== null) await spoil('packet.entry-damaged')
      current = await start(piece, begin)
    }
    const open: Current | null = current
    if (open === null || !continues(open, piece)) return await spoil('packet.entry-damaged')
    await add(open, piece)
    if (open.filled < open.terms.bytes) return
    current = null
    if (open.hash.digest('hex') === open.terms.hash) return await open.work.finish()
    note(refuse('packet.entry-damaged'))
    await open.work.drop()
  }
  try {
    for await (const frame of frames) {
      if (frame.kind === 'piece') await go(frame.piece)
      else if (frame.kind === 'cut') await spoil('packet.cut-short')
      else if (frame.kind !== 'end') await spoil('packet.damaged', frame.at)
      else if (current !== null) await spoil('packet.entry-damaged')
    }
  } finally {
    await (current as Current | null)?.work.drop() // thrown: a full disk
  }
  return problem
}

async function start({ entry }: Piece, begin: BeginEntry): Promise<Current | null> {
  const begun = await begin(entry)
  return begun && { entry, ...begun, hash: createHash('sha256'), filled: 0 }
}

function continues(current: Current, { entry, offset, bytes }: Piece): boolean {
  const fits = current.filled + bytes.length <= current.terms.bytes
  return entry === current.entry && offset === current.filled && bytes.length > 0 && fits
}

async function add(current: Current, { bytes }: Piece): Promise<void> {
  current.hash.update(bytes)
  current.filled += bytes.length
  await current.work.write(bytes)
}

/** Small enough for memory: gathered, then handed on whole. */
export function gathering(take: (whole: Buffer) => Promise<void>): EntryWork {
  const pieces: Buffer[] = []
  return {
    write: async (piece) => void pieces.push(Buffer.from(piece)),
    finish: async () => await take(Buffer.concat(pieces)),
    drop: async () => {},
  }
}
