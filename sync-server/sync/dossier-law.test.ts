import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCalendar } from '../../domain/calendar/calendar.ts'
import type { PaperKind } from '../../domain/document/paper.ts'
import type { AnyEvent, DossierEvent } from '../../domain/dossier/events.ts'
import { receive } from '../../domain/dossier/receive.ts'
import { unbornDossier } from '../../domain/dossier/state.ts'
import { parseProcedureItem } from '../../domain/procedure/pack-items.ts'
import type { PackItem } from '../../domain/procedure/pack.ts'
import type { Procedure } from '../../domain/procedure/procedure.ts'
import { compilePack } from '../../scripts/pack/compile-pack.ts'
import { readLaw } from '../../scripts/pack/read-law.ts'
import { writePack, type WrittenPack } from '../../scripts/pack/write-pack.ts'
import { makeSubmissionCode } from '../../domain/submission/code.ts'
import { helpedBy } from '../../tests/support/submissions.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { handler, receiver, uuid } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { demoCommune } from '../demo/demo-commune.ts'
import { importPack } from '../packs/import-pack.ts'
import { checkSchema } from './check-schema.ts'
import { currentLaw } from './current-law.ts'

describe('P15: the home server judges a reception by the very law it names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-pack-'))
  const faults: unknown[] = []
  let server: TestServer
  let device: SyncDevice
  let pack: WrittenPack
  let items: readonly PackItem[]
  let serial = 0

  beforeAll(async () => {
    items = compilePack(readLaw(resolve(import.meta.dirname, '..', '..', 'data', 'law'))).accepted
    pack = writePack(folder, { name: 'thử', validFrom: '2026-01-01' }, items)
    server = await TestServer.open(currentLaw((error) => faults.push(error)))
    await importPack(folder, { store: server.store, packKey: server.keys.pack, at: '2026-11-20T00:00:00Z' })
    device = await server.device()
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const hashOf = (id: string) => pack.manifest.items.find((item) => item.id === id)!.hash

  /** A lawful reception of the procedure, made as a device makes it; null when it needs a form or a choice. */
  function receptionOf(procedure: Procedure): DossierEvent<'dossier-received'> | null {
    const calendar = parseCalendar(items.find((item) => item.id === 'calendar:vn')!.value)
    if (!calendar.ok || procedure.formId !== null) return null
    const components = procedure.components
      .filter((c) => c.need === 'mandatory' && c.channels.includes('direct'))
      .map(({ id, mode }) => ({
        component: id,
        proof:
          mode === 'present'
            ? ({ by: 'presented' } as const)
            : ({
                by: 'files',
                files: [{ sha256: 'a'.repeat(64), size: 9, mime: 'image/jpeg', kind: 'other', pages: 1 }],
              } as const),
      }))
    const made = receive(
      {
        procedure: procedure.code,
        law: { pack: pack.hash, procedure: hashOf(`procedure:${procedure.code}`), form: null },
        channel: 'direct',
        applicant: { name: 'Hà Thị Lan' },
        conditions: [],
        components,
        volunteered: [],
        form: null,
        feeVnd: 0,
        resultVia: 'counter',
        byHandDue: null,
      },
      unbornDossier(uuid()),
      { '2026-11-20': serial },
      {
        now: { at: '2026-11-20T09:00:00+07:00', clk: { off: 0, q: 'synced' } },
        actor: receiver,
        newId: uuid,
        law: { procedure, form: null, calendar: calendar.value, checkSchema },
        book: { agency: demoCommune.agency, number: device.enrolled!.book },
        wall: '2026-11-20T09:00',
      },
    )
    if (!made.ok) return null
    serial += 1
    return made.value.event as DossierEvent<'dossier-received'>
  }

  function lawful(): DossierEvent<'dossier-received'> {
    for (const { id, value } of items) {
      const procedure = id.startsWith('procedure:') ? parseProcedureItem(value) : null
      const event =
        procedure?.ok && procedure.value.components.length > 0 ? receptionOf(procedure.value) : null
      if (event && event.body.components.length > 0) return event
    }
    throw new Error('no procedure of the pack can be received without a form')
  }

  const judged = async (event: AnyEvent) => (await device.tell(event)).verdicts[0]!

  it('takes what a device lawfully received', async () => {
    expect(await judged(lawful())).toMatchObject({ verdict: 'effective' })
  })

  it('P15: a paper used again is of a kind that the named pack lets be used again', async () => {
    const made = items.flatMap(({ id, value }) => {
      const read = id.startsWith('procedure:') ? parseProcedureItem(value) : null
      const submitted =
        read?.ok && read.value.components.find((c) => c.mode === 'submit' && c.need === 'mandatory')
      const event = read?.ok && submitted ? receptionOf(read.value) : null
      const component = submitted ? submitted.id : ''
      return event?.body.components.some((one) => one.component === component) ? [{ event, component }] : []
    })
    const using = (at: number, kind: PaperKind) => {
      const { event, component } = made[at]!
      const files = [{ sha256: 'a'.repeat(64), size: 9, mime: 'image/jpeg', kind, pages: 1 }]
      const reuse = { by: 'reuse' as const, files, from: 'x', consent: true as const }
      const components = event.body.components.map((one) =>
        one.component === component ? { component, proof: reuse } : one,
      )
      return judged({ ...event, body: { ...event.body, components } })
    }
    expect(await using(0, 'household-book')).toMatchObject({
      verdict: 'quarantined',
      problem: { code: 'repository.paper.expired' },
    })
    expect(await using(1, 'authorisation')).toMatchObject({
      problem: { code: 'repository.paper.not-reusable' },
    })
    expect(await using(2, 'birth-certificate')).toMatchObject({ verdict: 'effective' })
  })

  it('quarantines what is not lawful under it, each with its reason', async () => {
    const none = 'f'.repeat(64)
    const change = (more: object) => {
      const event = lawful()
      return { ...event, body: { ...event.body, ...more } } as AnyEvent
    }
    const { law } = lawful().body
    const cases: [AnyEvent, string][] = [
      [change({ law: { ...law, pack: none } }), 'dossier.law.unknown'],
      [change({ law: { ...law, procedure: none } }), 'dossier.law.unknown'],
      [change({ law: { ...law, procedure: hashOf('calendar:vn') } }), 'procedure.entry.malformed'],
      [change({ due: { at: '2027-11-20T17:00', rule: 'same-day', why: 'x' } }), 'dossier.due.differs'],
      [change({ components: [] }), 'dossier.component.missing'],
      [change({ code: 'H56.99.01-261120-01999' }), 'dossier.code.malformed'],
      [change({ receivedAt: '2026-11-21T09:00' }), 'dossier.code.day-differs'],
      [{ ...lawful(), actor: handler }, 'dossier.actor.not-allowed'],
    ]
    for (const [event, code] of cases)
      expect(await judged(event), code).toMatchObject({ verdict: 'quarantined', problem: { code } })
  })

  it('P15: H42–H44, H46: a name is words: markup and formulas stay text, hidden letters and 200 KB are kept aside', async () => {
    const named = (name: string, more: object = {}) => {
      const event = lawful()
      return { ...event, body: { ...event.body, applicant: { name, ...more } } } as AnyEvent
    }
    for (const name of [
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("http://a.vn";"x")',
      "Robert'); DROP TABLE--",
    ])
      expect(await judged(named(name)), name).toMatchObject({ verdict: 'effective' })
    const hidden = [
      'Lê \u202eaoH',
      'Lê\u200bHoa',
      'Lê\u0000Hoa',
      'Lê\nHoa',
      'a'.repeat(301),
      'ă'.repeat(60_000),
    ]
    for (const name of hidden)
      expect(await judged(named(name)), JSON.stringify(name.slice(0, 9))).toMatchObject({
        verdict: 'quarantined',
        problem: { code: 'dossier.person.name-unsafe' },
      })
    const long = await judged(named('Lê Hoa', { address: 'x'.repeat(200_001) }))
    expect(long).toMatchObject({ verdict: 'quarantined', problem: { code: 'dossier.event.malformed' } })
  })

  it('P24: what was filled in before the counter is kept with who helped, who is not the applicant', async () => {
    const with_ = (more: object) => {
      const event = lawful()
      return { ...event, body: { ...event.body, ...more } } as AnyEvent
    }
    const code = makeSubmissionCode(Uint8Array.from({ length: 12 }, (_, at) => at))
    const assisted = helpedBy(receiver)
    const helped = { prefiled: { code, assisted }, place: 'Nhà văn hóa bản Đôn' }
    expect(await judged(with_(helped))).toMatchObject({ verdict: 'effective' })
    expect(await judged(with_({ prefiled: { code, assisted: null } }))).toMatchObject({
      verdict: 'effective',
    })
    expect(
      await judged(with_({ ...helped, applicant: { name: assisted.helperName.toUpperCase() } })),
    ).toMatchObject({ verdict: 'quarantined', problem: { code: 'dossier.helper-is-applicant' } })
    for (const bent of [
      { place: 'bản\u202eĐôn' },
      { prefiled: { code, assisted: { ...assisted, place: 'a\u200bb' } } },
    ])
      expect(await judged(with_(bent)), JSON.stringify(bent)).toMatchObject({ verdict: 'quarantined' })
    for (const bent of [
      { prefiled: { code: 'AAAAAAA', assisted: null } },
      { prefiled: { code, assisted: { ...assisted, signature: '<svg onload=1>' } } },
      { prefiled: { code, assisted: { ...assisted, reason: 'rich' } } },
      { place: 7 },
    ])
      expect(await judged(with_(bent)), JSON.stringify(bent)).toMatchObject({
        verdict: 'quarantined',
        problem: { code: 'dossier.event.malformed' },
      })
  })

  it('stumbled over nothing', () => expect(faults).toEqual([]))
})
