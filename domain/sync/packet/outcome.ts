/** What an import says of each part, and how the parts of one packet add up. Counts only: its bearer reads nothing. */
import type { Problem } from '../../base/result.ts'

export type FileOutcome = 'verified' | 'refused' | 'damaged'

export interface PartOutcome {
  readonly packet: string | null // null: the part could not be opened
  readonly check: string | null
  readonly part: number
  readonly parts: number
  readonly facts: number // in the whole packet
  readonly stored: number // of them held by the server now, or long since
  readonly kept: number // kept for review
  readonly files: number // in the whole packet
  readonly seen: readonly { readonly entry: number; readonly state: FileOutcome }[] // files of this part
  readonly declarations: number // in the whole packet
  readonly standing: readonly number[] // of them, those the server holds now with all their pages: their entries
  /** First thing that went wrong; what was whole has been taken all the same. */
  readonly problem: Problem | null
  readonly receipt: string | null // text of the file to carry back
}

/** `POST /api/packets`. */
export interface PacketAnswer {
  readonly parts: readonly PartOutcome[]
}

export interface PacketOutcome {
  readonly packet: string
  readonly check: string
  readonly parts: { readonly seen: number; readonly all: number }
  readonly facts: { readonly all: number; readonly stored: number; readonly kept: number }
  readonly files: {
    readonly all: number
    readonly verified: number
    readonly refused: number
    readonly damaged: number
    readonly missing: number
  }
  readonly declarations: { readonly all: number; readonly stored: number }
  readonly isWhole: boolean // everything in it has arrived
  readonly problems: readonly Problem[]
  readonly receipt: string | null
}

const RANK: Readonly<Record<FileOutcome, number>> = { damaged: 0, refused: 1, verified: 2 }

/** The parts of each packet together, in the order they were first met; later parts speak of a later moment. */
export function gatherPackets(parts: readonly PartOutcome[]): PacketOutcome[] {
  const byPacket = new Map<string, PartOutcome[]>()
  for (const part of parts)
    if (part.packet !== null) byPacket.set(part.packet, [...(byPacket.get(part.packet) ?? []), part])
  return [...byPacket].map(([packet, own]) => gather(packet, own))
}

function gather(packet: string, own: readonly PartOutcome[]): PacketOutcome {
  const told = own.filter((part) => part.check !== null)
  const last = told.at(-1)
  const states = new Map<number, FileOutcome>()
  for (const { entry, state } of own.flatMap((part) => part.seen)) {
    const before = states.get(entry)
    if (before === undefined || RANK[state] > RANK[before]) states.set(entry, state)
  }
  const count = (wanted: FileOutcome) => [...states.values()].filter((state) => state === wanted).length
  const files = {
    all: last?.files ?? 0,
    verified: count('verified'),
    refused: count('refused'),
    damaged: count('damaged'),
    missing: Math.max(0, (last?.files ?? 0) - states.size),
  }
  const facts = {
    all: last?.facts ?? 0,
    stored: Math.min(last?.facts ?? 0, Math.max(0, ...told.map((part) => part.stored))),
    kept: Math.max(0, ...told.map((part) => part.kept)),
  }
  const declarations = {
    all: last?.declarations ?? 0,
    stored: new Set(own.flatMap(({ standing }) => standing)).size,
  }
  const problems = own.flatMap(({ problem }) => (problem === null ? [] : [problem]))
  return {
    packet,
    check: last?.check ?? '',
    parts: { seen: new Set(told.map(({ part }) => part)).size, all: own[0]?.parts ?? 0 },
    facts,
    files,
    declarations,
    isWhole:
      last !== undefined &&
      facts.stored === facts.all &&
      files.verified === files.all &&
      declarations.stored === declarations.all,
    problems: problems.filter((one, i) => problems.findIndex(({ code }) => code === one.code) === i),
    receipt: own.flatMap(({ receipt }) => receipt ?? []).at(-1) ?? null,
  }
}
