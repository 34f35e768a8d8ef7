import { describe, expect, test } from 'vitest'
import { realLaw } from '../../tests/support/real-law.ts'
import type { FileRef } from '../dossier/events.ts'
import { unbornDossier, type DossierState } from '../dossier/state.ts'
import { groupOf, LINKED_ITEM, parseLinkedItem } from './groups.ts'
import { planMember } from './member-plan.ts'
import { membersOf, openMembers } from './standing.ts'

const law = realLaw()
const parsed = parseLinkedItem(law.item(LINKED_ITEM))
const linkedGroups = parsed.ok ? parsed.value : []
const file: FileRef = {
  sha256: 'a'.repeat(64),
  size: 1,
  mime: 'application/pdf',
  kind: 'birth-notice',
  pages: 1,
}

const birth = {
  ...unbornDossier('birth'),
  stage: 'received',
  reception: {
    code: 'H56.99.01-261122-01001',
    procedure: '1.001193',
    applicant: { name: 'Hà Thị Lan', idNumber: '038190000001' },
    owner: { name: 'Hà Văn Con' },
    form: {
      id: 'tk-khai-sinh',
      data: { con_ho_ten: 'Hà Văn Con', con_ngay_sinh: '2026-11-20', con_gioi_tinh: 'Nam' },
    },
  },
  components: [
    { component: 'birth-notice', proof: { by: 'files', files: [file] } },
    { component: 'id-card', proof: { by: 'presented' } },
  ],
} as unknown as DossierState

const plan = (code: string) => {
  const { procedure } = law.procedures.get(code)!
  const form = procedure.formId === null ? null : law.forms.get(procedure.formId)!.form
  const member = groupOf(linkedGroups, '1.001193')!.members.find((one) => one.code === code)!
  return planMember(birth, member, procedure, form)!
}

describe('L10: linked procedures', () => {
  test('a procedure begins one group at most; a group without source is no law', () => {
    const [group] = linkedGroups
    expect(parseLinkedItem({ groups: [group, { ...group, id: 'another' }] })).toMatchObject({
      ok: false,
      problem: { code: 'pack.item.malformed', details: { at: '$.groups' } },
    })
    expect(parseLinkedItem({ groups: [{ ...group, source: ' ' }] }).ok).toBe(false)
  })

  test('name procedures and fields that the law has', () => {
    expect(linkedGroups.map(({ id }) => id)).toEqual(['child-under-six', 'death'])
    for (const { lead, members } of linkedGroups) {
      const leads = lead.map((code) => law.procedures.get(code)!.procedure)
      expect(leads.every(Boolean)).toBe(true)
      for (const { code, fields } of members) {
        const procedure = law.procedures.get(code)?.procedure
        expect(procedure, code).toBeDefined()
        const form = procedure!.formId === null ? null : law.forms.get(procedure!.formId)!.form
        for (const [field, sources] of Object.entries(fields)) {
          expect(form?.ui.fields[field], `${code} ${field}`).toBeDefined()
          const known = leads.flatMap((one) =>
            Object.keys(law.forms.get(one.formId ?? '')?.form.ui.fields ?? {}),
          )
          for (const source of sources) expect(known).toContain(source)
        }
      }
    }
  })

  test('the child is asked nothing twice: answers of the birth form stand in the residence form', () => {
    expect(plan('1.004222')).toMatchObject({
      applicant: { name: 'Hà Thị Lan' },
      owner: { name: 'Hà Văn Con' },
      form: { ten: 'Hà Văn Con', ngay_sinh: '2026-11-20', gioi_tinh: 'Nam' },
    })
  })

  test('papers of the first dossier are reused by kind, with where they came from', () => {
    expect(plan('2.001023').proofs).toEqual({
      'birth-notice': { by: 'reuse', files: [file], from: 'H56.99.01-261122-01001', consent: true },
    })
  })

  test('what is not received stays open, also when the first one is done', () => {
    const child = {
      ...unbornDossier('child'),
      stage: 'in-step',
      reception: { ...birth.reception!, procedure: '1.004222', linkedTo: 'birth' },
    } as DossierState
    const drafts = [{ id: 'draft', procedure: '2.001023', linkedTo: 'birth' }]
    const members = membersOf(linkedGroups, birth, [birth, child], drafts)
    expect(members.map(({ dossier, draft }) => [dossier?.id ?? null, draft])).toEqual([
      ['child', null],
      [null, 'draft'],
    ])
    expect(openMembers(members)).toHaveLength(2)
    expect(openMembers(membersOf(linkedGroups, birth, [{ ...child, stage: 'closed' }], []))).toEqual([])
    expect(
      membersOf(
        linkedGroups,
        { ...birth, reception: { ...birth.reception!, procedure: '2.000815' } },
        [],
        [],
      ),
    ).toEqual([])
  })
})
