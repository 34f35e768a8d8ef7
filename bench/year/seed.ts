/** Puts a year into a home server as another counter would have sent it: lawful receptions, most of them over. What a list
 *  costs hangs on how many dossiers there are, so each has few facts: a year comes in within minutes. */
import type { AnyEvent, EventBody, EventType } from '../../domain/dossier/events.ts'
import { actions } from '../../domain/dossier/actions.ts'
import { receive } from '../../domain/dossier/receive.ts'
import { unbornDossier } from '../../domain/dossier/state.ts'
import { handler, readLaw, receiver } from '../../tests/journeys/support/past-desk.ts'
import type { HomeServer } from '../../tests/journeys/support/server.ts'
import { sha256Hex, SyncDevice } from '../../tests/support/sync-device.ts'
import { uuid } from '../../tests/support/sync-events.ts'

const PROCEDURE = '1.013228' // five working days, no form
const SEGMENT = 200
const DAY_MS = 86_400_000

/** The last `open` of `count` dossiers are open, received in the last three weeks; the others ended over the year. */
export async function seedYear(server: HomeServer, count: number, open: number): Promise<number> {
  const device = new SyncDevice((path, init) => fetch(server.origin + path, init))
  const { status, value } = await device.enrol(server.enrolmentCode, 'Quầy 9')
  if (status !== 200) throw new Error(`not enrolled: ${status}`)
  const book = { agency: value.commune.agency, number: value.book }
  const law = readLaw(PROCEDURE)
  let counters: Parameters<typeof receive>[2] = {}
  let waiting: AnyEvent[] = []
  let facts = 0
  for (let no = 0; no < count; no++) {
    const isOpen = no >= count - open
    const daysAgo = isOpen
      ? 21 - Math.floor((20 * (no - count + open)) / open)
      : 330 - Math.floor((300 * no) / count)
    const wall = `${new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10)}T08:10`
    const now = { at: `${wall}:00.000+07:00`, clk: { off: 0, q: 'synced' as const } }
    const made = receive(receptionOf(law, no), unbornDossier(uuid()), counters, {
      now,
      actor: receiver,
      newId: uuid,
      wall,
      book,
      law: { ...law, form: null, checkSchema: () => [] },
    })
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
    counters = made.value.counters
    waiting.push(...lifeOf(made.value.event, isOpen))
    while (waiting.length >= SEGMENT || (no === count - 1 && waiting.length > 0)) {
      await device.tell(...waiting.slice(0, SEGMENT))
      facts += Math.min(SEGMENT, waiting.length)
      waiting = waiting.slice(SEGMENT)
    }
  }
  return facts
}

function receptionOf(law: ReturnType<typeof readLaw>, no: number): Parameters<typeof receive>[0] {
  const sha256 = sha256Hex(Buffer.from(uuid()))
  const page = { sha256, size: 180_000, mime: 'image/jpeg', kind: 'declaration' as const, pages: 1 }
  return {
    procedure: PROCEDURE,
    law: { pack: law.pack, procedure: law.hash, form: null },
    channel: 'direct',
    applicant: {
      name: `Lò Thị Mẩy ${no}`,
      phone: '0912345678',
      address: 'Bản Poọng, xã Pù Luông, tỉnh Thanh Hoá',
    },
    conditions: [],
    components: [{ component: 'declaration', proof: { by: 'files', files: [page] } }],
    volunteered: [],
    form: null,
    byHandDue: null,
    feeVnd: 0,
    resultVia: 'counter',
  }
}

function lifeOf(first: AnyEvent, isOpen: boolean): AnyEvent[] {
  const events = [first]
  let parent = first.id
  const add = <T extends EventType>(type: T, body: EventBody[T], actor: string) => {
    const chained = actions[type].order === 'chained'
    const { dossier, at, clk } = first
    const id = uuid()
    events.push({ v: 1, id, dossier, type, ...(chained ? { parent } : {}), at, clk, actor, body } as AnyEvent)
    if (chained) parent = id
  }
  if (isOpen) {
    add('slip-printed', { slip: '01', copies: 2, sha256: 'cd'.repeat(32) }, receiver)
    add('step-assigned', { step: 'handle', to: handler }, receiver)
  } else add('dossier-withdrawn', { by: 'Lò Thị Mẩy', reason: 'rút' }, receiver)
  return events
}
