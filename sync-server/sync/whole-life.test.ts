/**
 * The life of a dossier sent straight to the home server, by a device whose screens were taken out: what the law forbids
 * never counts, whoever sends it, and stands in the ledger with its reason for whoever inspects.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventBody, EventType } from '../../domain/dossier/events.ts'
import type { PullAnswer } from '../../domain/sync/wire.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { fact, handler, received, receiver } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { demoOfficers } from '../demo/demo-commune.ts'

const leader = demoOfficers[3]!.id
const due = (at: string) => ({ at, rule: 'by-hand', why: 'x' })
const ask = (more: object = {}) => ({ items: [{ component: 'c', what: 'mờ' }], reason: 'mờ', ...more })

type Step = { [T in EventType]: readonly [T, EventBody[T], string] }[EventType]
const assigned: Step = ['step-assigned', { step: 'x', to: handler }, receiver]
const asked: Step = ['supplement-requested', ask(), receiver]
const brought: Step = ['supplement-received', { components: [], due: due('2026-12-20T17:00') }, receiver]
const again: Step = ['supplement-requested', ask({ leaderReason: 'có lý do' }), leader]
const apology: Step = [
  'apology-issued',
  { due: due('2026-12-21T17:00'), reason: 'r', responsible: 'x', explanation: 'mất điện' },
  leader,
]
const forwarded: Step = ['dossier-forwarded', { agency: 'H56.01', reason: 'đúng thẩm quyền' }, receiver]
const accepted: Step = [
  'competent-accepted',
  { at: '2026-11-21T08:00', due: due('2026-11-27T17:00'), reference: 'r' },
  receiver,
]
const kept: Step = [
  'originals-taken',
  {
    papers: [{ no: 1, component: null, title: 'Sổ đỏ', count: 1 }],
    place: 'Tủ 1',
    withFile: true,
  },
  receiver,
]
const refused: Step = ['dossier-refused', { reason: 'r' }, leader]
const withdrawn: Step = ['dossier-withdrawn', { by: 'x', reason: 'r' }, receiver]

const forbidden: readonly (readonly [string, readonly Step[], Step, string])[] = [
  ['closing at once', [], ['dossier-closed', {}, receiver], 'dossier.action.not-allowed'],
  [
    'handing back nothing',
    [assigned],
    ['result-returned', { to: 'x', shown: 'id', onBehalf: false }, receiver],
    'dossier.action.not-allowed',
  ],
  [
    'a second supplement without a leader’s reason',
    [asked, brought],
    asked,
    'dossier.supplement.second-needs-reason',
  ],
  ['a third supplement', [asked, brought, again, brought], again, 'dossier.supplement.too-many'],
  [
    'asking for nothing in particular',
    [],
    ['supplement-requested', ask({ items: [] }), receiver],
    'dossier.supplement.empty',
  ],
  [
    'an earlier date as apology',
    [],
    ['apology-issued', { due: due('2026-11-01T17:00'), reason: 'r', responsible: 'x' }, leader],
    'dossier.apology.date-not-later',
  ],
  [
    'a second apology',
    [apology],
    ['apology-issued', { due: due('2026-12-30T17:00'), reason: 'r', responsible: 'x' }, leader],
    'dossier.apology.already-issued',
  ],
  ['withdrawing while an original of the resident is here', [kept], withdrawn, 'dossier.originals.held'],
  ['refusing while an original of the resident is here', [kept], refused, 'dossier.originals.held'],
  [
    'keeping an original on no grounds',
    [kept],
    ['originals-retained', { papers: [1], ground: 'law', basis: ' ', place: '' }, receiver],
    'dossier.originals.basis-missing',
  ],
  [
    'handing on an original that somebody else holds',
    [kept],
    ['originals-handed', { papers: [1], to: receiver, place: '' }, handler],
    'dossier.custody.not-holder',
  ],
  ['withdrawing after the refusal', [refused], withdrawn, 'dossier.action.not-allowed'],
  [
    'reopening what the applicant withdrew',
    [withdrawn],
    ['dossier-reopened', { reason: 'r', step: 'x', to: handler }, leader],
    'dossier.action.not-allowed',
  ],
  [
    'reopening without a reason',
    [refused],
    ['dossier-reopened', { reason: ' ', step: 'x', to: handler }, leader],
    'dossier.reason-missing',
  ],
  ['two clocks of one competent agency', [forwarded, accepted], accepted, 'dossier.forward.already-accepted'],
  [
    'certifying no copies',
    [],
    [
      'copies-certified',
      { register: { book: '1', number: '1', year: 2026 }, entries: [], signer: 'A', vnd: 0 },
      receiver,
    ],
    'dossier.copies.empty',
  ],
  [
    'handing over a paper file one does not hold',
    [assigned],
    ['custody-handed', { to: handler }, leader],
    'dossier.custody.not-holder',
  ],
  [
    'vouching for a result that is not there',
    [assigned],
    ['result-vouched', { sha256: 'ab'.repeat(32), reason: 'r' }, leader],
    'dossier.action.not-allowed',
  ],
]

const unauthorised: readonly Step[] = [
  ['dossier-refused', { reason: 'r' }, handler],
  ['dossier-stopped', { reason: 'r' }, receiver],
  ['dossier-reopened', { reason: 'r', step: 'x', to: handler }, receiver],
  ['apology-issued', { due: due('2026-12-21T17:00'), reason: 'r', responsible: 'x' }, receiver],
  ['explained', { text: 't', responsible: 'x', unit: 'y' }, handler],
  ['urged', { to: handler, text: 't' }, receiver],
  [
    'fee-reconciled',
    {
      fee: 'f'.repeat(8) + '-0000-7000-8000-000000000000',
      vnd: 1,
      reference: 'r',
      payer: { name: 'x' },
      at: 'x',
    },
    receiver,
  ],
  ['fee-refunded', { vnd: 1, reason: 'r' }, leader],
  ['result-vouched', { sha256: 'ab'.repeat(32), reason: 'r' }, receiver],
  ['step-returned', { step: 'x', to: handler, reason: 'r' }, receiver],
]

describe('P4, P15, P23: the whole life of a dossier, past the screens', () => {
  let server: TestServer
  let device: SyncDevice
  let serial = 0

  beforeAll(async () => {
    server = await TestServer.open()
    device = await server.device()
  })
  afterAll(() => server.close())

  async function live(steps: readonly Step[]) {
    const first = received(device.enrolled!.book, (serial += 1))
    const events: { id: string; dossier: string }[] = [first]
    for (const [type, body, actor] of steps)
      events.push(fact(type, first.dossier, body as never, { parent: events.at(-1)!.id, actor }))
    const { verdicts } = await device.tell(...events)
    return { verdicts, dossier: first.dossier, last: events.at(-1)!.id }
  }

  it.each(forbidden)('%s does not count', async (_name, lawful, [type, body, actor], code) => {
    const before = await live(lawful)
    expect(before.verdicts.map(({ verdict }) => verdict)).not.toContain('contested')
    const bad = fact(type, before.dossier, body as never, { parent: before.last, actor })
    const [verdict] = (await device.tell(bad)).verdicts
    expect(verdict).toMatchObject({ verdict: 'contested', problem: { code } })
    const pulled = await device.ask<PullAnswer>(`/api/sync/pull?after=${verdict!.seq - 1}&limit=1`)
    expect(pulled.value.rows).toMatchObject([{ seq: verdict!.seq, verdict: 'contested', problem: { code } }])
  })

  it.each(unauthorised)(
    '%s by who may not is put in quarantine and stays on record',
    async (type, body, actor) => {
      const before = await live([assigned])
      const bad = fact(type, before.dossier, body as never, { parent: before.last, actor })
      const [verdict] = (await device.tell(bad)).verdicts
      expect(verdict).toMatchObject({
        verdict: 'quarantined',
        problem: { code: 'dossier.actor.not-allowed' },
      })
      expect(verdict!.seq).toBeGreaterThan(0)
    },
  )

  it('the lawful life beside them counts, to the end', async () => {
    const { verdicts } = await live([assigned, asked, brought, apology, forwarded, accepted, refused])
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(verdicts.map(() => 'effective'))
  })
})
