import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyEvent, FileRef } from '../../../domain/dossier/events.ts'
import { unbornDossier, type DossierState } from '../../../domain/dossier/state.ts'
import type { SyncReceipt } from '../../../domain/sync/wire.ts'
import type { FactRow, OutboxInput } from './outbox-item.ts'
import { outboxView } from './outbox-view.ts'
import type { UnsentFile } from './unsent-files.ts'

const TODAY = '2026-11-23'
const AT = `${TODAY}T07:52:00.000+07:00`

let dseq = 0
function fact(dossier: string, given: Partial<FactRow> = {}): FactRow {
  dseq += 1
  const state = given.state ?? 'waiting'
  return {
    id: `e${dseq}`,
    dseq,
    dossier,
    type: 'dossier-received',
    bytes: 1000,
    problem: null,
    storedAt: state === 'waiting' ? null : AT,
    ...given,
    state,
  }
}

function file(sha256: string, dossier: string, given: Partial<UnsentFile> = {}): UnsentFile {
  return {
    sha256,
    size: 100_000,
    sentBytes: 0,
    state: 'waiting',
    dueAt: '2026-11-25T08:00',
    dossiers: [dossier],
    problem: null,
    ...given,
  }
}

function state(id: string, files: readonly string[] = [], given: Partial<DossierState> = {}): DossierState {
  const refs = files.map((sha256): FileRef => ({
    sha256,
    size: 100_000,
    mime: 'image/jpeg',
    kind: 'other',
    pages: 1,
  }))
  return {
    ...unbornDossier(id),
    reception: { code: `H56-${id}`, applicant: { name: 'Lò Thị Mẩy' } } as DossierState['reception'],
    components: refs.map((ref) => ({ component: ref.sha256, proof: { by: 'files', files: [ref] } })),
    ...given,
  }
}

function view(given: Partial<OutboxInput> & { states?: readonly DossierState[] }) {
  const { states = [], ...input } = given
  return outboxView({
    facts: [],
    files: [],
    dossiers: new Map(states.map((one) => [one.id, one])),
    receipt: null,
    refused: new Map(),
    asides: new Map(),
    officer: 'o',
    today: TODAY,
    isSending: true,
    ...input,
  })
}

const stored = { state: 'stored' } as const
const only = (given: Parameters<typeof view>[0]) => {
  const { items } = view(given)
  expect(items).toHaveLength(1)
  return items[0]!
}

describe('DESIGN §2.3: words on screen are true', () => {
  it('facts stored and every page verified: received, with the official number', () => {
    const item = only({ facts: [fact('a', stored)], states: [state('a', ['p', 'q'])] })
    expect(item.code).toBe('H56-a')
    expect(item.status).toEqual({ kind: 'received', bookedAt: AT, hasFiles: true, isSafe: false })
  })

  it('one page missing: not received, however long ago the facts were stored', () => {
    const item = only({
      facts: [fact('a', stored)],
      files: [file('q', 'a')],
      states: [state('a', ['p', 'q'])],
    })
    expect(item.status.kind).toBe('waiting')
    expect(item.files).toEqual({ done: 1, all: 2 })
  })

  it('a page reused from another dossier counts for this one too', () => {
    const item = view({
      facts: [fact('a', stored)],
      files: [file('p', 'b')],
      states: [state('a', ['p'])],
    }).items.find(({ dossier }) => dossier === 'a')
    expect(item?.status.kind).toBe('waiting')
  })

  it('one fact not stored: not received, even when every page is there', () => {
    const item = only({
      facts: [fact('a', stored), fact('a', { type: 'slip-printed' })],
      states: [state('a', ['p'])],
    })
    expect(item.status.kind).toBe('waiting')
  })

  it.each(['sending', 'waiting'] as const)(
    'all bytes gone but the server has not said verified (%s): sent, not received, and out of the line',
    (kept) => {
      const { items } = view({
        facts: [fact('a', stored), fact('b', stored)],
        files: [file('p', 'a', { state: kept, sentBytes: 100_016, dueAt: '' }), file('q', 'b')],
        states: [state('a', ['p']), state('b', ['q'])],
      })
      expect(items.map(({ dossier, status }) => [dossier, status])).toEqual([
        ['b', { kind: 'waiting', place: 1, share: 0 }],
        ['a', { kind: 'sent' }],
      ])
    },
  )

  it('sending is only said while the sender reaches the server; a broken upload waits and goes on', () => {
    const given = {
      facts: [fact('a', stored)],
      files: [file('p', 'a', { state: 'sending', sentBytes: 62_000 })],
      states: [state('a', ['p'])],
    } as const
    expect(only(given).status).toEqual({ kind: 'sending', share: 0.62 })
    expect(only({ ...given, isSending: false }).status).toEqual({ kind: 'waiting', place: 1, share: 0.62 })
  })

  it('safe only when the signed receipt lists every fact and every page', () => {
    const receipt: SyncReceipt = {
      v: 1,
      device: 'd',
      epoch: 1,
      through: 10_000,
      head: '',
      files: ['p', 'q'],
      safe: true,
      at: AT,
      sig: '',
    }
    const safe = (change: Partial<SyncReceipt>) =>
      only({
        facts: [fact('a', stored)],
        states: [state('a', ['p', 'q'])],
        receipt: { ...receipt, ...change },
      }).status
    expect(safe({})).toMatchObject({ isSafe: true })
    expect(safe({ safe: false })).toMatchObject({ isSafe: false })
    expect(safe({ files: ['p'] })).toMatchObject({ isSafe: false })
    expect(safe({ through: 0 })).toMatchObject({ isSafe: false })
  })
})

