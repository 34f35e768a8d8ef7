import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeReceipt } from '../../../workers/pdf/make-receipt.ts'
import { loadFonts } from '../../../workers/pdf/fonts.ts'
import type { EventBody, FileRef } from '../../../domain/dossier/events.ts'
import { evolve } from '../../../domain/dossier/evolve.ts'
import { unbornDossier } from '../../../domain/dossier/state.ts'
import { reception } from '../../../tests/simulation/history.ts'
import { realLaw } from '../../../tests/support/real-law.ts'
import { setLocale, speakEnglishFrom } from '../../i18n/locale.ts'
import { dueRuleWords } from './due-rule-words.ts'
import { fitSheet, fitType, LARGEST_PT, SMALLEST_PT } from './fit-sheet.ts'
import { receiptContent, receivedDossier } from './receipt-content.ts'

const file: FileRef = {
  sha256: 'ab'.repeat(32),
  size: 1,
  mime: 'image/jpeg',
  kind: 'marriage-certificate',
  pages: 1,
}

function slip(change: Partial<EventBody['dossier-received']> = {}, officer = 'Hà Thị Mai') {
  const state = evolve(unbornDossier('d'), {
    v: 1,
    id: 'e',
    dossier: 'd',
    type: 'dossier-received',
    at: '2026-11-21T08:00:00.000+07:00',
    clk: { off: 0, q: 'synced' },
    actor: 'o',
    body: { ...reception, ...change },
  })
  const dossier = receivedDossier(state)
  const procedure = realLaw().procedures.get(change.procedure ?? '1.001193')?.procedure
  if (!dossier || !procedure) throw new Error('nothing received')
  return receiptContent({ dossier, procedure, commune: 'Xã Pù Luông', officer })
}

const row = (content: ReturnType<typeof slip>, label: string) =>
  content.rows.find((one) => one.label === label)?.value

