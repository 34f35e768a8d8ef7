import { describe, expect, test } from 'vitest'
import { realLaw } from '../../tests/support/real-law.ts'
import { unbornDossier, type DossierState } from '../dossier/state.ts'
import { acceptanceOf, commandFor, takenOver, type AnswerNote } from './accept.ts'
import type { TransferOffer } from './note.ts'
import { isAsked, limitAsked } from './limit-of-offer.ts'
import { answersOf, filesNamed, offerOf } from './notes-of.ts'

const here = { commune: '14956', agency: 'H56.99.01', name: 'Xã Pù Luông' }
const there = { commune: '14959', agency: 'H56.99.02', name: 'Xã Bá Thước' }
const file = (mark: string) => ({
  sha256: mark.repeat(64),
  size: 1,
  mime: 'application/pdf',
  kind: 'other' as const,
  pages: 1,
})
const due = { at: '2026-11-23T17:00', rule: 'same-day', why: 'Trả trong ngày.' }

function sentOn(more: Partial<DossierState> = {}): DossierState {
  const reception = {
    code: 'H56.99.01-261120-01001',
    procedure: '1.001193',
    applicant: { name: 'Hà Thị Lan' },
    owner: { name: 'Hà Văn Con' },
    conditions: [],
    form: null,
    receivedAt: '2026-11-20T09:00',
    channel: 'direct',
    origin: null,
  } as unknown as DossierState['reception']
  return {
    ...unbornDossier('dossier-here'),
    stage: 'forwarded',
    reception,
    forwarded: {
      agency: '14959',
      reason: 'Thường trú ở đó',
      at: '2026-11-20T10:00:00+07:00',
      accepted: null,
    },
    components: [
      { component: 'birth-notice', proof: { by: 'files', files: [file('a')] } },
      { component: 'birth-notice', proof: { by: 'files', files: [file('b')] } },
    ],
    volunteered: [file('c')],
    setAside: [{ sha256: file('c').sha256, reason: 'Không thuộc thành phần' }],
    notes: [{ event: 'x', at: '', actor: '', text: 'Bí mật' }],
    ...more,
  }
}

const offer = () => offerOf(sentOn(), here, null)!.body as TransferOffer

describe('W2: an offer', () => {
  test('holds the last of each paper, nothing set aside, nothing of the own work', () => {
    expect(offer().components).toEqual([
      { component: 'birth-notice', proof: { by: 'files', files: [file('b')] } },
    ])
    expect(filesNamed('offer', offer())).toEqual([file('b').sha256])
    expect(JSON.stringify(offer())).not.toContain('Bí mật')
  })

  test('is made while the dossier is there, and no longer when it came back', () => {
    expect(offerOf(sentOn({ stage: 'result-attached' }), here, null)).toBeNull()
    expect(offerOf(sentOn({ forwarded: null }), here, null)).toBeNull()
  })

  test('becomes a reception that says where it came from', () => {
    const law = { pack: 'p', procedure: 'q', form: null }
    expect(acceptanceOf(offer(), law)).toMatchObject({
      law,
      applicant: { name: 'Hà Thị Lan' },
      owner: { name: 'Hà Văn Con' },
      origin: { agency: 'H56.99.01', code: 'H56.99.01-261120-01001', dossier: 'dossier-here' },
    })
  })

  test('is known to be taken by the dossier that names it', () => {
    const origin = { agency: 'H56.99.01', code: 'x', dossier: 'dossier-here' }
    const taken = sentOn({ reception: { ...sentOn().reception!, origin } })
    expect(takenOver(offer(), [sentOn(), taken])).toBe(taken)
    expect(takenOver(offer(), [sentOn()])).toBeNull()
  })
})

describe('W4, W5: answers', () => {
  const origin = { agency: 'H56.99.01', code: 'x', dossier: 'dossier-here' }
  const mine = (more: Partial<DossierState>) =>
    sentOn({ id: 'dossier-there', due, reception: { ...sentOn().reception!, origin }, ...more })
  const kinds = (more: Partial<DossierState>) =>
    answersOf(mine(more), there, 'Lý do').map((note) => note.kind)

  test('follow from where the dossier that was taken over stands', () => {
    const result = { file: file('d') } as DossierState['result']
    expect(kinds({ stage: 'received' })).toEqual(['accepted'])
    expect(kinds({ stage: 'result-attached', result })).toEqual(['accepted'])
    expect(kinds({ stage: 'returned', result })).toEqual(['accepted', 'result'])
    expect(kinds({ stage: 'stopped' })).toEqual(['accepted', 'ended'])
    expect(answersOf(sentOn(), there, '')).toEqual([])
  })

  test('are put on record once, each as the fact it is', () => {
    const [accepted] = answersOf(mine({ stage: 'received' }), there, '')
    const note = { ...accepted!, n: 1, dossier: 'dossier-here', at: '' } as unknown as AnswerNote
    expect(commandFor(note, sentOn())).toMatchObject({
      type: 'competent-accepted',
      body: { due, reference: 'H56.99.01-261120-01001 · Xã Bá Thước' },
    })
    const recorded = sentOn({
      forwarded: { ...sentOn().forwarded!, accepted: { at: '', due, reference: '' } },
    })
    expect(commandFor(note, recorded)).toBeNull()
    const ended = {
      kind: 'ended',
      n: 2,
      dossier: 'dossier-here',
      at: '',
      body: { from: there, code: 'y', stage: 'refused', reason: 'Không đủ' },
    } as const
    expect(commandFor(ended, recorded)).toEqual({
      type: 'dossier-refused',
      body: { reason: 'Xã Bá Thước: Không đủ' },
    })
    expect(commandFor(ended, sentOn({ stage: 'refused' }))).toBeNull()
  })
})

describe('the time limit of a dossier that is taken over', () => {
  const law = realLaw()
  const ask = (code: string, more: Partial<TransferOffer> = {}, timeCase?: string | null) =>
    limitAsked(
      { ...offer(), procedure: code, ...more },
      { procedure: law.procedures.get(code)!.procedure, calendar: law.calendar },
      '2026-11-23T08:00',
      timeCase,
    )

  test('is computed wherever the catalogue has one: nothing is asked', () => {
    expect(isAsked(ask('1.001193'))).toBe(false)
  })

  test('is asked for where it has none; a day is proposed only where one was promised before', () => {
    expect(ask('1.014035').date).toMatchObject({ day: '', why: '' })
    const byHand = { at: '2026-11-25T17:00', why: 'điều 3' }
    expect(ask('1.014035', { byHand, receivedAt: '2026-11-20T09:00' }).date).toMatchObject({
      day: '2026-11-26',
      why: 'điều 3',
    })
  })

  test('a case that the law here does not know is chosen anew', () => {
    const { cases, date } = ask('1.004859', { timeCase: 'trường hợp cũ' })
    expect([cases.length > 1, date]).toEqual([true, null])
    expect(isAsked(ask('1.004859', { timeCase: cases[0]! }))).toBe(false)
  })

  test('the offer tells a date that an officer set there, and no computed one', () => {
    const byHand = { at: '2026-11-25T17:00', rule: 'by-hand', why: 'điều 3' }
    const told = (set: typeof byHand) =>
      (offerOf(sentOn({ due: set }), here, null)!.body as TransferOffer).byHand
    expect(told(byHand)).toEqual({ at: byHand.at, why: byHand.why })
    expect(told({ ...byHand, rule: 'working-days:3' })).toBeUndefined()
  })
})
