import { createPublicKey } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCalendar, type CalendarData } from '../../domain/calendar/calendar.ts'
import type { DossierEvent } from '../../domain/dossier/events.ts'
import { receive } from '../../domain/dossier/receive.ts'
import { unbornDossier } from '../../domain/dossier/state.ts'
import { parseProcedureItem } from '../../domain/procedure/pack-items.ts'
import type { Procedure } from '../../domain/procedure/procedure.ts'
import {
  calendarUnder,
  localRulesText,
  type LocalRulesAnswer,
  type NewLocalRule,
} from '../../domain/workflow/local-rules.ts'
import { compilePack } from '../../scripts/pack/compile-pack.ts'
import { readLaw } from '../../scripts/pack/read-law.ts'
import { writePack, type WrittenPack } from '../../scripts/pack/write-pack.ts'
import { newOfficer, TestOfficer } from '../../tests/support/test-officer.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { fact, handler, receiver, uuid } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { demoCommune, demoOfficers } from '../demo/demo-commune.ts'
import { verifyText } from '../keys/ecdsa.ts'
import { importPack } from '../packs/import-pack.ts'
import { checkSchema } from './check-schema.ts'
import { currentLaw } from './current-law.ts'

const file = { sha256: 'a'.repeat(64), size: 9, mime: 'image/jpeg', kind: 'other', pages: 1 } as const
const clerk = '00000000-0000-7000-8000-00000000c1e4'
const [leaderId, otherReceiver] = [demoOfficers[3]!.id, demoOfficers[1]!.id]
/** Wednesday to Saturday of the week in which a session on Saturday is announced. */
const saturday: NewLocalRule = {
  kind: 'opening',
  date: '2026-11-28',
  from: '07:30',
  to: '11:00',
  returnsSameDay: true,
  reason: 'Cao điểm nhập học',
}