describe('DESIGN §2.6: what was refused stands with its reason and stops nothing else', () => {
  const problem = { code: 'blob.type-refused' }

  it('a quarantined fact, a refused page and a contested fact each need somebody', () => {
    const contested = {
      event: { id: 'z' },
      problem: { code: 'dossier.x' },
    } as DossierState['contested'][number]
    const { items, attention, held } = view({
      facts: [
        fact('a', { id: 'y', state: 'quarantined', problem: { code: 'dossier.y' } }),
        fact('b', stored),
        fact('c', stored),
      ],
      files: [file('p', 'b', { state: 'refused', problem, dueAt: '' })],
      states: [state('a'), state('b', ['p']), state('c', [], { contested: [contested] })],
    })
    expect(items.map(({ status }) => status)).toEqual([
      {
        kind: 'attention',
        troubles: [{ about: 'fact', id: 'y', problem: { code: 'dossier.y' }, file: null, canRepair: false }],
      },
      {
        kind: 'attention',
        troubles: [
          { about: 'file', id: 'p', problem, file: { sha256: 'p', kind: 'other' }, canRepair: false },
        ],
      },
      {
        kind: 'attention',
        troubles: [
          { about: 'contested', id: 'z', problem: { code: 'dossier.x' }, file: null, canRepair: false },
        ],
      },
    ])
    expect({ attention, held }).toEqual({ attention: 3, held: 3 })
  })

  it('refused without a reason is still shown as refused', () => {
    const item = only({
      facts: [fact('a', stored)],
      files: [file('p', 'a', { state: 'refused' })],
      states: [state('a', ['p'])],
    })
    expect(item.status).toEqual({
      kind: 'attention',
      troubles: [
        { about: 'file', id: 'p', problem: null, file: { sha256: 'p', kind: 'other' }, canRepair: false },
      ],
    })
  })

  it('a refused page takes no place in the line', () => {
    const { items } = view({
      facts: [fact('a', stored), fact('b', stored)],
      files: [file('p', 'a', { state: 'refused', problem, dueAt: '' }), file('q', 'b')],
      states: [state('a', ['p']), state('b', ['q'])],
    })
    expect(items.find(({ dossier }) => dossier === 'b')?.status).toMatchObject({ place: 1 })
  })
})

