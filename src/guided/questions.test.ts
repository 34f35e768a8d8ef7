import { describe, expect, it, test } from 'vitest'
import { sampleForm } from '../../tests/gallery/sample-form.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import { visibleFields } from '../../domain/form/visible-fields.ts'
import { before, CHECK, faultsOf, nextOf, questionsOf, shownOf } from './questions.ts'
import { answerAloud, readAloudOf } from './read-aloud.ts'
import { MOST_WORDS, shortSentences } from './short-sentences.ts'

const today = '2026-11-23'
const asked = (data = {}, known = new Set<string>()) => ({ form: sampleForm, data, today, known })
const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+/u)

describe('the questions of a form', () => {
  it('follow the answers: what does not apply is not asked', () => {
    const fields = (data: object) => questionsOf(asked(data)).map((question) => question.field)
    expect(fields({})).not.toContain('twinNote')
    expect(fields({ twin: true })).toContain('twinNote')
    expect(nextOf(asked({ twin: true }), 'twin')).toBe('twinNote')
    expect(nextOf(asked({}), 'twin')).toBe('phone')
  })

  it('leave out what a card has told, but show it on the check page', () => {
    const told = asked({ name: 'LÊ AN' }, new Set(['name']))
    expect(questionsOf(told)[0]?.field).toBe('birth')
    expect(shownOf(told)[0]?.field).toBe('name')
    expect(questionsOf(asked({}, new Set(['name'])))[0]?.field).toBe('name')
  })

  it('lead to the check page and back, also from a question that is no longer asked', () => {
    const last = questionsOf(asked({})).at(-1)?.field ?? ''
    expect(nextOf(asked({}), last)).toBe(CHECK)
    expect(before(asked({}), CHECK).at(-1)).toBe(last)
    expect(before(asked({}), 'name')).toEqual([])
    expect(before(asked({ birth: '2025-11-15' }, new Set(['birth'])), 'birth')).toEqual(['name'])
    expect(nextOf(asked({ name: 'LÊ AN' }, new Set(['name'])), 'name')).toBe('birth')
  })

  it('may be left blank only where the form allows it', () => {
    const blank = (field: string) => questionsOf(asked({})).find((one) => one.field === field)?.mayBeBlank
    expect([blank('name'), blank('phone')]).toEqual([false, true])
    expect(faultsOf(asked({})).map((fault) => fault.field)).toContain('name')
  })
})

describe('what is read aloud', () => {
  it('is cut into sentences of at most fifteen words, and keeps every word', () => {
    const long =
      '11. Những thành viên trong hộ gia đình cùng thay đổi (TT, họ tên, ngày sinh, giới tính, số định danh, quan hệ với chủ hộ)'
    const sentences = shortSentences(long)
    for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(MOST_WORDS)
    const bare = (text: string) => text.toLowerCase().match(/[\p{L}]+/gu)
    expect(bare(sentences.join(' '))).toEqual(bare(long))
    expect(shortSentences('một '.repeat(40)).map((one) => one.split(' ').length)).toEqual([15, 15, 10])
  })

  test.each([...realLaw().forms.values()].map(({ form }) => [form.id, form] as const))(
    '%s: every question has it, in short sentences',
    (_id, form) => {
      const fields = Object.entries(form.ui.fields)
      expect(fields.length).toBeGreaterThan(0)
      for (const [field, ui] of fields) {
        const said = readAloudOf(ui, true)
        expect(said.length, field).toBeGreaterThan(20)
        for (const sentence of sentencesOf(said)) {
          expect(sentence.split(/\s+/u).length, `${field}: ${sentence}`).toBeLessThanOrEqual(MOST_WORDS)
          expect(sentence, field).toMatch(/[.!?]$/u)
        }
        expect(answerAloud(ui, '').length, field).toBeGreaterThan(5)
      }
      expect(visibleFields(form, {}, today).length).toBeGreaterThan(0)
    },
  )
})
