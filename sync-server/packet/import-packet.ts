/** A packet, or any part of one, into the server: every segment a push of its author, every file an upload of its author. */
import { refuse, type Problem, type Result, ok } from '../../domain/base/result.ts'
import type { PartOutcome } from '../../domain/sync/packet/outcome.ts'
import { checkWord } from '../../domain/sync/packet/text.ts'
import type { Audit } from '../audit/recorder.ts'
import { instant, type Clock } from '../clock.ts'
import type { Exchange } from '../sync/exchange.ts'
import type { AuditEntry, Device } from '../store/port.ts'
import type { SubmissionIntake } from '../submissions/take-in.ts'
import { beginEntry, Tally, type EntryParts } from './begin-entry.ts'
import { ByteReader } from './byte-reader.ts'
import { makeReceipt } from './close-receipt.ts'
import { openPart, type OpenedPart } from './open-part.ts'
import { readContents } from './read-contents.ts'
import { readFrames } from './read-frames.ts'
import { HeldSegments } from './hold-closings.ts'
import { PacketDeclarations } from './take-declarations.ts'
import { takeEntries } from './take-entries.ts'

export interface ImportParts extends EntryParts {
  readonly exchange: Exchange
  readonly submissions: SubmissionIntake
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
  const declared = new PacketDeclarations(parts.submissions, author)
  const cut = await takeEntries(frames, beginEntry(parts, read.value, { tally, held, declared }))
  await held.release()
  await declared.settle()
  const { verdicts } = tally
  const outcome: PartOutcome = {
    ...place,
    check: checkWord(hash),
    facts: manifest.segments.reduce((sum, { count }) => sum + count, 0),
    stored: tally.stored,
    kept: tally.kept,
    files: manifest.files.length,
    seen: tally.seen,
    declarations: manifest.declarations?.length ?? 0,
    standing: declared.standing,
    problem: cut ?? tally.problem ?? declared.problem,
    receipt: await makeReceipt(parts, seal, author, { verdicts, declarations: declared.received }),
  }
  await parts.audit(auditOf(outcome, author, bearer, instant(parts.clock())))
  return outcome
}

/** In the audit of the author's commune: who brought what of whom. */
function auditOf(outcome: PartOutcome, author: Device, bearer: string | null, at: string): AuditEntry {
  const { packet, part, parts, stored, kept, seen, standing, problem } = outcome
  const verified = seen.filter(({ state }) => state === 'verified').length
  return {
    commune: author.commune,
    at,
    officer: null,
    device: author.id,
    action: 'packet.imported',
    object: packet,
    outcome: 'done',
    detail: {
      bearer,
      part,
      parts,
      stored,
      kept,
      verified,
      declared: standing.length,
      problem: problem?.code ?? null,
    },
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
    declarations: 0,
    standing: [],
    problem,
    receipt: null,
  }
}

function refusal({ code, details }: Problem): Result<never> {
  return refuse(code, details)
}
