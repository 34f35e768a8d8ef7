import { describe, expect, test } from 'vitest'
import { reception } from '../../tests/simulation/history.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import type { PaperKind, PaperReading } from '../document/paper.ts'
import type { AnyEvent, EventBody, FileRef } from '../dossier/events.ts'
import { evolve } from '../dossier/evolve.ts'
import { unbornDossier, type DossierState } from '../dossier/state.ts'
import { documentsOf, type CitizenDocument } from './documents.ts'
import { openTwins, twinGroups, wishOf } from './open-twins.ts'
import { nothingRead, paperFacts } from './paper-facts.ts'
import { dossiersAbout, findPeople, knownPeople } from './people.ts'
import { repeatedDocuments, timesScanned } from './repeated.ts'
import { strayPapers } from './stray-papers.ts'
import { reusedKindProblem } from './reuse-law.ts'
import { reuseProblem, validityOf } from './validity.ts'
import { parseValidityItem, VALIDITY_ITEM } from './validity-law.ts'
import { documentsOfPerson, versionsOf } from './versions.ts'

const MOTHER = { name: 'Lò Thị Mẩy', idNumber: '038196001234', birthDate: '1996-03-02' }
const FATHER = { name: 'Lò Văn Quyết', idNumber: '038094005678', birthDate: '1994-01-01' }
const today = '2026-11-23'

const file = (sign: string, kind: PaperKind = 'id-card'): FileRef => ({
  sha256: sign.repeat(64).slice(0, 64),
  size: 1,
  mime: 'application/pdf',
  kind,
  pages: 1,
})

function dossier(id: string, change: Partial<EventBody['dossier-received']>): DossierState {
  return add(unbornDossier(id), 'dossier-received', {
    ...reception,
    code: `code-${id}`,
    applicant: MOTHER,
    ...change,
  })
}

let facts = 0
function add<T extends AnyEvent['type']>(state: DossierState, type: T, body: EventBody[T]): DossierState {
  const envelope = { v: 1, id: `f${++facts}`, dossier: state.id, actor: 'o1', clk: { off: 0, q: 'synced' } }
  return evolve(state, { ...envelope, type, at: '2026-11-23T08:00:00+07:00', body } as unknown as AnyEvent)
}

const card = (number: string, more: Record<string, string> = {}): PaperReading => ({
  kind: 'id-card',
  fields: Object.entries({ number, ...more }).map(([name, value]) => ({
    name,
    value,
    confidence: 1,
    origin: 'qr',
    box: null,
    reason: 'check-digit',
  })),
})

describe('documents of a person', () => {
  const first = dossier('d1', {
    receivedAt: '2026-03-01T08:00',
    components: [{ component: 'id-card', proof: { by: 'files', files: [file('a'), file('b')] } }],
  })
  const again = dossier('d2', {
    receivedAt: '2026-05-01T08:00',
    procedure: '1.000894',
    components: [
      { component: 'id-card', proof: { by: 'reuse', files: [file('a')], from: 'code-d1', consent: true } },
    ],
  })
  const readings = new Map([
    [file('a').sha256, paperFacts('id-card', [card(MOTHER.idNumber, { issuedOn: '2021-05-01' })])],
    [file('b').sha256, paperFacts('id-card', [card(FATHER.idNumber, { issuedOn: '2022-05-01' })])],
  ])
  const documents = documentsOf([again, first], (sha256) => readings.get(sha256) ?? null)

  test('a paper is its file: named once, whose it is said by the paper itself, every use counted with its purpose', () => {
    expect(documents).toHaveLength(2)
    const [mothers] = documentsOfPerson(documents, MOTHER.idNumber)
    expect(mothers).toMatchObject({ ownerSaid: 'paper', origin: 'qr', kind: 'id-card' })
    expect(mothers?.uses.map(({ code, procedure, status }) => [code, procedure, status])).toEqual([
      ['code-d1', '1.001193', 1],
      ['code-d2', '1.000894', 2],
    ])
    expect(documentsOfPerson(documents, FATHER.idNumber).map(({ id }) => id)).toEqual([file('b').sha256])
  })

  test('what was not read is taken from the dossier, and says so', () => {
    const [unread] = documentsOf([first])
    expect(unread).toMatchObject({ owners: [MOTHER.idNumber], ownerSaid: 'dossier', origin: 'typed' })
  })

  test('a result is a document too; a paper that is one, used again, is status 3; a paper set aside is gone', () => {
    const result = file('c', 'civil-extract')
    const issued = add(first, 'result-attached', {
      file: result,
      number: '12/TL',
      date: '2026-03-02',
      signer: 'UBND',
      signedAt: '2026-03-02T08:00:00Z',
    })
    const later = dossier('d3', {
      receivedAt: '2026-06-01T08:00',
      components: [
        { component: 'extract', proof: { by: 'reuse', files: [result], from: 'code-d1', consent: true } },
      ],
    })
    const found = documentsOf([issued, later]).find(({ id }) => id === result.sha256)
    expect(found).toMatchObject({ isResult: true, facts: { number: '12/TL' }, origin: 'data' })
    expect(found?.uses.map(({ status }) => status)).toEqual([1, 3])
    const cleared = add(first, 'file-set-aside', { sha256: file('b').sha256, reason: 'not asked' })
    expect(documentsOf([cleared]).map(({ id }) => id)).toEqual([file('a').sha256])
  })

  test('a newer card replaces the older; two decisions are two papers', () => {
    const newer = { ...documents[0]!, id: 'n', facts: { ...documents[0]!.facts, issuedOn: '2026-01-01' } }
    const cards = versionsOf([documents[0]!, newer])
    expect(cards).toHaveLength(1)
    expect(cards[0]).toMatchObject({ newest: { id: 'n' }, older: [{ id: documents[0]!.id }] })
    const decision = (id: string): CitizenDocument => ({
      ...documents[0]!,
      id,
      kind: 'decision',
      facts: nothingRead,
    })
    expect(versionsOf([decision('x'), decision('y')])).toHaveLength(2)
  })
})

