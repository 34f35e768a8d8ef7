import { describe, expect, it } from 'vitest'
import type { Grant } from './grants.ts'
import { covers, widest } from './grants.ts'
import { allPermissions, may, mayAct, permissions, type Permission } from './permissions.ts'
import { contentRoles, officerRoles, subjects, type Subject } from './roles.ts'

/**
 * The table of the security design §7, copied by hand in its own shorthand and in its own order of columns: R1 to R9,
 * then accountant and clerk, then the inspector of obligation L14, whom that design does not name. C commune, A assigned,
 * T assigned or today's, O own, s session, P open, * all communes; M masked, N numbers, S step-up, D two persons (1
 * begins, 2 confirms), a audited, p proposes, B break-glass, ! other terms.
 */
const columns =
  'receiver handler leader team kiosk board admin province-admin auditor accountant clerk inspector'
const table = `
  catalogue.read       P     P     P     P   P  -  P     P     P     P    P    P
  catalogue.change     -     -     -     -   -  -  Cp    *DS   -     -    -    -
  local-rule.set       -     -     CSa   -   -  -  Cp    -     -     -    -    -
  centre.set           -     -     CSa   -   -  -  CSa   -     -     -    -    -
  appointment.book     C     -     -     C   -  -  -     -     -     -    -    -
  draft.create         C     -     -     O   s  -  -     -     -     -    -    -
  intake.submit        C     -     -     O   P  -  -     -     -     -    -    -
  intake.decide        C     -     -     -   -  -  -     -     -     -    -    -
  dossier.search       CM    A     C     -   -  -  -     -     *a!   -    A    Ca!
  dossier.read         T     A     C     O!  s  -  CDaB  -     *aB!  -    A    Ca!
  id-number.reveal     Ca    Aa    Ca    -   O  -  -     -     -     -    -    -
  status.read          P     P     P     P   P  -  P     -     P     P    P    P
  paper.scan           C     A     -     O   s  -  -     -     -     -    A    -
  document.reuse       Ca!   A     -     -   -  -  -     -     -     -    -    -
  dossier.process      -     A     A     -   -  -  -     -     -     -    A    -
  dossier.reject       Cp    Ap    CS!   -   -  -  -     -     -     -    -    -
  result.sign          -     -     AS    -   -  -  -     -     -     -    -    -
  result.attach        -     A     A     -   -  -  -     -     -     -    A    -
  dossier.close        C!    -     -     -   -  -  -     -     -     -    -    -
  dossier.correct      -     Ap    CDS   -   -  -  -     -     -     -    -    -
  dossier.delete       -     -     -     -   -  -  -     -     -     -    -    -
  dossier.export       -     -     CSa!  -   -  -  -     *Na   *Sa   -    -    -
  fee.quote            C!    -     -     -   O  -  -     -     -     -    -    -
  fee.confirm          -     -     -     -   -  -  -     -     -     C    -    -
  fee.refund           -     -     CD2   -   -  -  -     -     -     CD1  -    -
  payee.change         -     -     CD2S  -   -  -  CD1S  -     -     -    -    -
  queue.issue          C     -     -     C   C  -  C     -     -     -    -    -
  queue.call           C     C!    -     -   -  -  C     -     -     -    -    -
  queue.read           C     C     -     C   -  C  C     -     -     -    -    -
  figures.read         O     O     C     -   -  -  CN    *N    *     -    O    C
  ratings.read         -     -     CN    -   -  -  CN    -     -     -    -    -
  late-officers.read   -     -     C     -   -  -  CN    *     *     -    -    C
  officers.change      -     -     CD2Sa -   -  -  CD1Sa *Sa   -     -    -    -
  devices.change       -     -     -     -   -  -  CSa   *Sa   -     -    -    -
  authorities.change   -     -     -     -   -  -  CSa   *Sa   -     -    -    -
  signing-register.change - -   CSa   -   -  -  CSa   -     -     -    -    -
  sessions.end         -     -     -     -   -  -  Ca    *a    -     -    -    -
  recovery.hold        -     -     Ca!   -   -  -  Ca!   Ca!   -     -    -    -
  server.change        -     -     -     -   -  -  -     *DSa  -     -    -    -
  audit.read           O     O     Ca    -   -  -  Ca!   *a!   *a    -    O    Ca
  audit.change         -     -     -     -   -  -  -     -     -     -    -    -
  patterns.read        -     -     C     -     -   -  -     -     -     -     -    C
  inspection.assign    -     -     CSa   -     -   -  -     -     -     -     -    -
  inspection.read      -     -     C     -     -   -  -     -     -     -     -    C
  inspection.carry     -     -     -     -     -   -  -     -     -     -     -    Ca
  inspection.answer    -     -     Ca    -     -   -  -     -     -     -     -    -
  record.export        -     -     Ca    -     -   -  -     -     -     -     -    Ca!`

