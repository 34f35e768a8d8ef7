import { expect, test } from 'vitest'
import { realLaw } from '../../tests/support/real-law.ts'
import { parseSlipLaw } from '../slip/template.ts'
import { refusalReason, refusalSheet, type CounterRefusal } from './refusal-sheet.ts'

const law = realLaw()
const slips = parseSlipLaw(law.item('lists:slips'))
if (!slips.ok) throw new Error(slips.problem.code)

const said: CounterRefusal = {
  kind: 'papers',
  kindWords: 'Thành phần hồ sơ chưa đủ hoặc chưa đúng',
  papers: ['Giấy chứng sinh'],
  guidance: 'Xin cấp lại tại bệnh viện huyện rồi nộp lại',
}

test('form 03 at the counter bears the reasons and no number of a dossier', () => {
  const reason = refusalReason(said)
  const sheet = refusalSheet(
    {
      procedure: law.procedures.get('1.001193')!.procedure,
      applicant: { name: 'Hà Thị Lan' },
      reason: reason.ok ? reason.value : '',
      officer: 'Hà Thị Mai',
      commune: 'Xã Pù Luông',
      wall: '2026-11-23T08:20',
      noCode: 'không cấp',
      number: '',
    },
    slips.value,
  )
  expect(sheet).toMatchObject({ ok: true, value: { slip: '03', qr: '' } })
  const text = JSON.stringify(sheet)
  for (const word of ['Hà Thị Lan', 'Giấy chứng sinh', 'Xin cấp lại tại bệnh viện huyện', 'không cấp'])
    expect(text).toContain(word)
})

test('it names the papers and what to do, and asks for no paper about residence (F07)', () => {
  const code = (more: Partial<CounterRefusal>) => {
    const made = refusalReason({ ...said, ...more })
    return made.ok ? null : made.problem.code
  }
  expect(code({})).toBeNull()
  expect(code({ guidance: ' ' })).toBe('dossier.reason-missing')
  expect(code({ papers: [] })).toBe('dossier.reason-missing')
  expect(code({ kind: 'authority', papers: [] })).toBeNull()
  expect(code({ guidance: 'Nộp thêm sổ hộ khẩu' })).toBe('supplement.residence-paper')
})
