/** One counter in this process: the device's data layer and sender on the real home server, over a line that breaks. */
import { ok } from '../../domain/base/result.ts'
import { decide } from '../../domain/dossier/decide.ts'
import { formatCode, takeNumber } from '../../domain/dossier/number-book.ts'
import { recordFact } from '../../src/data/ledger.ts'
import { checkHistory } from '../../src/sync/history.ts'
import { pullAll } from '../../src/sync/pull.ts'
import { pushAll } from '../../src/sync/push.ts'
import type { SenderContext } from '../../src/sync/sender.ts'
import { openTestDevice } from '../support/data-context.ts'
import type { HomeServer } from '../support/home-server.ts'
import { enrolLine, type Fault } from '../support/test-wire.ts'
import { reception } from './history.ts'

const RECEIVER = '00000000-0000-7000-8000-000000000001'
const DAY = '2026-11-23'

export async function openCounter(server: HomeServer, name: string, nextFault: () => Fault) {
  const line = await enrolLine(server, name, nextFault)
  const { agency } = line.device.commune
  const { device, book, sealKey, epoch, signKey } = line.device
  const test = await openTestDevice({ name: device, book, officer: RECEIVER, sealKey })
  const { ctx, clock } = test
  const sender: SenderContext = {
    db: ctx.db,
    wire: line.wire,
    device: { id: device, epoch, signKey },
    sign: line.sign,
    openRaw: async (ids) => {
      // Every third fact goes sealed, as it does with nobody logged in.
      const ledger = new Map<string, string>()
      for (const id of ids) {
        const row = await ctx.db.events.get(id)
        const opened = row
          ? await ctx.vault.openRows([{ address: { table: 'events', id, version: 1, owner: 'device' }, row }])
          : null
        const plain = opened?.ok ? opened.value[0] : null
        if (plain) ledger.set(id, JSON.parse(new TextDecoder().decode(plain)) as string)
      }
      return ids.map((id, i) => (i % 3 === 2 ? null : (ledger.get(id) ?? null)))
    },
    now: () => ctx.clock.at(),
  }
  const now = () => ({ at: ctx.clock.at(), clk: ctx.clock.clk() })
  return {
    ctx,
    clock,
    sender,
    enrolAgain: line.enrolAgain,
    /** What a round of the sender does with facts. */
    async round() {
      const pushed = await pushAll(sender)
      if (!pushed.ok) return pushed
      const found = await checkHistory(sender)
      if (!found.ok) return found
      if (found.value) await pushAll(sender)
      return await pullAll(ctx, line.wire, signKey)
    },
    async receive(id: string, change: Partial<typeof reception> = {}) {
      return await recordFact(ctx, {
        dossier: id,
        decide: (state, counters) => {
          const taken = takeNumber(counters, { agency, number: book }, DAY)
          const code = formatCode(taken.entry)
          if (!code.ok) return code
          const body = {
            ...reception,
            code: code.value,
            book: taken.entry,
            receivedAt: `${DAY}T08:00`,
            ...change,
          }
          const made = decide({ type: 'dossier-received', body }, state, {
            now: now(),
            actor: RECEIVER,
            newId: ctx.newId,
          })
          return made.ok ? ok({ event: made.value, counters: taken.counters }) : made
        },
      })
    },
    async note(id: string, text: string) {
      return await recordFact(ctx, {
        dossier: id,
        decide: (state) => {
          const made = decide({ type: 'note-added', body: { text } }, state, {
            now: now(),
            actor: RECEIVER,
            newId: ctx.newId,
          })
          return made.ok ? ok({ event: made.value }) : made
        },
      })
    },
    async withdraw(id: string) {
      return await recordFact(ctx, {
        dossier: id,
        decide: (state) => {
          const body = { by: 'x', reason: 'r' }
          const made = decide({ type: 'dossier-withdrawn', body }, state, {
            now: now(),
            actor: RECEIVER,
            newId: ctx.newId,
          })
          return made.ok ? ok({ event: made.value }) : made
        },
      })
    },
    push: () => pushAll(sender),
    pull: () => pullAll(ctx, line.wire, signKey),
  }
}

export type Counter = Awaited<ReturnType<typeof openCounter>>