const reachSign = { all: '*', commune: 'C', today: 'T', assigned: 'A', own: 'O', session: 's', public: 'P' }

function shorthand(grant: Grant | undefined): string {
  if (!grant) return '-'
  const persons = grant.twoPersons && { requester: 'D1', confirmer: 'D2', either: 'D' }[grant.twoPersons]
  return [
    reachSign[grant.reach],
    grant.masked && 'M',
    grant.numbersOnly && 'N',
    persons,
    grant.stepUp && 'S',
    grant.audited && 'a',
    grant.proposeOnly && 'p',
    grant.breakGlass && 'B',
    (grant.needs ?? grant.only ?? grant.oneOf ?? grant.watermark) && '!',
  ]
    .filter(Boolean)
    .join('')
}

const expected = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

describe('A1: the matrix of roles and permissions', () => {
  it('has every line of the security design, and no other', () => {
    expect(new Set(expected.map(([permission]) => permission))).toEqual(new Set(allPermissions))
    expect(expected).toHaveLength(allPermissions.length)
    expect(new Set(columns.split(' '))).toEqual(new Set(subjects))
  })

  it.each(expected)('%s reads as the design does', (permission = '', ...cells) => {
    const found = columns
      .split(' ')
      .map((role) => shorthand(permissions[permission as Permission][role as Subject]))
    expect(found).toEqual(cells)
  })

  it('gives administrators no content: what they may, they may without opening a dossier', () => {
    const content = allPermissions.filter((one) =>
      /^(dossier|id-number|draft|intake|paper|document|result)\./.test(one),
    )
    expect(content).toHaveLength(16)
    for (const permission of content)
      for (const role of ['admin', 'province-admin'] as const)
        expect(mayAct([role], permission) && !may([role], permission)?.numbersOnly, permission).toBe(false)
  })

  it('gives nobody what nobody may have', () => {
    for (const permission of ['dossier.delete', 'audit.change'] as const)
      expect(may(subjects, permission)).toBeNull()
  })

  it('knows no role and no permission but its own', () => {
    expect(may([], 'catalogue.read')).toBeNull()
    for (const role of ['owner', '__proto__', 'constructor', ''])
      for (const permission of allPermissions) expect(may([role as Subject], permission)).toBeNull()
  })
})

describe('A1: several roles in one person', () => {
  it('give the union, never more', () => {
    for (const permission of allPermissions)
      for (const a of officerRoles)
        for (const b of officerRoles) {
          const both = may([a, b], permission)
          const reachOf = (grant: Grant | null) => grant?.reach
          expect([may([a], permission), may([b], permission)].map(reachOf)).toContain(reachOf(both))
          expect(both === null).toBe(may([a], permission) === null && may([b], permission) === null)
          expect(may([b, a], permission)).toEqual(both)
        }
  })

  it('the wider reach wins; of equal reach the one that shows more and asks less', () => {
    expect(may(['receiver', 'leader'], 'dossier.search')).toEqual({ reach: 'commune' })
    expect(may(['handler', 'leader'], 'dossier.reject')?.proposeOnly).toBeUndefined()
    expect(may(['admin', 'receiver'], 'dossier.read')).toEqual({ reach: 'today' })
    expect(may(['accountant', 'leader'], 'fee.refund')).toEqual({ reach: 'commune', twoPersons: 'either' })
    expect(widest([])).toBeNull()
  })
})

describe('A1: what a reach covers', () => {
  const foreign = { isOwnCommune: false, isAssigned: true, isOwn: true, isToday: true }
  const plain = { isOwnCommune: true }
  it.each([
    ['all', true, true, true, true, true],
    ['public', true, true, true, true, true],
    ['commune', false, true, true, true, true],
    ['today', false, false, true, false, true],
    ['assigned', false, false, true, false, false],
    ['own', false, false, false, true, false],
    ['session', false, false, false, true, false],
  ] as const)('%s', (reach, ...answers) => {
    const things = [
      foreign,
      plain,
      { ...plain, isAssigned: true },
      { ...plain, isOwn: true },
      { ...plain, isToday: true },
    ]
    expect(things.map((thing) => covers({ reach }, thing))).toEqual(answers)
  })

  it('no role of a commune reaches beyond it', () => {
    const beyond = allPermissions.flatMap((permission) =>
      [...contentRoles, 'admin' as const].filter((role) => {
        const grant = may([role], permission)
        return grant !== null && grant.reach !== 'public' && covers(grant, foreign)
      }),
    )
    expect(beyond).toEqual([])
  })
})