describe('what a commune lays down itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-pack-'))
  let server: TestServer
  let device: SyncDevice
  let leader: TestOfficer
  let pack: WrittenPack
  let procedure: Procedure
  let calendar: CalendarData
  let serial = 0

  beforeAll(async () => {
    const { accepted } = compilePack(readLaw(resolve(import.meta.dirname, '..', '..', 'data', 'law')))
    const found = accepted.flatMap(({ id, value }) => {
      const read = id.startsWith('procedure:') ? parseProcedureItem(value) : null
      return read?.ok && read.value.formId === null && read.value.components.length > 0 ? [read.value] : []
    })[0]!
    const time = found.time.map((rule) => ({
      ...rule,
      limit: { kind: 'same-day', cutoff: '15:00' } as const,
    }))
    procedure = { ...found, time }
    const items = [
      accepted.find(({ id }) => id === 'calendar:vn')!,
      { id: `procedure:${found.code}`, value: procedure },
    ]
    pack = writePack(folder, { name: 'thử', validFrom: '2026-01-01' }, items)
    const read = parseCalendar(items[0]!.value)
    if (!read.ok) throw new Error(read.problem.code)
    calendar = read.value
    server = await TestServer.open(currentLaw((error) => expect.unreachable(String(error))))
    await importPack(folder, { store: server.store, packKey: server.keys.pack, at: '2026-11-20T00:00:00Z' })
    device = await server.device()
    leader = await new TestOfficer(device, 'lanhdao1').here()
    const officer = await newOfficer(demoCommune.code, 'vanthu1', ['clerk'])
    await server.store.createOfficer({ ...officer, id: clerk }, { actor: null, at: 'now' })
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const told = async (known = '') =>
    (await device.ask<LocalRulesAnswer>(`/api/local-rules?known=${known}`)).value
  const rules = async () => (await told()).list!.rules
  const lay = async (rule: object, by = leader) => {
    const heard = await by.post<{ id: string }>('/api/local-rules', rule)
    return heard.problem?.code ?? heard.value.id
  }
  const steps = (changed: object = {}) => [
    { id: 'receive', role: 'receiver', title: '', hours: null },
    { id: 'check', role: 'handler', title: 'Thẩm tra', hours: 2, ...changed },
    { id: 'sign', role: 'leader', title: '', hours: 1 },
    { id: 'return', role: 'clerk', title: '', hours: null },
  ]
  const plan = (more: object = {}) => ({
    kind: 'plan',
    procedure: procedure.code,
    validFrom: '2026-11-20',
    steps: steps(),
    reason: 'Bỏ bước trình trung gian',
    ...more,
  })

  /** As a device that knows `local` rules makes it. */
  async function received(wall: string, local: number): Promise<DossierEvent<'dossier-received'>> {
    const law = { pack: pack.hash, procedure: pack.manifest.items.at(-1)!.hash, form: null, local }
    const known = calendarUnder(calendar, await rules(), { law })
    const made = receive(
      {
        procedure: procedure.code,
        law,
        channel: 'direct',
        applicant: { name: 'Hà Thị Lan' },
        conditions: [],
        components: procedure.components
          .filter((one) => one.need === 'mandatory' && one.channels.includes('direct'))
          .map(({ id, mode }) => ({
            component: id,
            proof:
              mode === 'present' ? ({ by: 'presented' } as const) : ({ by: 'files', files: [file] } as const),
          })),
        volunteered: [],
        form: null,
        feeVnd: 0,
        resultVia: 'counter',
        byHandDue: null,
      },
      unbornDossier(uuid()),
      { [wall.slice(0, 10)]: (serial += 1) },
      {
        now: { at: `${wall}:00+07:00`, clk: { off: 0, q: 'synced' } },
        actor: receiver,
        newId: uuid,
        inspect: () => null,
        law: { procedure, form: null, calendar: known, checkSchema, local },
        book: { agency: demoCommune.agency, number: device.enrolled!.book },
        wall,
      },
    )
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
    return made.value.event as DossierEvent<'dossier-received'>
  }
  const verdictOf = async (...events: DossierEvent[]) => {
    const { verdict, problem } = (await device.tell(...events)).verdicts.at(-1)!
    return problem ? [verdict, problem.code] : [verdict]
  }

  it('N1: is told signed, and nothing twice', async () => {
    const { hash, list } = await told()
    const { sig, ...said } = list!
    const key = createPublicKey({ key: server.keys.sign.publicJwk, format: 'jwk' })
    expect(verifyText(key, localRulesText(said), sig)).toBe(true)
    expect((await told(hash)).list).toBeNull()
  })

  it('N2: by a leader alone, freshly proven, and written down whole', async () => {
    const [admin, counter] = [new TestOfficer(device, 'quantri'), new TestOfficer(device, 'tiepnhan1')]
    for (const by of [admin, counter]) expect(await lay(saturday, await by.here())).toBe('access.not-allowed')
    await leader.here()
    server.nowMs += 6 * 60_000
    expect(await lay(saturday)).toBe('session.step-up-needed')
    await leader.stepUp()
    const id = await lay(saturday)
    const notes = await server.store.readAudit({ commune: demoCommune.code, after: 0, limit: 500 })
    const note = notes.find(({ action }) => action === 'local-rule.opening')
    expect([note?.object, JSON.parse(note!.detail!)]).toEqual([id, expect.objectContaining(saturday)])
    expect(await server.store.localRules('14959')).toEqual([])
  })

  it('N2: refuses what must not be laid down, past every screen', async () => {
    const before = await rules()
    for (const [rule, code] of [
      [saturday, 'calendar.opening.overlaps'],
      [{ ...saturday, date: '2026-11-27' }, 'calendar.opening.working-time'],
      [{ ...saturday, date: '2026-11-14' }, 'calendar.opening.begun'],
      [{ ...saturday, date: '2026-12-05', to: '07:00' }, 'calendar.opening.malformed'],
      [{ kind: 'opening-cancelled', opening: 'x', reason: 'r' }, 'calendar.opening.unknown'],
      [plan({ procedure: '9.999999' }), 'workflow.plan.no-procedure'],
      [plan({ validFrom: '2026-11-19' }), 'workflow.plan.past'],
      [plan({ steps: steps({ hours: 8 }) }), 'workflow.plan.too-long'],
      [plan({ steps: steps({ role: 'leader' }) }), 'workflow.plan.no-decision'],
      [plan({ steps: steps().filter(({ id }) => id !== 'sign') }), 'workflow.plan.no-signing'],
      [plan({ steps: steps().slice(0, 3) }), 'workflow.plan.no-return'],
      [plan({ steps: steps().slice(1) }), 'workflow.plan.no-reception'],
      [plan({ steps: [...steps(), ...steps()] }), 'workflow.plan.malformed'],
      [{ ...plan(), more: 1 }, 'request.body.invalid'],
    ] as const)
      expect(await lay(rule)).toBe(code)
    expect(await rules()).toEqual(before)
  })

  it('N3: a session counts for those who knew of it, and for nobody to their harm', async () => {
    const knew = await received('2026-11-28T08:00', 1)
    expect(knew.body.due.at).toBe('2026-11-28T11:00')
    expect(knew.body.due.why).toContain('trong phiên làm thêm đã thông báo')
    expect(await verdictOf(knew)).toEqual(['effective'])
    const unaware = await received('2026-11-28T08:00', 0)
    expect(unaware.body.due.at).toBe('2026-11-30T17:00')
    expect(await verdictOf(unaware)).toEqual(['effective'])
    // Promised by the session, but saying it was not known: the date does not follow.
    const later = { ...knew.body, law: unaware.body.law, ...numbered(unaware) }
    expect(await verdictOf({ ...unaware, dossier: uuid(), id: uuid(), body: later })).toEqual([
      'quarantined',
      'dossier.due.differs',
    ])
    const opening = (await rules()).find(({ kind }) => kind === 'opening')!
    await leader.stepUp()
    await lay({ kind: 'opening-cancelled', opening: opening.id, reason: 'Mất điện' })
    expect(await verdictOf(await received('2026-11-28T08:05', 1))).toEqual(['effective'])
    expect((await received('2026-11-28T08:05', 2)).body.due.at).toBe('2026-11-30T17:00')
  })

  it('P22: a step goes to who works here and has its role, by the plan of its reception', async () => {
    await leader.stepUp()
    await lay(plan())
    const local = (await rules()).length
    const gone = await newOfficer(demoCommune.code, 'nghiviec', ['handler'])
    await server.store.createOfficer(gone, { actor: null, at: 'now' })
    const ended = { commune: demoCommune.code, officer: gone.id, actor: leaderId, at: 'now' }
    await server.store.setStanding({ ...ended, isActive: false, detail: {} })
    const wrongRole = ['contested', 'workflow.person.wrong-role']
    const notHere = ['contested', 'workflow.person.not-here']
    for (const [step, to, known, expected] of [
      ['check', handler, local, ['effective']],
      ['check', leaderId, local, ['effective']], // stands in
      ['check', otherReceiver, local, wrongRole],
      ['check', otherReceiver, 0, ['effective']], // no step of the pack's plan: anybody who works on dossiers
      ['sign', handler, local, wrongRole],
      ['return', clerk, local, ['effective']],
      ['check', gone.id, local, notHere],
      ['check', uuid(), local, notHere],
      ['other', demoOfficers[4]!.id, local, wrongRole], // an administrator
    ] as const) {
      const first = await received('2026-11-20T09:10', known)
      const given = fact('step-assigned', first.dossier, { step, to }, { parent: first.id })
      expect([step, to, await verdictOf(first, given)]).toEqual([step, to, expected])
    }
  })

  function numbered({ body: { code, book, receivedAt } }: DossierEvent<'dossier-received'>) {
    return { code, book, receivedAt }
  }
})
