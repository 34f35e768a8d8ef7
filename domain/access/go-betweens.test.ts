import { describe, expect, test } from 'vitest'
import { unbornDossier, type DossierState } from '../dossier/state.ts'
import { goBetweens } from './go-betweens.ts'

let count = 0
type Person = NonNullable<DossierState['reception']>['applicant']

function handedIn(applicant: Person, owner: Person, day: number): DossierState {
  const on = new Date(Date.UTC(2026, 8, 1) + day * 86_400_000).toISOString().slice(0, 10)
  return {
    ...unbornDossier(`d${++count}`),
    reception: { applicant, owner, receivedAt: `${on}T08:00` } as DossierState['reception'],
  }
}

const person = (n: number, more: Partial<Person> = {}): Person => ({
  name: `Người ${n}`,
  idNumber: `0381${String(n).padStart(8, '0')}`,
  address: `Nhà ${n}`,
  ...more,
})

/** 3 go-betweens among 400 honest ones: parents, neighbours who help twice, a clinic within a year. */
function seeded() {
  const dossiers: DossierState[] = []
  for (let n = 0; n < 400; n++) dossiers.push(handedIn(person(n), person(n), n % 90))
  for (let n = 0; n < 60; n++)
    dossiers.push(
      handedIn(person(n), { name: `Con ${n}`, birthDate: '2026-08-01', address: `Nhà ${n}` }, n % 90),
    )
  for (let n = 0; n < 30; n++)
    for (const other of [1000 + n, 2000 + n]) dossiers.push(handedIn(person(n), person(other), n))
  for (let k = 0; k < 8; k++) dossiers.push(handedIn(person(399), person(7000 + k), k * 40))
  for (let one = 0; one < 2; one++)
    for (let k = 0; k < 6; k++)
      dossiers.push(handedIn(person(900 + one), person(3000 + one * 100 + k), one + k * 2))
  // The third gives another name and card each time, but one telephone.
  for (let k = 0; k < 6; k++)
    dossiers.push(handedIn(person(5000 + k, { phone: '0912 345 678' }), person(6000 + k), k))
  return dossiers
}

describe('obligation L13: who hands in for many', () => {
  test('of a seeded set the three are found and nobody else (precision and recall 1)', () => {
    const found = goBetweens(seeded())
    expect(found.map(({ by, key }) => `${by} ${key}`).sort()).toEqual([
      `person ${person(900).idNumber}`,
      `person ${person(901).idNumber}`,
      'phone 0912345678',
    ])
    expect(found.every(({ owners, dossiers }) => owners === 6 && dossiers.length === 6)).toBe(true)
    expect(found.find(({ by }) => by === 'phone')?.names).toHaveLength(6)
  })

  test('five in a month are many, four are not; five over half a year are not', () => {
    const many = (owners: number, step: number) =>
      goBetweens(Array.from({ length: owners }, (_, k) => handedIn(person(1), person(100 + k), k * step)))
        .length
    expect([many(4, 1), many(5, 1), many(5, 7), many(5, 40)]).toEqual([0, 1, 1, 0])
  })
})
