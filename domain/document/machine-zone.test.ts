import { expect, test } from 'vitest'
import { extract } from './extract.ts'
import { gradeOf } from './grade.ts'
import type { MachineZone, ReadPage } from './paper.ts'

const card: MachineZone = {
  lines: [
    'IDVNM3040123458038304012345<<5',
    '0401157F2901156VNM<<<<<<<<<<<6',
    'NGUYEN<<THI<HOA<<<<<<<<<<<<<<<',
  ],
  box: [10, 20, 300, 90],
}
const page = (machineZone: MachineZone | null): ReadPage => ({
  width: 1000,
  height: 630,
  text: '',
  confidence: 0.4,
  words: [],
  codes: [],
  machineZone,
})
const fieldsOf = (zone: MachineZone) =>
  Object.fromEntries(extract('id-card', page(zone)).fields.map((field) => [field.name, field]))

test('a zone read by its shapes: what check digits cover is sure, the name is only to be looked at', () => {
  const fields = fieldsOf(card)
  expect(
    Object.values(fields).map(({ name, value, confidence }) => [name, value, gradeOf(confidence)]),
  ).toEqual([
    ['name', 'NGUYEN THI HOA', 'check'],
    ['number', '038304012345', 'sure'],
    ['birthDate', '2004-01-15', 'sure'],
    ['sex', 'Nữ', 'sure'],
    ['expiresOn', '2029-01-15', 'sure'],
  ])
  expect(fields['number']).toMatchObject({ origin: 'mrz', reason: 'check-digit', box: card.box })
})

test('a sex that contradicts the number makes everything worth a look', () => {
  const [first = '', second = '', third = ''] = card.lines
  const fields = fieldsOf({ ...card, lines: [first, second.replace('F', 'M'), third] })
  expect(Object.values(fields).every(({ confidence }) => gradeOf(confidence) !== 'sure')).toBe(true)
})

test('one digit misread: nothing is proposed', () => {
  const [first = '', ...rest] = card.lines
  expect(fieldsOf({ ...card, lines: [first.replace('038304', '038804'), ...rest] })).toEqual({})
})

test('a passport: the number with its letter, the century from the holder’s own number', () => {
  const passport: MachineZone = {
    lines: ['P<VNMLO<<VAN<QUYET<<<<<<<<<<<<<<<<<<<<<<<<<<', 'C1234567<0VNM9511039M3511037038095990023<<84'],
    box: [0, 0, 1, 1],
  }
  const fields = fieldsOf(passport)
  expect(fields['number']).toMatchObject({ value: 'C1234567' })
  expect(fields['birthDate']).toMatchObject({ value: '1995-11-03' })
  expect(fields['sex']).toMatchObject({ value: 'Nam', reason: 'check-digit' })
  const [first = '', second = ''] = passport.lines
  expect(fieldsOf({ ...passport, lines: [first, second.replace('9511039', '9611039')] })).toEqual({})
})
