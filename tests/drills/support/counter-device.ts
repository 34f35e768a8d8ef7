/** One counter of the commune: the device's own data layer and sender over a real socket, and an officer with seeded whims. */
import 'fake-indexeddb/auto' // before anything that loads Dexie
import { ok } from '../../../domain/base/result.ts'
import { decide, type Command } from '../../../domain/dossier/decide.ts'
import type { FileRef } from '../../../domain/dossier/events.ts'
import { receive } from '../../../domain/dossier/receive.ts'
import type { EnrolAnswer } from '../../../domain/sync/wire.ts'
import { checkSchema } from '../../../src/data/check-schema.ts'
import type { DataContext } from '../../../src/data/context.ts'
import { keepFile } from '../../../src/data/files.ts'
import { loadLaw, type Law } from '../../../src/data/law.ts'
import { recordFact, type Intent } from '../../../src/data/ledger.ts'
import { createDeviceKeys, signText, toPublicJwk } from '../../../src/device/device-key.ts'
import { createHttp } from '../../../src/sync/http.ts'
import { updatePack } from '../../../src/sync/packs.ts'
import { runRound, type RoundReport } from '../../../src/sync/round.ts'
import type { SenderContext } from '../../../src/sync/sender.ts'
import { demoOfficers } from '../../../sync-server/demo/demo-commune.ts'
import { openTestDevice } from '../../support/data-context.ts'
import { jpegPage } from '../../support/jpeg-page.ts'
import { listenTo, newAccount, sha256Of, type DeviceAccount } from './account.ts'

/** Cấp lại giấy phép xây dựng: one paper, no e-form, five working days. */
const PROCEDURE = '1.013228'
const PAPER = 'declaration'
const RECEIVER = demoOfficers[0]!.id
const MAX_PAGE_BYTES = 40_000

export interface CounterDevice {
  readonly id: string
  readonly ctx: DataContext
  readonly sender: SenderContext
  readonly account: DeviceAccount
  readonly inFlight: { count: number }
  /** A reception with its page; `pageBytes` of random content. */
  receive(pageBytes: number): Promise<void>
  /** A reception, or something done to a dossier this device knows. */
  act(): Promise<void>
  round(): Promise<RoundReport>
  waiting(): Promise<{ facts: Set<number>; files: number }>
}

export interface EnrolOptions {
  readonly origin: string
  readonly code: string
  readonly name: string
  readonly random: () => number
}

