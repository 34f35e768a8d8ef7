import { expect, test } from 'vitest'
import { cardRoles } from './card-roles.ts'
import { crossCheck } from './cross-check.ts'
import { extract } from './extract.ts'
import type { PaperReading } from './paper.ts'
import {
  birthNoticeLines,
  fatherCode,
  marriageLines,
  motherCode,
  pageOf,
} from '../../tests/support/read-page.ts'

const card = (code: string) => extract('id-card', pageOf([], { codes: [code] }))
const mother = card(motherCode)
const father = card(fatherCode)
const grandmother = card('038168990005||Hà Thị Lún|01011968|Nữ|Bản Đôn|01012022')
const birthNotice = extract('birth-notice', pageOf(birthNoticeLines))
const marriage = extract('marriage-certificate', pageOf(marriageLines))
const roles = (...readings: PaperReading[]) =>
  cardRoles(readings).map((each) => [each.card, each.roles, each.why])

test("the mother's card, known by the number on the giấy chứng sinh, is the requester's too when it is the only one", () => {
  expect(roles(birthNotice, mother)).toEqual([[1, ['requester', 'mother'], 'number']])
})

test('husband and wife by the marriage certificate, whatever the order of scanning', () => {
  expect(roles(father, marriage, mother)).toEqual([
    [0, ['requester', 'father'], 'number'],
    [2, ['mother'], 'number'],
  ])
  expect(roles(mother, father, birthNotice, marriage)).toEqual([
    [0, ['requester', 'mother'], 'number'],
    [1, ['father'], 'number'],
  ])
})

test('a grandmother who came is the requester and never the mother', () => {
  expect(roles(mother, grandmother, birthNotice)).toEqual([
    [0, ['mother'], 'number'],
    [1, ['requester'], 'none'],
  ])
  expect(roles(grandmother, birthNotice)).toEqual([[0, ['requester'], 'none']])
})

test('by name when the number on the paper was not read; tone style does not matter, tone does', () => {
  const without = (lines: readonly string[]) => lines.map((line) => line.replace('038198990017', ''))
  const noNumber = extract('birth-notice', pageOf(without(birthNoticeLines)))
  expect(roles(mother, noNumber)).toEqual([[0, ['requester', 'mother'], 'name']])
  const otherName = birthNoticeLines.map((line) => line.replace('HỒNG', 'HỔNG').replace('1998', '1997'))
  expect(roles(mother, extract('birth-notice', pageOf(without(otherName))))).toEqual([
    [0, ['requester'], 'none'],
  ])
})

test('without any other paper sex is only a guess, and two women are not guessed at', () => {
  expect(roles(father, mother)).toEqual([
    [0, ['requester', 'father'], 'sex'],
    [1, ['mother'], 'sex'],
  ])
  expect(roles(mother, grandmother)).toEqual([
    [0, ['requester'], 'none'],
    [1, [], 'none'],
  ])
  expect(roles(birthNotice)).toEqual([])
})

test('front and back of a card are one card, also when nothing on the back could be read', () => {
  const back: PaperReading = {
    kind: 'id-card',
    fields: mother.fields.filter(({ name }) => name === 'number'),
  }
  const blank: PaperReading = { kind: 'id-card', fields: [] }
  expect(roles(mother, back, father, blank, marriage)).toEqual([
    [0, ['requester', 'mother'], 'number'],
    [1, ['requester', 'mother'], 'number'],
    [2, ['father'], 'number'],
    [3, ['father'], 'number'],
  ])
})

test('the card of the one who died, by the giấy báo tử; who brings it is the requester', () => {
  const notice: PaperReading = {
    kind: 'death-notice',
    fields: father.fields.flatMap((field) =>
      field.name === 'number'
        ? [{ ...field, name: 'deceasedIdNumber' }]
        : field.name === 'name'
          ? [{ ...field, name: 'deceasedName' }]
          : [],
    ),
  }
  expect(roles(notice, father, grandmother)).toEqual([
    [1, ['deceased'], 'number'],
    [2, ['requester', 'mother'], 'sex'],
  ])
})

test('papers vouch for each other: a name the card confirms becomes sure, a name it contradicts becomes doubtful', () => {
  const field = (readings: PaperReading[], at: number, name: string) =>
    crossCheck(readings)[at]!.fields.find((each) => each.name === name)
  expect(field([birthNotice, mother], 0, 'motherName')).toMatchObject({ confidence: 0.98, reason: 'agrees' })
  expect(field([birthNotice, mother], 0, 'motherBirthYear')).toMatchObject({
    confidence: 0.98,
    reason: 'agrees',
  })
  expect(field([birthNotice, marriage], 0, 'motherName')).toMatchObject({
    confidence: 0.93,
    reason: 'agrees',
  })
  const misread = extract(
    'birth-notice',
    pageOf(birthNoticeLines.map((line) => line.replace('HỒNG', 'HÔNG'))),
  )
  expect(field([misread, mother], 0, 'motherName')).toMatchObject({
    value: 'HÀ THỊ HÔNG NHUNG',
    confidence: 0.4,
    reason: 'disagrees',
  })
  expect(field([birthNotice, grandmother], 0, 'motherName')!.reason).toBe('label')
  expect(crossCheck([birthNotice, mother])[1]).toEqual(mother)
})

test('a number that contradicts the sex or the year on its own paper becomes doubtful', () => {
  const misread = extract(
    'birth-notice',
    pageOf(birthNoticeLines.map((line) => line.replace('038198', '038298'))),
  )
  const number = crossCheck([misread])[0]!.fields.find((each) => each.name === 'motherIdNumber')
  expect(number).toMatchObject({ confidence: 0.4, reason: 'disagrees' })
  const own = crossCheck([birthNotice])[0]!.fields.find((each) => each.name === 'motherIdNumber')
  expect(own!.reason).toBe('structure')
})
