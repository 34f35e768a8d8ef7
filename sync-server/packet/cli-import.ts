/** `motcua packet import FILE…`: packets into this server's own data, the receipts beside their packets. */
import { createReadStream } from 'node:fs'
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { receiptFileName } from '../../domain/sync/packet/file-names.ts'
import { gatherPackets, type PacketOutcome, type PartOutcome } from '../../domain/sync/packet/outcome.ts'
import { makeAudit } from '../audit/recorder.ts'
import type { CliParts, Told } from '../cli-commands.ts'
import { checkResults } from '../results/checked-store.ts'
import { makeExaminer } from '../results/examine.ts'
import { ownWordsReader } from '../results/words-reader.ts'
import { makeTeller } from '../signatures/told.ts'
import { makeSubmissionIntake } from '../submissions/take-in.ts'
import { makeExchange } from '../sync/exchange.ts'
import { ownInspector } from '../upload/inspect/inspector.ts'
import { Intake } from '../upload/intake.ts'
import { cli, packetWords } from '../words.ts'
import { makePacketImport, type ImportPackets } from './import-packet.ts'

/** Several files are parts of one packet or packets of their own; their order does not matter. */
export async function packetImport(parts: CliParts, files: readonly string[]): Promise<Told> {
  if (files.length === 0) return { text: cli.missing('TỆP.goi'), isError: true }
  const work = await mkdtemp(join(parts.dataDir, 'packet-')) // not the folder a running server sweeps
  try {
    const { importPackets, stop } = await openImport(parts, work)
    try {
      return await importFiles(importPackets, files)
    } finally {
      stop()
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function openImport(
  { store, keys, blobs, clock }: CliParts,
  folder: string,
): Promise<{ importPackets: ImportPackets; stop: () => void }> {
  const inspector = ownInspector()
  const onFault = (error: unknown) => void process.stderr.write(`${String(error)}\n`)
  const audit = makeAudit(store)
  const files = await blobs()
  const words = ownWordsReader()
  const examiner = makeExaminer(files, words)
  const checked = checkResults({ store, examiner, audit, tell: makeTeller(store), clock, onFault })
  const onVerified = checked.fileCame
  const intake = await Intake.open({
    store,
    blobs: files,
    keys,
    clock,
    inspector,
    folder,
    onFault,
    onVerified,
  })
  const submissions = makeSubmissionIntake({ store, keys, clock })
  const exchange = makeExchange(checked.store, keys, clock)
  return {
    importPackets: makePacketImport({ store, keys, intake, exchange, submissions, audit, clock }),
    stop() {
      inspector.stop()
      words.stop()
    },
  }
}

async function importFiles(importPackets: ImportPackets, files: readonly string[]): Promise<Told> {
  const lines: string[] = []
  const seen: PartOutcome[] = []
  const fileOf = new Map<string, string>()
  for (const file of files) {
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    const taken = isThere ? await importPackets(createReadStream(file), null) : null
    if (taken === null) lines.push(packetWords.noFile(file))
    else if (!taken.ok) lines.push(packetWords.refused(basename(file), taken.problem.code))
    else
      for (const part of taken.value) {
        seen.push(part)
        if (part.packet !== null && !fileOf.has(part.packet)) fileOf.set(part.packet, file)
      }
  }
  const packets = gatherPackets(seen)
  for (const packet of packets) lines.push(...(await tell(packet, fileOf.get(packet.packet) ?? '')))
  const isWhole = packets.length > 0 && packets.every((packet) => packet.isWhole)
  return { text: lines.join('\n'), isError: !isWhole }
}

async function tell(packet: PacketOutcome, file: string): Promise<string[]> {
  const lines = [packetWords.taken(basename(file), packet)]
  for (const { code } of packet.problems) lines.push(packetWords.problem(code))
  if (packet.receipt === null) return [...lines, packetWords.noReceipt]
  const path = join(dirname(file), receiptFileName(basename(file)))
  const isWritten = await writeFile(path, packet.receipt).then(
    () => true,
    () => false,
  )
  return [...lines, isWritten ? packetWords.receipt(path) : packetWords.receiptNotWritten(path)]
}
