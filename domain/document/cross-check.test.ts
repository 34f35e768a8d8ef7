import { expect, test } from 'vitest'
import { crossCheck } from './cross-check.ts'
import { extract } from './extract.ts'
import type { PaperReading, ProposedField } from './paper.ts'
import { fatherCode, motherCode, pageOf } from '../../tests/support/read-page.ts'

const card = (code: string) => extract('id-card', pageOf([], { codes: [code] }))
const mother = card(motherCode)
const father = card(fatherCode)

const paper = (kind: PaperReading['kind'], values: Readonly<Record<string, string>>): PaperReading => ({
  kind,
  fields: Object.entries(values).map(([name, value]): ProposedField => ({
    name,
    value,
    confidence: 0.85,
    origin: 'ocr',
    box: null,
    reason: 'label',
  })),
})
const found = (readings: readonly PaperReading[], at: number, name: string) =>
  crossCheck(readings)[at]!.fields.find((field) => field.name === name)

test('a card vouches for its holder on every kind of paper, in every role', () => {
  const land = paper('land-certificate', {
    ownerName: 'Lò Văn Quyết',
    ownerIdNumber: '038095990023',
    coOwnerName: 'Hà Thị Hồng Nhung',
  })
  const birth = paper('birth-certificate', {
    name: 'LÒ HÀ KHÁNH VY',
    motherName: 'HÀ THỊ HỒNG NHUNG',
    motherBirthYear: '1998',
  })
  const house = paper('residence-proof', {
    headName: 'LÒ VĂN QUYẾT',
    headIdNumber: '038095990023',
    member1Name: 'Hà Thị Hồng Nhung',
    member1IdNumber: '038198990017',
  })
  const readings = [mother, father, land, birth, house]
  for (const [at, name] of [
    [2, 'ownerName'],
    [2, 'ownerIdNumber'],
    [2, 'coOwnerName'],
    [3, 'motherName'],
    [3, 'motherBirthYear'],
    [4, 'headIdNumber'],
    [4, 'member1Name'],
  ] as const)
    expect(found(readings, at, name), name).toMatchObject({ confidence: 0.98, reason: 'agrees' })
  expect(found(readings, 3, 'name')).toMatchObject({ confidence: 0.85, reason: 'label' })
})

test('one number, two names: the one that was only read is doubted, the code is not', () => {
  const notice = paper('death-notice', { deceasedName: 'LÒ VĂN QUYỀN', deceasedIdNumber: '038095990023' })
  expect(found([father, notice], 1, 'deceasedName')).toMatchObject({ confidence: 0.4, reason: 'disagrees' })
  expect(crossCheck([father, notice])[0]).toEqual(father)
})

test('a man is not taken for the mother of the same folded name', () => {
  const birth = paper('birth-certificate', { motherName: 'LÒ VĂN QUYẾT' })
  expect(found([father, birth], 1, 'motherName')).toMatchObject({ confidence: 0.85, reason: 'label' })
})

test('handwriting stays handwriting, even where a code says the same: the code itself is offered', () => {
  const byHand: PaperReading = {
    kind: 'birth-notice',
    fields: paper('birth-notice', {
      motherName: 'HÀ THỊ HỒNG NHUNG',
      childName: 'LÒ HÀ KHÁNH VY',
    }).fields.map((field) => ({
      ...field,
      confidence: 0.5,
      reason: 'handwriting',
    })),
  }
  expect(found([mother, byHand], 1, 'motherName')).toMatchObject({ confidence: 0.5, reason: 'handwriting' })
  expect(found([mother, byHand], 1, 'childName')).toMatchObject({ confidence: 0.5, reason: 'handwriting' })
})
