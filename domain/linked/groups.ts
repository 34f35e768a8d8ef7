/**
 * Procedures that one event in a life calls for together (liên thông), as data. Each member is a dossier of its own, with
 * its own number and clock; what the first one knows is not asked again. Codes are those of `data/law`.
 */

export interface LinkedMember {
  readonly code: string
  /** Fields of its form ← fields of the first one's, in order of preference. */
  readonly fields: Readonly<Record<string, readonly string[]>>
}

export interface LinkedGroup {
  readonly id: 'child-under-six' | 'death'
  readonly lead: readonly string[] // whose reception may begin it
  readonly members: readonly LinkedMember[]
  readonly basis: string
}

/** The dead or the child: forms of different ministries, the same person. */
const CHILD = { ten: ['con_ho_ten'], ngay_sinh: ['con_ngay_sinh'], gioi_tinh: ['con_gioi_tinh'] }

export const linkedGroups: readonly LinkedGroup[] = [
  {
    id: 'child-under-six',
    lead: ['1.001193', '1.000689'],
    members: [
      { code: '1.004222', fields: CHILD },
      // The catalogue has no code for the card alone: the procedure that ends with it carries it.
      { code: '2.001023', fields: {} },
    ],
    basis: '63/2024/NĐ-CP',
  },
  {
    id: 'death',
    lead: ['1.000656'],
    members: [
      { code: '1.003197', fields: {} },
      { code: '1.001731', fields: {} },
      { code: '1.014028', fields: {} },
    ],
    basis: '63/2024/NĐ-CP',
  },
]

export function groupOf(procedure: string): LinkedGroup | null {
  return linkedGroups.find((group) => group.lead.includes(procedure)) ?? null
}
