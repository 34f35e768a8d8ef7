/** A dossier of another commune becomes one of this: own number, own clock, the same papers. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { receive } from '../../../domain/dossier/receive.ts'
import { acceptanceOf, takenOver } from '../../../domain/transfer/accept.ts'
import type { ChosenLimit } from '../../../domain/transfer/limit-of-offer.ts'
import type { TransferOffer } from '../../../domain/transfer/note.ts'
import { filesNamed } from '../../../domain/transfer/notes-of.ts'
import { checkSchema } from '../../data/check-schema.ts'
import type { DataContext } from '../../data/context.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { factContext } from '../../data/fact-context.ts'
import { keepFile, type StoredReading } from '../../data/files.ts'
import type { Law } from '../../data/law.ts'
import { recordFact, type Recorded } from '../../data/ledger.ts'
import type { TransferPorts } from './transfer-ports.ts'

const unread: StoredReading = { page: null, thumbnail: '', width: 1, height: 1 }

/** `transfer.taken`, `transfer.law.differs`, `transfer.files.missing`, and what refuses any reception. */
export async function acceptTransfer(
  ctx: DataContext,
  law: Law,
  ports: TransferPorts,
  offer: TransferOffer,
  chosen?: ChosenLimit,
  brought: ReadonlyMap<string, Uint8Array> = new Map(), // papers that came in a file
): Promise<Result<Recorded>> {
  const known = await listDossiers(ctx)
  if (!known.ok) return known
  const before = takenOver(
    offer,
    known.value.map((view) => view.state),
  )
  if (before) return refuse('transfer.taken', { code: before.reception?.code })
  const entry = law.procedures.get(offer.procedure)
  if (!entry) return refuse('transfer.law.differs', { code: offer.procedure })
  const { procedure, hash } = entry
  const form = procedure.formId === null ? undefined : law.forms.get(procedure.formId)
  const dated = ctx.clock.mayDate()
  if (!dated.ok) return dated
  const id = ctx.newId()
  const kept = await keepFiles(ctx, ports, offer, id, brought)
  if (!kept.ok) return kept
  const pinned = { pack: law.pack, procedure: hash, form: form?.hash ?? null }
  const input = acceptanceOf(offer, pinned, chosen)
  return await recordFact(ctx, {
    dossier: id,
    endsDraft: id,
    decide: (state, counters) =>
      receive(input, state, counters, {
        ...factContext(ctx),
        wall: ctx.clock.wall(),
        book: { agency: ctx.device.agency, number: ctx.device.book },
        law: {
          procedure,
          form: form?.form ?? null,
          calendar: law.calendar,
          local: law.local?.rules.length ?? 0,
          checkSchema,
        },
      }),
  })
}

/** The papers come along, so that they can be looked at here without a line. */
async function keepFiles(
  ctx: DataContext,
  { wire }: TransferPorts,
  offer: TransferOffer,
  holder: string,
  brought: ReadonlyMap<string, Uint8Array>,
): Promise<Result<null>> {
  const mimeOf = mimesOf(offer)
  for (const sha256 of filesNamed('offer', offer)) {
    const bytes = brought.get(sha256) ?? (await fetchFile(wire, sha256))
    if (bytes === null) return refuse('transfer.files.missing', { missing: 1 })
    const mime = mimeOf.get(sha256) ?? 'application/pdf'
    const kept = await keepFile(ctx, { draft: holder, bytes, mime, reading: unread })
    if (!kept.ok) return kept
    if (kept.value.sha256 !== sha256) return refuse('transfer.files.missing', { missing: 1 })
  }
  return ok(null)
}

function mimesOf({ components, volunteered }: TransferOffer): Map<string, string> {
  const files = components.flatMap(({ proof }) =>
    proof.by === 'files' || proof.by === 'reuse' ? proof.files : [],
  )
  return new Map(
    [...files, ...volunteered].flatMap((file) => [
      [file.sha256, file.mime] as const,
      ...(file.previews ?? []).map((one) => [one.sha256, one.mime] as const),
    ]),
  )
}

async function fetchFile(wire: TransferPorts['wire'], sha256: string): Promise<Uint8Array | null> {
  const path = `/api/blobs/${sha256}`
  try {
    const answer = await fetch(wire.url(path), { headers: await wire.proof('GET', path) })
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
  } catch {
    return null
  }
}
