/** What an entry of a packet is, by its number in the manifest, and what is done with its bytes. */
import type { Problem } from '../../domain/base/result.ts'
import {
  MAX_DECLARATION_BYTES,
  MAX_PAGE_ENTRY_BYTES,
  MAX_SEGMENT_BYTES,
  type PacketEntry,
  type SegmentEntry,
} from '../../domain/sync/packet/format.ts'
import type { FileOutcome } from '../../domain/sync/packet/outcome.ts'
import type { EventVerdict } from '../../domain/sync/wire.ts'
import type { Exchange } from '../sync/exchange.ts'
import type { HeldSegments } from './hold-closings.ts'
import type { PacketContents } from './read-contents.ts'
import type { PacketDeclarations } from './take-declarations.ts'
import { gathering, type BeginEntry } from './take-entries.ts'
import { takeFile, type FileParts } from './take-file.ts'
import { takeSegment } from './take-segment.ts'

export interface EntryParts extends FileParts {
  readonly exchange: Exchange
}

export class Tally {
  stored = 0
  kept = 0
  problem: Problem | null = null
  readonly verdicts: EventVerdict[] = []
  readonly seen: { entry: number; state: FileOutcome }[] = []
}

interface Taking {
  readonly tally: Tally
  readonly held: HeldSegments
  readonly declared: PacketDeclarations
}

export function beginEntry(
  parts: EntryParts,
  { author, manifest }: PacketContents,
  { tally, held, declared }: Taking,
): BeginEntry {
  const { segments, files, declarations = [], pages = [] } = manifest

  const takeOne = async (segment: SegmentEntry, whole: Buffer) => {
    const outcome = await takeSegment(parts.exchange, author, whole)
    if (outcome.stored) tally.stored += segment.count
    if (outcome.kept) tally.kept += segment.count
    tally.problem ??= outcome.problem
    tally.verdicts.push(...outcome.verdicts)
  }

  return async (entry) => {
    const segment = segments[entry]
    if (segment)
      return inMemory(segment, MAX_SEGMENT_BYTES, (whole) => held.take(whole, () => takeOne(segment, whole)))
    const fileAt = entry - segments.length
    const file = files[fileAt]
    if (!file) {
      const declaredAt = fileAt - files.length
      const declaration = declarations[declaredAt]
      const hold = async (whole: Buffer) => declared.hold(entry, whole)
      if (declaration) return inMemory(declaration, MAX_DECLARATION_BYTES, hold)
      const page = pages[declaredAt - declarations.length]
      return page ? inMemory(page, MAX_PAGE_ENTRY_BYTES, (whole) => declared.takePage(page, whole)) : null
    }
    const note = (state: FileOutcome) => void tally.seen.push({ entry, state })
    const taker = await takeFile(parts, author, file)
    return {
      terms: file,
      work: {
        write: (bytes) => taker.write(bytes),
        finish: async () => note(await taker.finish()),
        drop: async () => {
          await taker.drop()
          note(taker.settled ?? 'damaged')
        },
      },
    }
  }
}

/** What is larger than it may be is not begun. */
function inMemory(terms: PacketEntry, most: number, take: (whole: Buffer) => Promise<void>) {
  return terms.bytes <= most ? { terms, work: gathering(take) } : null
}
