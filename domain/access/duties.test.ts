import { describe, expect, it } from 'vitest'
import { checkApprover, checkNotOneself, checkRoles, checkSecondPerson, needsSecondPerson } from './duties.ts'
import { officerRoles, type OfficerRole } from './roles.ts'

/** Every set of roles there is. */
const sets = Array.from({ length: 2 ** officerRoles.length }, (_, bits) =>
  officerRoles.filter((_role, i) => (bits >> i) & 1),
)
const code = (roles: readonly OfficerRole[], exception?: string) => {
  const checked = checkRoles(exception === undefined ? { roles } : { roles, exception })
  return checked.ok ? null : checked.problem.code
}

describe('A2: roles one person may join', () => {
  it('over all 1,024 sets', () => {
    for (const roles of sets) {
      const has = (...wanted: OfficerRole[]) => wanted.some((role) => roles.includes(role))
      const isLonely = has('province-admin', 'auditor', 'inspector') && roles.length > 1
      const joinsContent = has('admin') && has('handler', 'leader', 'team', 'accountant', 'clerk')
      const expected =
        roles.length === 0
          ? 'access.roles.none'
          : isLonely || joinsContent
            ? 'access.roles.never-together'
            : has('admin') && has('receiver')
              ? 'access.roles.exception-needed'
              : null
      expect(code(roles), roles.join('+')).toBe(expected)
      const excused = expected === 'access.roles.exception-needed' ? null : expected
      expect(code(roles, 'Xã chỉ có bốn người; Chủ tịch đồng ý'), roles.join('+')).toBe(excused)
    }
  })

  it('administrator and leader never, whatever the reason; a blank reason is none', () => {
    expect(code(['admin', 'leader'], 'because')).toBe('access.roles.never-together')
    expect(code(['admin', 'receiver'], '  ')).toBe('access.roles.exception-needed')
  })
})

describe('A3: what takes a second person', () => {
  it('giving the leader role, and nothing else', () => {
    for (const before of sets)
      for (const role of officerRoles)
        expect(needsSecondPerson(before, [...before, role])).toBe(
          role === 'leader' && !before.includes('leader'),
        )
    expect(needsSecondPerson(['leader'], ['receiver']), 'taking it away is quick').toBe(false)
  })

  it('is confirmed by neither the one who asked nor the one it is about', () => {
    for (const requester of ['a', 'b', 'c'])
      for (const confirmer of ['a', 'b', 'c'])
        for (const subject of ['a', 'b', 'c'])
          expect(checkSecondPerson({ requester, confirmer, subject }).ok).toBe(
            confirmer !== requester && confirmer !== subject,
          )
    expect(checkSecondPerson({ requester: 'a', confirmer: 'b' }).ok).toBe(true)
  })

  it('nobody changes their own roles; nobody approves what they received', () => {
    expect([checkNotOneself('a', 'a').ok, checkNotOneself('a', 'b').ok]).toEqual([false, true])
    expect([checkApprover('a', 'a').ok, checkApprover('a', 'b').ok]).toEqual([false, true])
  })
})