describe('what was put aside', () => {
  const parked = { kind: 'parked', reason: 'chờ sổ', into: null, at: AT } as const

  it('calls nobody any more, is still counted as held, and is not said to be received', () => {
    const { items, attention, aside, held } = view({
      facts: [fact('a', { id: 'x', state: 'quarantined', problem: { code: 'dossier.y' } })],
      files: [file('p', 'a', { state: 'refused' })],
      states: [state('a', ['p'])],
      asides: new Map([
        ['x', parked],
        ['p', parked],
      ]),
    })
    expect(items[0]).toMatchObject({
      status: { kind: 'aside' },
      asides: [{ id: 'x', reason: 'chờ sổ' }, { id: 'p' }],
    })
    expect({ attention, aside, held }).toEqual({ attention: 0, aside: 1, held: 1 })
  })

  it('does not hide what else is refused, nor what still waits', () => {
    const asides = new Map([['x', parked]])
    const refusedFact = fact('a', { id: 'x', state: 'quarantined' })
    expect(only({ facts: [refusedFact, fact('a')], asides }).status.kind).toBe('waiting')
    const other = fact('a', { id: 'y', state: 'quarantined' })
    const { status } = only({ facts: [refusedFact, other], asides })
    expect(status).toMatchObject({ kind: 'attention', troubles: [{ id: 'y' }] })
  })
})

it('a refused reception is named by its own words, and repaired by who wrote it', () => {
  const body = {
    code: 'H56-a',
    applicant: { name: 'Lò Thị Mẩy' },
    components: [],
    volunteered: [],
    due: { at: '2026-11-25T08:00' },
  }
  const event = { id: 'x', type: 'dossier-received', actor: 'o', body } as unknown as AnyEvent
  const facts = [fact('a', { id: 'x', state: 'quarantined', problem: { code: 'dossier.y' } })]
  const refused = new Map([['x', event]])
  expect(only({ facts, refused })).toMatchObject({
    code: 'H56-a',
    applicant: 'Lò Thị Mẩy',
    due: '2026-11-25T08:00',
    status: { troubles: [{ canRepair: true }] },
  })
  expect(only({ facts, refused, officer: 'another' }).status).toMatchObject({
    troubles: [{ canRepair: false }],
  })
})

describe('DESIGN §2.4: the line goes by legal deadline, then by what is sent first, then oldest', () => {
  const DUE: Readonly<Record<string, string>> = {
    late: '2026-12-09T08:00',
    big: '2026-11-25T08:00',
    small: '2026-11-25T08:00',
    bare: '2026-11-25T08:00',
  }
  const places = (result: ReturnType<typeof view>) =>
    result.items.map(({ dossier, status }) => [dossier, status.kind === 'waiting' ? status.place : 0])

  it('deadline first, then facts alone before pages, small before large', () => {
    const facts = ['none', 'late', 'big', 'small', 'bare'].map((id) =>
      fact(id, id === 'bare' || id === 'none' ? {} : stored),
    )
    const result = view({
      facts,
      files: [
        file('1', 'late', { dueAt: '2026-12-09T08:00', size: 10 }),
        file('2', 'big', { size: 9_000_000 }),
        file('3', 'small', { size: 90_000 }),
      ],
      states: ['none', 'late', 'big', 'small', 'bare'].map((id) =>
        state(id, [], id === 'none' ? {} : { due: { at: DUE[id] ?? '', rule: 'x', why: 'x' } }),
      ),
    })
    expect(places(result)).toEqual([
      ['bare', 1],
      ['small', 2],
      ['big', 3],
      ['late', 4],
      ['none', 5],
    ])
  })

  it('what was received comes last, latest first; what needs somebody comes first', () => {
    const result = view({
      facts: [
        fact('old', { ...stored, storedAt: `${TODAY}T07:00:00.000+07:00` }),
        fact('new', stored),
        fact('wait'),
        fact('look', { state: 'quarantined', problem: { code: 'dossier.y' } }),
      ],
      states: ['old', 'new', 'wait', 'look'].map((id) => state(id)),
    })
    expect(result.items.map(({ dossier }) => dossier)).toEqual(['look', 'wait', 'new', 'old'])
  })
})