const parsed = parseValidityItem(realLaw().item(VALIDITY_ITEM))
const rules = parsed.ok ? parsed.value : null

describe('validity', () => {
  const paper = (
    kind: PaperKind,
    facts: Partial<CitizenDocument['facts']> = {},
    owners = [MOTHER.idNumber],
  ) => ({ kind, owners, facts: { ...nothingRead, ...facts } }) as unknown as CitizenDocument

  test.each([
    [paper('marital-status', { issuedOn: '2026-05-24' }), { state: 'valid', until: '2026-11-24' }],
    [paper('marital-status', { issuedOn: '2026-05-22' }), { state: 'expired', until: '2026-11-22' }],
    [paper('marital-status', { issuedOn: '2026-08-31' }), { state: 'valid', until: '2027-02-28' }],
    [paper('marital-status'), { state: 'unknown' }],
    [paper('household-book'), { state: 'expired', until: '2022-12-31' }],
    [paper('birth-certificate'), { state: 'valid', until: null }],
    [paper('declaration'), { state: 'not-reusable' }],
    [paper('id-card', { expiresOn: '2026-11-22' }), { state: 'expired', until: '2026-11-22' }],
    [
      paper('id-card', { birthDate: '1996-03-02', issuedOn: '2016-05-01' }),
      { state: 'expired', until: '2021-03-02' },
    ],
    [
      paper('id-card', { birthDate: '1996-03-02', issuedOn: '2020-05-01' }), // in the two years before 25
      { state: 'valid', until: '2036-03-02' },
    ],
    [paper('id-card', { birthDate: '1960-03-02', issuedOn: '2021-05-01' }), { state: 'valid', until: null }],
  ])('%#', (document, expected) => expect(validityOf(document, today, rules)).toEqual(expected))

  test('expired, of somebody else, or of its own matter only: refused; an unknown end is looked at', () => {
    const persons = [MOTHER.idNumber]
    const code = (document: CitizenDocument) => reuseProblem(document, persons, today, rules)?.code
    expect(code(paper('marital-status', { issuedOn: '2020-01-01' }))).toBe('repository.paper.expired')
    expect(code(paper('id-card', {}, [FATHER.idNumber]))).toBe('repository.paper.foreign-owner')
    expect(code(paper('authorisation'))).toBe('repository.paper.not-reusable')
    expect(code(paper('marital-status'))).toBeUndefined()
    expect(code(paper('birth-certificate'))).toBeUndefined()
  })

  test('under a pack that says nothing only what is printed on the paper counts', () => {
    expect(validityOf(paper('marital-status', { issuedOn: '2020-01-01' }), today, null)).toEqual({
      state: 'unknown',
    })
    expect(validityOf(paper('id-card', { expiresOn: '2020-01-01' }), today, null).state).toBe('expired')
  })

  test('a reception uses again only kinds that may be; papers of a linked group and of another commune come along', () => {
    const using = (kind: PaperKind, more: object = {}) => {
      const files = [{ sha256: 'a'.repeat(64), size: 1, mime: 'application/pdf', kind, pages: 1 }]
      const proof = { by: 'reuse' as const, files, from: 'x', consent: true as const }
      const body = { ...reception, components: [{ component: 'c', proof }], ...more }
      return reusedKindProblem(body, rules)?.code ?? null
    }
    expect(using('birth-notice')).toBeNull()
    expect(using('household-book')).toBe('repository.paper.expired')
    expect(using('authorisation')).toBe('repository.paper.not-reusable')
    expect(using('authorisation', { linkedTo: 'first' })).toBeNull()
    expect(using('authorisation', { origin: { agency: 'a', code: 'b', dossier: 'c' } })).toBeNull()
  })

  test('the pack says something of every kind of paper, and names where it was read', () => {
    const item = realLaw().item(VALIDITY_ITEM) as { rules: { paper: string }[] }
    expect(parsed.ok).toBe(true)
    expect(parseValidityItem({ rules: item.rules.slice(1) })).toMatchObject({
      ok: false,
      problem: { code: 'pack.item.malformed', details: { at: '$.rules' } },
    })
    const twice = { rules: [...item.rules, item.rules[0]] }
    expect(parseValidityItem(twice).ok).toBe(false)
    const unsourced = { rules: item.rules.map((one) => ({ ...one, source: '' })) }
    expect(parseValidityItem(unsourced).ok).toBe(false)
  })
})