describe('form 01 (TT 03/2025)', () => {
  test('head, number, request, dates with hour and minute, book and serial', () => {
    const content = slip({ applicant: { name: 'Lò Thị Mẩy', idNumber: '038196001234', phone: '0912345678' } })
    expect(content).toMatchObject({
      superior: 'ỦY BAN NHÂN DÂN XÃ PÙ LUÔNG',
      centre: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      place: 'Pù Luông',
      code: 'H56.99.01-261121-01001',
      qr: 'H56.99.01-261121-01001',
      issuedOn: '2026-11-21',
      receivedAt: '08 giờ 00 phút, ngày 21 tháng 11 năm 2026',
      dueAt: '08 giờ 00 phút, ngày 25 tháng 11 năm 2026',
      applicant: 'Lò Thị Mẩy',
      officer: 'Hà Thị Mai',
      fee: 'Không thu',
    })
    expect(row(content, 'Nội dung yêu cầu giải quyết')).toBe('Thủ tục đăng ký khai sinh (1.001193)')
    expect(row(content, 'Số căn cước')).toBe('038196001234')
    expect(row(content, 'Vào Sổ theo dõi hồ sơ')).toBe('Quyển số 01, số thứ tự 001')
    expect(row(content, 'Thời gian giải quyết hồ sơ theo quy định')).toBe('3 ngày làm việc')
  })

  test('what is not known is left out, not printed empty', () => {
    const labels = slip().rows.map((one) => one.label)
    expect(labels).not.toContain('Email')
    expect(labels).not.toContain('Chủ hồ sơ')
    expect(slip().rows.every((one) => one.value !== '')).toBe(true)
  })

  test('received away from the centre: where, on a line of its own', () => {
    const label = 'Nơi tiếp nhận (lưu động)'
    expect(row(slip({ place: 'Nhà văn hóa bản Đôn' }), label)).toBe('Nhà văn hóa bản Đôn')
    expect(row(slip(), label)).toBeUndefined()
  })

  test('the owner is named when he is not the applicant', () => {
    expect(row(slip({ owner: { name: 'Lò Văn Quyết' } }), 'Chủ hồ sơ')).toBe('Lò Văn Quyết')
  })

  test('papers: handed in are counted, shown ones go straight back, data and e-form are no paper', () => {
    const { papers } = slip({
      components: [
        { component: 'declaration', proof: { by: 'form' } },
        { component: 'birth-notice', proof: { by: 'files', files: [file] } },
        { component: 'id-card', proof: { by: 'files', files: [file] } },
        { component: 'residence-proof', proof: { by: 'data', source: 'population', reference: 'x' } },
      ],
      volunteered: [file],
    })
    expect(
      papers.map(({ originals, certified, copies, note }) => [originals, certified, copies, note]),
    ).toEqual([
      [0, 0, 0, 'tờ khai điện tử'],
      [1, 0, 0, ''],
      [0, 0, 0, 'xuất trình'],
      [0, 0, 0, 'cơ sở dữ liệu dân cư'],
      [0, 0, 1, 'tự nguyện nộp'],
    ])
    expect(papers.at(-1)?.name).toBe('Giấy chứng nhận kết hôn')
  })

  test('the fee: an amount, what is counted by page as published, and no promise where the province decides', () => {
    expect(slip({ feeVnd: 1_208_000 }).fee).toBe('1.208.000 đồng')
    expect(slip({ procedure: '2.000815', feeVnd: 2000 }).fee).toContain('2.000 đồng/trang')
    const local = [...realLaw().procedures.values()].find(({ procedure }) =>
      procedure.fees.some((fee) => fee.channel === 'direct' && fee.vnd === null && fee.case === undefined),
    )
    expect(slip({ procedure: local?.procedure.code ?? '', feeVnd: 0 }).fee).toBe(
      'Theo quy định của địa phương',
    )
  })

  test('the paper stays Vietnamese on an English screen, and a reprint is the same content', async () => {
    const first = JSON.stringify(slip({ feeVnd: 8000 }))
    globalThis.document ??= { documentElement: {} } as unknown as Document
    speakEnglishFrom(() => import('../../i18n/en/all.ts'))
    await setLocale('en')
    expect(JSON.stringify(slip({ feeVnd: 8000 }))).toBe(first)
    await setLocale('vi')
  })

  test('the same content goes through the real PDF maker', async () => {
    const load = async (url: string) =>
      new Uint8Array(readFileSync(join(import.meta.dirname, '../../../public', url)))
    const fonts = await loadFonts(load)
    if (!fonts.ok) throw new Error(fonts.problem.code)
    const made = await makeReceipt(slip(), fonts.value)
    expect(made.ok && made.value.length).toBeGreaterThan(5000)
  })
})

test('nothing can be printed of a dossier that was not received', () => {
  expect(receivedDossier(unbornDossier('d'))).toBeNull()
})

test.each([
  ['same-day', 'Trong ngày làm việc'],
  ['working-days:5', '5 ngày làm việc'],
  ['calendar-days:15+paused-minutes:960', '15 ngày'],
  ['working-hours:4.5', '4,5 giờ làm việc'],
  ['by-hand', 'Cán bộ tiếp nhận ấn định'],
])('rule %s reads "%s"', (rule, expected) => expect(dueRuleWords(rule)).toBe(expected))

test('the type shrinks only as far as it must, and never below what can be read', () => {
  expect(fitType(() => 100, 100)).toBe(LARGEST_PT)
  expect(fitType((size) => size * 10, 95)).toBe(9.5)
  expect(fitType(() => 1000, 10)).toBe(SMALLEST_PT)
})

test('what stands below the form may make it a little smaller, and goes before it becomes hard to read', () => {
  const heightAt = (form: number) => (size: number, hasNote: boolean) => size * (form + (hasNote ? 1 : 0))
  expect(fitSheet(heightAt(9), 1000)).toEqual({ sizePt: LARGEST_PT, hasNote: true })
  expect(fitSheet(heightAt(9), 95)).toEqual({ sizePt: 9.5, hasNote: true })
  expect(fitSheet(heightAt(11), 95)).toEqual({ sizePt: 8.5, hasNote: false })
})