describe('what is counted', () => {
  it('only what is unsent or of today: an old reception with a new note is not a new dossier', () => {
    const old = { ...stored, storedAt: '2026-11-20T08:00:00.000+07:00' }
    const item = only({
      facts: [fact('a', old), fact('a', { type: 'note-added', bytes: 300 })],
      states: [state('a', ['p'])],
    })
    expect(item).toMatchObject({ isNew: false, bytes: 300, files: { done: 0, all: 0 } })
    expect(item.facts.map(({ type }) => type)).toEqual(['note-added'])
  })

  it('the size of pages sent later is not invented once they are gone from the line', () => {
    const old = { ...stored, storedAt: '2026-11-20T08:00:00.000+07:00' }
    const facts = [fact('a', old), fact('a', { ...stored, type: 'file-attached' })]
    expect(only({ facts, states: [state('a', ['p'])] }).bytes).toBeNull()
  })

  it('a page that a draft holds as well is no second dossier', () => {
    const result = view({
      facts: [fact('a', stored)],
      files: [file('p', 'a', { dossiers: ['a', 'draft'] })],
      states: [state('a', ['p'])],
    })
    expect(result.items.map(({ dossier }) => dossier)).toEqual(['a'])
  })

  it('a dossier whose row does not open is still shown, with its bytes', () => {
    const item = only({ facts: [fact('a')], files: [file('p', 'a')] })
    expect(item).toMatchObject({ code: null, applicant: null, status: { kind: 'waiting', place: 1 } })
  })

  it('bytes to send: waiting facts and what is left of each page', () => {
    const { bytesToSend } = view({
      facts: [fact('a'), fact('b', stored)],
      files: [file('p', 'b', { sentBytes: 40_000 })],
      states: [state('a'), state('b', ['p'])],
    })
    expect(bytesToSend).toBe(61_000)
  })

  it('law: received ⇔ nothing of it is unsent; no place is given twice or beyond the line; a share never reaches 1', () => {
    const factState = fc.constantFrom('waiting', 'stored', 'quarantined')
    const fileState = fc.constantFrom('waiting', 'sending', 'refused', 'verified')
    const dossier = fc.record({
      facts: fc.array(factState, { minLength: 1, maxLength: 3 }),
      files: fc.array(fc.tuple(fileState, fc.integer({ min: 0, max: 100_016 })), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(dossier, { maxLength: 6 }), fc.boolean(), (dossiers, isSending) => {
        const facts: FactRow[] = []
        const files: UnsentFile[] = []
        const states = dossiers.map((one, i) => {
          for (const kept of one.facts)
            facts.push(fact(`d${i}`, { state: kept, problem: kept === 'quarantined' ? { code: 'x' } : null }))
          one.files.forEach(([kept, sentBytes], j) => {
            if (kept === 'verified') return
            const problem = kept === 'refused' ? { code: 'x' } : null
            files.push(
              file(`f${i}-${j}`, `d${i}`, {
                state: kept,
                sentBytes: kept === 'refused' ? 0 : sentBytes,
                problem,
              }),
            )
          })
          return state(
            `d${i}`,
            one.files.map((_, j) => `f${i}-${j}`),
          )
        })
        const { items } = view({ facts, files, states, isSending })
        expect(items).toHaveLength(dossiers.length)
        for (const { dossier: id, status } of items) {
          const one = dossiers[Number(id.slice(1))]!
          const isWhole =
            one.facts.every((kept) => kept === 'stored') && one.files.every(([kept]) => kept === 'verified')
          expect(status.kind === 'received').toBe(isWhole)
          if (status.kind === 'waiting' || status.kind === 'sending') expect(status.share).toBeLessThan(1)
        }
        const taken = items.flatMap(({ status }) => (status.kind === 'waiting' ? [status.place] : []))
        expect(new Set(taken).size).toBe(taken.length)
        expect(taken).toEqual([...taken].sort((a, b) => a - b))
        const inLine = dossiers.filter(
          (one) =>
            one.facts.includes('waiting') ||
            one.files.some(([kept]) => kept === 'waiting' || kept === 'sending'),
        )
        for (const at of taken) expect(at >= 1 && at <= inLine.length).toBe(true)
      }),
    )
  })
})