test('whose a paper is: the child and not the parents, both spouses, the best reading of a field', () => {
  const reading = (kind: PaperKind, fields: Record<string, string>, origin = 'ocr'): PaperReading => ({
    kind,
    fields: Object.entries(fields).map(([name, value]) => ({
      name,
      value,
      confidence: 1,
      origin: origin as 'ocr',
      box: null,
      reason: 'label',
    })),
  })
  expect(
    paperFacts('birth-certificate', [
      reading('birth-certificate', {
        idNumber: '038226000001',
        motherIdNumber: MOTHER.idNumber,
        number: '12',
      }),
    ]),
  ).toMatchObject({ owners: ['038226000001'], number: '12' })
  expect(
    paperFacts('marriage-certificate', [
      reading('marriage-certificate', {
        wifeIdNumber: MOTHER.idNumber,
        husbandIdNumber: FATHER.idNumber,
        wifeName: MOTHER.name,
        husbandName: FATHER.name,
      }),
    ]),
  ).toMatchObject({
    owners: [MOTHER.idNumber, FATHER.idNumber],
    ownerName: 'Lò Thị Mẩy, Lò Văn Quyết',
  })
  const two = paperFacts('id-card', [reading('id-card', { number: '038196001235' }), card(MOTHER.idNumber)])
  expect(two).toMatchObject({ owners: [MOTHER.idNumber], origin: 'qr' })
})

test('people are found by number or name, with or without marks, and never by two letters', () => {
  const people = knownPeople([
    dossier('d1', { applicant: FATHER, owner: MOTHER }),
    dossier('d2', { applicant: FATHER }),
    dossier('d3', { applicant: { name: 'Không số' } }),
  ])
  expect(people.map(({ name }) => name)).toEqual(['Lò Thị Mẩy', 'Lò Văn Quyết'])
  expect(findPeople(people, 'quyet lo').map(({ number }) => number)).toEqual([FATHER.idNumber])
  expect(findPeople(people, '038196').map(({ name }) => name)).toEqual(['Lò Thị Mẩy'])
  expect(findPeople(people, 'lo')).toEqual([])
  expect(people[1]?.dossiers).toHaveLength(2)
})

test('only dossiers about a person are opened: their own, those whose form names them, those that used their paper', () => {
  const form = (number: string) => ({ id: 'f', data: { motherNumber: number } })
  const states = [
    dossier('own', { components: [{ component: 'c', proof: { by: 'files', files: [file('a')] } }] }),
    dossier('named', { applicant: FATHER, form: form(MOTHER.idNumber) }),
    dossier('used', { applicant: FATHER, volunteered: [file('a')] }),
    dossier('other', { applicant: FATHER, form: form(FATHER.idNumber), volunteered: [file('b')] }),
  ]
  expect(dossiersAbout(states, MOTHER.idNumber).map(({ id }) => id)).toEqual(['own', 'named', 'used'])
})

