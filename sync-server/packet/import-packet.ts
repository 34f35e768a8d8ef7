/** A packet, or any part of one, into the server: every segment a push of its author, every file an upload of its author. */
import { refuse, type Problem, type Result, ok } from '../../domain/base/result.ts'
import type { FileOutcome, PartOutcome } from '../../domain/sync/packet/outcome.ts'
import { checkWord } from '../../domain/sync/packet/text.ts'
import type { EventVerdict } from '../../domain/sync/wire.ts'
import type { Audit } from '../audit/recorder.ts'
import { instant, type Clock } from '../clock.ts'
import type { Exchange } from '../sync/exchange.ts'
import type { AuditEntry, Device } from '../store/port.ts'
import { ByteReader } from './byte-reader.ts'
import { makeReceipt } from './close-receipt.ts'
import { openPart, type OpenedPart } from './open-part.ts'
import { readContents, type PacketContents } from './read-contents.ts'
import { readFrames } from './read-frames.ts'
import { HeldSegments } from './hold-closings.ts'
import { gathering, takeEntries, type BeginEntry } from './take-entries.ts'
import { takeFile, type FileParts } from './take-file.ts'
import { takeSegment } from './take-segment.ts'

export interface ImportParts extends FileParts {
  readonly exchange: Exchange
  readonly audit: Audit
  readonly clock: Clock
}

/** `bearer`: the device that brought it; null at the server's own keyboard. */
export type ImportPackets = (
  source: AsyncIterable<Uint8Array>,
  bearer: string | null,
) => Promise<Result<readonly PartOutcome[]>>

export function makePacketImport(parts: ImportParts): ImportPackets {
  return async (source, bearer) => {
    const reader = new ByteReader(source)
    const outcomes: PartOutcome[] = []
    do {
      const { end, opened } = await openPart(reader, parts.keys.seal)
      const outcome = opened.ok
        ? await importPart(parts, reader, opened.value, bearer)
        : unread(opened.problem)
      outcomes.push(outcome)
      if (end === null || !(await reader.skipTo(end))) break
    } while (!(await reader.isAtEnd()))
    const first = outcomes[0]
    if (outcomes.every(({ check }) => check === null) && first?.problem) return refusal(first.problem)
    return ok(outcomes)
  }
}

async function importPart(
  parts: ImportParts,
  reader: ByteReader,
  { seal, end }: OpenedPart,
  bearer: string | null,
): Promise<PartOutcome> {
  const frames = readFrames(reader, seal, end)
  const read = await readContents(frames, seal, parts.store)
  const place = { packet: seal.packet, part: seal.part, parts: seal.parts }
  if (!read.ok) return { ...unread(read.problem), ...place }
  const { author, manifest, hash } = read.value
  const tally = new Tally()
  const held = new HeldSegments(author, parts.keys, parts.clock, manifest.files.length > 0)
  const cut = await takeEntries(frames, beginWith(parts, read.value, tally, held))
  await held.release()
  const outcome: PartOutcome = {
    ...place,
    check: checkWord(hash),
    facts: manifest.segments.reduce((sum, { count }) => sum + count, 0),
    stored: tally.stored,
    kept: tally.kept,
    files: manifest.files.length,
    seen: tally.seen,
    problem: cut ?? tally.problem,
    receipt: await makeReceipt(parts, seal, author, tally.verdicts),
  }
  await parts.audit(auditOf(outcome, author, bearer, instant(parts.clock())))
  return outcome
}

/** In the audit of the author's commune: who brought what of whom. */
function auditOf(outcome: PartOutcome, author: Device, bearer: string | null, at: string): AuditEntry {
  const { packet, part, parts, stored, kept, seen, problem } = outcome
  const verified = seen.filter(({ state }) => state === 'verified').length
  return {
    commune: author.commune,
    at,
    officer: null,
    device: author.id,
    action: 'packet.imported',
    object: packet,
    outcome: 'done',
    detail: { bearer, part, parts, stored, kept, verified, problem: problem?.code ?? null },
  }
}

class Tally {
  stored = 0
  kept = 0
  problem: Problem | null = null
  readonly verdicts: EventVerdict[] = []
  readonly seen: { entry: number; state: FileOutcome }[] = []
}

function beginWith(
  parts: ImportParts,
  { author, manifest }: PacketContents,
  tally: Tally,
  held: HeldSegments,
): BeginEntry {
  const { segments, files } = manifest
  return async (entry) => {
    const segment = segments[entry]
    if (segment) {
      const take = async (whole: Buffer) => {
        const outcome = await takeSegment(parts.exchange, author, whole)
        if (outcome.stored) tally.stored += segment.count
        if (outcome.kept) tally.kept += segment.count
        tally.problem ??= outcome.problem
        tally.verdicts.push(...outcome.verdicts)
      }
      return {
        terms: segment,
        work: gathering(
          (whole) => held.take(whole, () => take(whole)),
          () => {},
        ),
      }
    }
    const file = files[entry - segments.length]
    if (!file) return null
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

function unread(problem: Problem): PartOutcome {
  return {
    packet: null,
    check: null,
    part: 0,
    parts: 0,
    facts: 0,
    stored: 0,
    kept: 0,
    files: 0,
    seen: [],
    problem,
    receipt: null,
  }
}

function refusal({ code, details }: Problem): Result<never> {
  return refuse(code, details)
}