export async function enrolCounter({ origin, code, name, random }: EnrolOptions): Promise<CounterDevice> {
  const keys = await createDeviceKeys()
  let enrolment: EnrolAnswer | null = null
  const http = createHttp({
    origin,
    identity: {
      get current() {
        return enrolment === null ? undefined : { keys, enrolment }
      },
    },
    clock: { utc: () => new Date().toISOString(), observe: () => {} },
  })
  const request = { code, name, publicKey: await toPublicJwk(keys) }
  const answer = await http.post<EnrolAnswer>('/api/enrol', request, { isProven: false })
  if (!answer.ok) throw new Error(`not enrolled: ${JSON.stringify(answer.problem)}`)
  enrolment = answer.value
  const { device, book, sealKey, epoch, signKey, packKey, commune } = answer.value
  const { ctx } = await openTestDevice({
    name: device,
    book,
    officer: RECEIVER,
    commune: commune.code,
    sealKey,
  })
  const account = newAccount(device)
  const inFlight = { count: 0 }
  const sender: SenderContext = {
    db: ctx.db,
    wire: listenTo(http, account, inFlight),
    device: { id: device, epoch, signKey },
    sign: (text) => signText(keys, text),
    openRaw: null, // sealed, as with nobody logged in
    now: () => ctx.clock.at(),
  }
  const packed = await updatePack(ctx.db, sender.wire, packKey, ctx.clock.at())
  const law = packed.ok ? await loadLaw(ctx.db) : packed
  if (!law.ok) throw new Error(`no law: ${law.problem.code}`)

  const context = {
    now: { at: ctx.clock.at(), clk: ctx.clock.clk() },
    actor: RECEIVER,
    newId: ctx.newId,
  }

  async function record(intent: Intent): Promise<boolean> {
    const done = await recordFact(ctx, intent)
    if (done.ok) {
      const { dseq } = (await ctx.db.outbox.where('dossier').equals(intent.dossier).toArray()).find(
        (row) => row.id === done.value.event.id,
      )!
      account.saved.set(dseq, sha256Of(JSON.stringify(done.value.event)))
    } else if (!done.problem.code.startsWith('dossier.')) {
      throw new Error(`not saved: ${JSON.stringify(done.problem)}`)
    }
    return done.ok
  }

  async function receiveOne(pageBytes: number): Promise<void> {
    const id = ctx.newId()
    const page = await scan(ctx, id, pageBytes)
    const done = await record(reception(ctx, law.ok ? law.value : null, { id, page, agency: commune.agency }))
    if (!done) throw new Error('a lawful reception was refused')
    account.files.add(page.sha256)
  }

  async function onKnownDossier(): Promise<void> {
    const ids = (await ctx.db.dossiers.toCollection().primaryKeys()) as string[]
    const dossier = ids[Math.floor(random() * ids.length)]
    if (dossier === undefined) return
    const whim = random()
    const command: Command =
      whim < 0.7
        ? { type: 'note-added', body: { text: `Đã gọi điện, lần ${Math.floor(random() * 1e6)}` } }
        : whim < 0.85
          ? { type: 'step-assigned', body: { step: 'tham-tra', to: demoOfficers[2]!.id } }
          : { type: 'dossier-withdrawn', body: { by: 'Lò Thị Mẩy', reason: 'Xin rút' } }
    await record({
      dossier,
      decide: (state) => {
        const made = decide(command, state, context)
        return made.ok ? ok({ event: made.value }) : made
      },
    })
  }

  return {
    id: device,
    ctx,
    sender,
    account,
    inFlight,
    receive: receiveOne,
    act: () => (random() < 0.3 ? receiveOne(Math.ceil(random() * MAX_PAGE_BYTES)) : onKnownDossier()),
    round: () => runRound(sender, ctx, packKey),
    async waiting() {
      const rows = await ctx.db.outbox.where('state').equals('waiting').toArray()
      const files = await ctx.db.files.where('state').anyOf('waiting', 'sending', 'refused').count()
      return { facts: new Set(rows.map((row) => row.dseq)), files }
    },
  }
}

async function scan(ctx: DataContext, draft: string, pageBytes: number): Promise<FileRef> {
  const bytes = new Uint8Array(jpegPage(pageBytes))
  const reading = { page: null, thumbnail: '', width: 1, height: 1 }
  const kept = await keepFile(ctx, { draft, bytes, mime: 'image/jpeg', reading })
  if (!kept.ok) throw new Error(`page not kept: ${kept.problem.code}`)
  return { ...kept.value, mime: 'image/jpeg', kind: 'declaration', pages: 1 }
}

function reception(
  ctx: DataContext,
  law: Law | null,
  { id, page, agency }: { readonly id: string; readonly page: FileRef; readonly agency: string },
): Intent {
  const entry = law?.procedures.get(PROCEDURE)
  if (!law || !entry) throw new Error(`no procedure ${PROCEDURE} in the pack`)
  return {
    dossier: id,
    endsDraft: id,
    decide: (state, counters) =>
      receive(
        {
          procedure: PROCEDURE,
          law: { pack: law.pack, procedure: entry.hash, form: null },
          channel: 'direct',
          applicant: { name: 'Lò Thị Mẩy' },
          conditions: [],
          components: [{ component: PAPER, proof: { by: 'files', files: [page] } }],
          volunteered: [],
          form: null,
          byHandDue: null,
          feeVnd: 0,
          resultVia: 'counter',
        },
        state,
        counters,
        {
          now: { at: ctx.clock.at(), clk: ctx.clock.clk() },
          actor: RECEIVER,
          newId: ctx.newId,
          wall: ctx.clock.wall(),
          book: { agency, number: ctx.device.book },
          law: { procedure: entry.procedure, form: null, calendar: law.calendar, checkSchema },
        },
      ),
  }
}
