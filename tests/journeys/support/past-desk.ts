/** Another counter of the commune, whose lawful receptions of past days reach the home server today. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseCalendar } from '../../../domain/calendar/calendar.ts'
import type { AnyEvent, DossierEvent, EventBody, EventType } from '../../../domain/dossier/events.ts'
import { receive } from '../../../domain/dossier/receive.ts'
import { unbornDossier } from '../../../domain/dossier/state.ts'
import { parseProcedureItem } from '../../../domain/procedure/pack-items.ts'
import type { PackManifest } from '../../../domain/sync/wire.ts'
import { demoOfficers } from '../../../sync-server/demo/demo-commune.ts'
import { sha256Hex, SyncDevice } from '../../support/sync-device.ts'
import { uuid } from '../../support/sync-events.ts'
import type { HomeServer } from './server.ts'

/** The build the server serves. */
const DIST = resolve(process.env['DIST_DIR'] ?? resolve(import.meta.dirname, '../../../dist'))
export const receiver = demoOfficers[0]!.id
export const handler = demoOfficers[2]!.id
export const leader = demoOfficers[3]!.id

export interface Moved {
  readonly at: string // wall time of the commune
  readonly actor: string
}

export class PastDesk {
  readonly device: SyncDevice
  readonly #heads = new Map<string, string>()
  #counters: Parameters<typeof receive>[2] = {}

  private constructor(device: SyncDevice) {
    this.device = device
  }

  static async open(server: HomeServer): Promise<PastDesk> {
    const device = new SyncDevice((path, init) => fetch(server.origin + path, init))
    const { status } = await device.enrol(server.enrolmentCode, 'Quầy 9')
    if (status !== 200) throw new Error(`the past desk was not enrolled: ${status}`)
    return new PastDesk(device)
  }

  /** `wall`: when it was received. Answers id and official number. */
  async receive(procedure: string, wall: string, name: string, component = 'declaration') {
    const law = readLaw(procedure)
    const { enrolled } = this.device
    if (!enrolled) throw new Error('not enrolled')
    const made = receive(
      {
        procedure,
        law: { pack: law.pack, procedure: law.hash, form: null },
        channel: 'direct',
        applicant: { name, phone: '0912345678' },
        conditions: [],
        components: [{ component, proof: { by: 'files', files: [page()] } }],
        volunteered: [],
        form: null,
        byHandDue: null,
        feeVnd: 0,
        resultVia: 'counter',
      },
      unbornDossier(uuid()),
      this.#counters,
      {
        now: { at: `${wall}:00.000+07:00`, clk: { off: 0, q: 'synced' } },
        actor: receiver,
        newId: uuid,
        wall,
        book: { agency: enrolled.commune.agency, number: enrolled.book },
        law: { ...law, form: null, checkSchema: () => [] },
      },
    )
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
    this.#counters = made.value.counters
    const { event } = made.value
    await this.#tell(event)
    if (event.type !== 'dossier-received') throw new Error('no reception')
    return { id: event.dossier, code: event.body.code, due: event.body.due }
  }

  /** A chained fact on the head this desk knows. */
  async move<T extends EventType>(dossier: string, type: T, body: EventBody[T], moved: Moved): Promise<void> {
    const parent = this.#heads.get(dossier)
    const event: DossierEvent<T> = {
      v: 1,
      id: uuid(),
      dossier,
      type,
      ...(parent === undefined ? {} : { parent }),
      at: `${moved.at}:00.000+07:00`,
      clk: { off: 0, q: 'synced' },
      actor: moved.actor,
      body,
    }
    await this.#tell(event as AnyEvent)
  }

  /** The head as another device left it. */
  follow(dossier: string, head: string): void {
    this.#heads.set(dossier, head)
  }

  async #tell(event: AnyEvent): Promise<void> {
    const { verdicts } = await this.device.tell(event)
    const refused = verdicts.find(({ verdict }) => verdict !== 'effective' && verdict !== 'commuting')
    if (refused) throw new Error(`${event.type}: ${JSON.stringify(refused)}`)
    this.#heads.set(event.dossier, event.id)
  }
}

/** A page that is announced here and comes later. */
function page() {
  const sha256 = sha256Hex(Buffer.from(uuid()))
  return { sha256, size: 180_000, mime: 'image/jpeg', kind: 'declaration' as const, pages: 1 }
}

/** A procedure and the calendar of the law pack, as a device would hold them. */
export function readLaw(code: string) {
  const packDir = join(DIST, 'pack')
  const bytes = readFileSync(join(packDir, 'manifest.json'), 'utf8')
  const { items } = JSON.parse(bytes) as PackManifest
  const item = (id: string) => {
    const found = items.find((entry) => entry.id === id || entry.id.startsWith(`${id}@`))
    if (!found) throw new Error(`the pack has no ${id}`)
    const text = readFileSync(join(packDir, 'items', `${found.hash}.json`), 'utf8')
    return { hash: found.hash, value: JSON.parse(text) as unknown }
  }
  const { hash, value } = item(`procedure:${code}`)
  const [procedure, calendar] = [parseProcedureItem(value), parseCalendar(item('calendar:vn').value)]
  if (!procedure.ok || !calendar.ok) throw new Error('the pack does not parse')
  const pack = createHash('sha256').update(bytes).digest('hex')
  return { pack, hash, procedure: procedure.value, calendar: calendar.value }
}