describe('the same wish twice', () => {
  const one = dossier('d1', {})
  const two = dossier('d2', { receivedAt: '2026-11-22T08:00' })

  test('same person, same procedure, both open: each warns of the other', () => {
    expect(openTwins(wishOf(one)!, [one, two]).map(({ id }) => id)).toEqual(['d2'])
    expect(twinGroups([two, one]).map((group) => group.map(({ id }) => id))).toEqual([['d1', 'd2']])
  })

  test('another procedure, another person, a namesake born another day, or an ended one is none', () => {
    const others = [
      dossier('d3', { procedure: '1.000894' }),
      dossier('d4', { applicant: FATHER }),
      dossier('d5', { applicant: { name: MOTHER.name, birthDate: '1999-01-01' } }),
      add(dossier('d6', {}), 'dossier-withdrawn', { by: 'x', reason: 'r' }),
    ]
    expect(openTwins(wishOf(one)!, others)).toEqual([])
    expect(twinGroups([one, ...others])).toEqual([])
  })

  test('without numbers, the name with the day of birth', () => {
    const person = { name: 'LÒ THỊ MẨY', birthDate: '1996-03-02' }
    const wish = { dossier: '', procedure: '1.001193', persons: [person] }
    expect(openTwins(wish, [dossier('d7', { applicant: { ...person, name: 'Lò Thị Mẩy' } })])).toHaveLength(1)
  })
})

test('F05: five papers nobody asked for, five found; one set aside with a reason is not found again', () => {
  const { procedure } = realLaw().procedures.get('1.001193')!
  const lawful = procedure.components.find(({ mode }) => mode !== 'declare')!.id
  let state = dossier('d1', {
    components: [
      { component: lawful, proof: { by: 'files', files: [file('1')] } },
      { component: 'so-ho-khau', proof: { by: 'files', files: [file('2', 'household-book')] } },
    ],
    volunteered: [file('3', 'other'), file('4', 'invoice')],
  })
  state = add(state, 'file-attached', { component: null, file: file('5', 'other') })
  state = add(state, 'file-attached', { component: 'xac-nhan', file: file('6', 'residence-proof') })
  state = add(state, 'file-attached', { component: lawful, file: file('7', 'birth-notice') })
  const found = strayPapers(state, procedure)
  expect(new Set(found.map(({ file: { sha256 } }) => sha256[0]))).toEqual(new Set(['2', '3', '4', '5', '6']))
  expect(found).toHaveLength(5)
  state = add(state, 'file-set-aside', { sha256: file('2').sha256, reason: 'Sổ hộ khẩu không còn giá trị' })
  expect(strayPapers(state, procedure)).toHaveLength(4)
})

test('the very same file handed in twice is counted; one used again lawfully is not', () => {
  const given = (id: string, by: 'files' | 'reuse') =>
    dossier(id, {
      components: [
        {
          component: 'c',
          proof:
            by === 'files'
              ? { by, files: [file('a')] }
              : { by, files: [file('a')], from: 'd1', consent: true },
        },
      ],
    })
  const [twice] = documentsOf([given('d1', 'files'), given('d2', 'files'), given('d3', 'reuse')])
  expect(twice && timesScanned(twice)).toBe(2)
})

test('the same paper scanned twice is noticed by its look, unless its numbers say it is another person’s', () => {
  const like: Record<string, string> = { a: 'a5c3f01e77b2d498', b: 'a5c3f01e77b2d499', c: 'a5c3f01e77b2d498' }
  const papers = (['a', 'b', 'c'] as const).map((sign): CitizenDocument => ({
    ...documentsOf([dossier('d1', { volunteered: [file(sign, 'civil-extract')] })])[0]!,
    owners: [sign === 'c' ? FATHER.idNumber : MOTHER.idNumber],
  }))
  const found = repeatedDocuments(papers, (sha256) => like[sha256[0]!] ?? null)
  expect(found).toEqual([
    { document: file('b').sha256, repeat: { of: file('a').sha256, how: 'looks-alike', distance: 1 } },
  ])
})
