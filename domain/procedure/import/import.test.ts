import { describe, expect, it } from 'vitest'
import type { Procedure } from '../procedure.ts'
import { classify } from './classify.ts'
import { conditionLabel, groupCase } from './condition.ts'
import { importProcedure, type ImportContext } from './import-procedure.ts'
import { splitGluedCount } from './official-text.ts'
import type { ProcedureOverlay, RawChannel, RawComponent, RawProcedure } from './raw-procedure.ts'
import { shortLabel } from './short-label.ts'

const context: ImportContext = {
  plainNames: { '1.001193': { plainName: 'Khai sinh cho con', synonyms: ['giấy khai sinh'] } },
  wording: {
    units: { working_day: 'ngày làm việc', day: 'ngày', hour: 'giờ', other: '(không ghi đơn vị)' },
    notPublished: 'không công bố',
  },
  steps: [{ id: 'receive', role: 'receiver', title: 'Tiếp nhận', hours: null }],
  validity: { from: '2025-07-01', toByField: { 'Hộ tịch': '2027-02-28' } },
}
const component = (name: string, over: Partial<RawComponent> = {}): RawComponent => ({
  group: null,
  name,
  originals: 1,
  copies: 0,
  form_file: null,
  ...over,
})
const channel = (over: Partial<RawChannel> = {}): RawChannel => ({
  method: 'direct',
  amount: 1,
  unit: 'other',
  fee_vnd: 0,
  fee_text: 'Miễn phí',
  note: null,
  ...over,
})
const row = (over: Partial<RawProcedure> = {}): RawProcedure => ({
  code: '1.001193 ',
  short_name: 'Khai sinh',
  name: 'Thủ tục đăng ký khai sinh',
  field: 'Hộ tịch',
  agency: 'UBND cấp xã',
  applicants: 'Công dân',
  decision: '163/QĐ-BTP',
  sla: { type: 'same_day', cutoff: '15:00', basis: 'reading' },
  channels: [channel(), channel({ method: 'online' })],
  digitise: { required: true, reason: null },
  online_available: true,
  paper_form: 'tk-khai-sinh',
  components: [component('Giấy chứng sinh')],
  component_notes: [],
  results: [{ name: 'Giấy khai sinh', code: 'KQ.G15.000031' }],
  legal_basis: ['60/2014/QH13'],
  portal_url: 'https://example.gov.vn/x',
  source: 'portal copy',
  crawled: '2026-06',
  confidence: 'portal-copy',
  ...over,
})
function imported(over: Partial<RawProcedure> = {}, overlay: ProcedureOverlay | null = null): Procedure {
  const result = importProcedure(row(over), overlay, context)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('traps of the portal rows (domain.md §3.1)', () => {
  it('trims codes', () => {
    expect(imported().code).toBe('1.001193')
  })

  it('reads a bare number as the compiler of the row did, and says so', () => {
    expect(imported().time[0]).toMatchObject({
      limit: { kind: 'same-day', cutoff: '15:00' },
      text: '1 (không ghi đơn vị)',
      confidence: 'interpreted',
    })
    expect(imported({ sla: { type: 'see_channels' } }).time[0]?.limit.kind).toBe('unknown')
  })

  it('keeps a time limit per channel', () => {
    const channels = [
      channel({ amount: 27, unit: 'working_day' }),
      channel({ method: 'online', amount: 17, unit: 'working_day' }),
      channel({ method: 'postal', amount: 30, unit: 'day' }),
    ]
    expect(imported({ channels }).time.map((t) => [t.channel, t.limit, t.confidence])).toEqual([
      ['direct', { kind: 'working-days', days: 27 }, 'portal-copy'],
      ['online', { kind: 'working-days', days: 17 }, 'portal-copy'],
      ['postal', { kind: 'calendar-days', days: 30 }, 'portal-copy'],
    ])
  })

  it('keeps a second limit of a channel as the limit of a case', () => {
    const channels = [
      channel({ amount: 1, unit: 'working_day' }),
      channel({ amount: 3, unit: 'working_day', note: '- trường hợp cần xác minh' }),
    ]
    expect(imported({ channels }).time.map((t) => t.case)).toEqual([undefined, 'trường hợp cần xác minh'])
  })

  it.each([
    ['(Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định.)', 0, null],
    ['(Theo quy định của Luật phí và lệ phí và các văn bản hướng dẫn.)', 0, null],
    [null, 0, 0],
    ['(/trang)Tại Ủy ban nhân dân cấp xã', 2000, 2000],
    ['Không có thông tin', null, null],
  ])('fee %j of %s is %s: "Miễn phí" may hide a local amount', (note, fee_vnd, vnd) => {
    expect(imported({ channels: [channel({ note, fee_vnd })] }).fees[0]?.vnd).toBe(vnd)
  })

  it('drops fees of embassies', () => {
    const channels = [
      channel({ fee_vnd: 2000, fee_text: '2,000 Việt Nam Đồng', note: '(/trang)' }),
      channel({ fee_vnd: null, fee_text: '10 USD', note: 'Tại cơ quan đại diện' }),
    ]
    expect(imported({ channels }).fees).toMatchObject([{ vnd: 2000, per: 'page' }])
  })

  it('keeps prose with neither originals nor copies as a note', () => {
    const { components, notes } = imported({
      components: [
        component('Giấy chứng sinh'),
        component('Văn bản quy phạm có liên quan', { originals: 0 }),
      ],
    })
    expect(components.map((c) => c.label)).toEqual(['Giấy chứng sinh'])
    expect(notes).toContain('Văn bản quy phạm có liên quan')
  })

  it('puts declarations first whatever the order of the row, and orders the rest the same way each time', () => {
    const papers = [
      component('Trường hợp trẻ em bị bỏ rơi thì phải có biên bản về việc trẻ bị bỏ rơi.'),
      component('Hộ chiếu/Thẻ căn cước công dân', { group: 'Giấy tờ phải xuất trình' }),
      component('Giấy chứng sinh'),
      component('Tờ khai đăng ký khai sinh theo mẫu'),
    ]
    const ids = (rows: RawComponent[]): string[] => imported({ components: rows }).components.map((c) => c.id)
    expect(ids(papers)).toEqual(['declaration', 'birth-notice', 'id-card', 'bien-ban-ve-viec-tre-bi-bo-roi'])
    expect(ids([...papers].reverse())).toEqual(ids(papers))
  })

  it('repairs counts that ran into the sentence', () => {
    expect(splitGluedCount('Đơn theo Mẫu số', 181, 1)).toEqual({
      name: 'Đơn theo Mẫu số 18',
      originals: 1,
      copies: 1,
      repaired: true,
    })
    expect(splitGluedCount('Luật Đất đai năm', 20240, 1).name).toBe('Luật Đất đai năm 2024')
    expect(splitGluedCount('Giấy', 2, 0).repaired).toBe(false)
  })

  it('shows a sentence the crawl cut off as cut', () => {
    const name = `Giấy ${'x'.repeat(395)}`
    expect(imported({ components: [component(name)] }).components[0]?.name).toBe(`${name}…`)
  })

  it('drops repeated rows', () => {
    const twice = [component('Giấy đề nghị cấp lại;'), component('Giấy đề nghị cấp lại.')]
    expect(imported({ components: twice }).components).toHaveLength(1)
  })

  it('splits the declaration of the counter from the interactive form of the portal', () => {
    const { components } = imported({
      components: [
        component('Tờ khai đăng ký khai sinh theo mẫu (nếu nộp trực tiếp)'),
        component('Mẫu hộ tịch điện tử tương tác đăng ký khai sinh'),
      ],
    })
    expect(components.map((c) => [c.id, c.mode, c.channels, c.need])).toEqual([
      ['e-declaration', 'declare', ['online'], 'mandatory'],
      ['declaration', 'declare', ['direct'], 'mandatory'],
    ])
  })

  it('asks for no scan of papers only shown, nor in procedures exempt from digitisation', () => {
    const shown = component('Hộ chiếu/Thẻ căn cước', { group: 'Giấy tờ phải xuất trình' })
    expect(imported({ components: [shown] }).components[0]).toMatchObject({
      mode: 'present',
      digitise: 'exempt',
    })
    const exempt = { digitise: { required: false, reason: 'chứng thực bản sao' } }
    expect(imported(exempt).components[0]?.digitise).toBe('exempt')
    expect(imported().components[0]?.digitise).toBe('required')
  })

  it('releases a paper when the case that replaces it is ticked', () => {
    const { components } = imported({
      components: [
        component('Văn bản của cơ quan y tế xác nhận quan hệ cha con', { group: 'Giấy tờ phải nộp' }),
        component('Trường hợp không có văn bản nêu trên thì phải có văn bản cam đoan của các bên', {
          group: 'Giấy tờ phải nộp',
        }),
      ],
    })
    expect(components[0]?.unless).toEqual([components[1]?.condition?.id])
  })

  it('never asks for several kinds of land certificate together', () => {
    const { components } = imported({
      components: [
        component('Giấy chứng nhận quyền sử dụng đất được cấp theo Luật Đất đai'),
        component('Giấy chứng nhận quyền sở hữu nhà ở và quyền sử dụng đất ở'),
      ],
    })
    expect(components.map((c) => c.need)).toEqual(['conditional', 'conditional'])
    expect(new Set(components.map((c) => c.condition?.id)).size).toBe(2)
  })

  it('keeps entries verified by name only as findable, not receivable', () => {
    const { depth, components, confidenceByPart } = imported({
      channels: [],
      sla: { type: 'unknown' },
      confidence: 'identity verified; time/fee/components not verified',
    })
    expect({ depth, components }).toEqual({ depth: 'identity', components: [] })
    expect(confidenceByPart).toEqual({ time: 'memory', fees: 'memory', components: 'memory' })
  })

  it('ends civil status entries with the law they rest on', () => {
    expect(imported().validTo).toBe('2027-02-28')
    expect(imported({ field: 'Chứng thực' }).validTo).toBeNull()
  })

  it('refuses a row of another shape', () => {
    expect(importProcedure({ code: 'x' }, null, context)).toMatchObject({
      problem: { code: 'procedure.import.malformed' },
    })
  })
})

describe('conditions read from the sentence', () => {
  it.each([
    ['Trường hợp trẻ em bị bỏ rơi thì phải có biên bản về việc trẻ bị bỏ rơi.', 'Trẻ em bị bỏ rơi'],
    [
      'Văn bản ủy quyền (được chứng thực) trong trường hợp ủy quyền thực hiện việc đăng ký khai sinh. Trường hợp khác.',
      'Ủy quyền thực hiện việc đăng ký khai sinh',
    ],
    ['Giấy chứng nhận kết hôn nếu cha, mẹ đã đăng ký kết hôn.', 'Cha, mẹ đã đăng ký kết hôn'],
    ['Quyết định tiếp nhận đối với trẻ em ở cơ sở nuôi dưỡng.', 'Trẻ em ở cơ sở nuôi dưỡng'],
    ['Công dân Việt Nam đã ly hôn phải nộp bản sao trích lục', 'Công dân Việt Nam đã ly hôn'],
    ['Mảnh trích đo bản đồ địa chính thửa đất (nếu có).', 'Mảnh trích đo bản đồ địa chính thửa đất'],
    ['Giấy chứng sinh; trường hợp không có Giấy chứng sinh thì nộp văn bản của người làm chứng', null],
    [
      'Giấy báo tử do cơ quan có thẩm quyền cấp. Trường hợp đã nộp bản điện tử thì không phải nộp bản giấy.',
      null,
    ],
    ['Giấy khám sức khỏe có giá trị sử dụng nếu được cấp chưa quá 06 tháng', null],
  ])('%s', (name, expected) => {
    expect(conditionLabel(name)).toBe(expected)
  })

  it('takes headings as cases only when they separate cases', () => {
    const two = ['a) Đối với trường hợp cấp cho cá nhân', 'b) Đối với trường hợp cấp cho tổ chức, gồm']
    expect(two.map((g) => groupCase(g, two))).toEqual(['Cấp cho cá nhân', 'Cấp cho tổ chức'])
    expect(groupCase('Giấy tờ phải nộp', [...two, 'Giấy tờ phải nộp'])).toBeNull()
    expect(groupCase('Thành phần hồ sơ', ['Thành phần hồ sơ'])).toBeNull()
  })
})

describe('labels and kinds', () => {
  it.each([
    ['Văn bản ủy quyền (được chứng thực) theo quy định của pháp luật', 'Văn bản ủy quyền'],
    [
      'Trường hợp trẻ em bị bỏ rơi thì phải có biên bản về việc trẻ bị bỏ rơi do cơ quan có thẩm quyền lập.',
      'Biên bản về việc trẻ bị bỏ rơi',
    ],
    ['Hộ chiếu/Thẻ căn cước (sau đây gọi tắt là giấy tờ tùy thân) để chứng minh', 'Giấy tờ tùy thân'],
    ['(ii) Giấy đề nghị đăng ký tạm ngừng kinh doanh', 'Giấy đề nghị đăng ký tạm ngừng kinh doanh'],
  ])('%s → %s', (name, label) => {
    expect(shortLabel(name)).toBe(label)
  })

  it('tells prose from papers', () => {
    const asked = { originals: 1, copies: 0 }
    expect(classify('Lưu ý: nộp bản sao', null, asked)).toBe('note')
    expect(classify('Ngoài giấy tờ nêu trên, bên nam, bên nữ phải nộp:', null, asked)).toBe('note')
    expect(classify('Giấy tờ do nước ngoài cấp', 'Lưu ý', asked)).toBe('note')
    expect(classify('Đơn xin nhận con nuôi', 'Hồ sơ của người nhận con nuôi', asked)).toBe('declare')
    expect(classify('Giấy khai sinh', 'Giấy tờ phải nộp', asked)).toBe('submit')
  })
})

describe('hand overlays', () => {
  it('keep the official sentence under a better id and label', () => {
    const overlay = {
      code: '1.001193',
      components: [{ match: 'Giấy chứng sinh', id: 'notice', label: 'Giấy chứng sinh (bản chính)' }],
    }
    expect(imported({}, overlay).components).toMatchObject([
      { id: 'notice', label: 'Giấy chứng sinh (bản chính)', name: 'Giấy chứng sinh', source: 'portal copy' },
    ])
  })

  it('may not lose a published paper, nor name one that is not published', () => {
    const lose = { code: '1.001193', components: [] }
    expect(importProcedure(row(), lose, context)).toMatchObject({
      problem: { code: 'procedure.import.component-unmatched' },
    })
    const invent = { code: '1.001193', components: [{ match: 'Hộ khẩu', id: 'a', label: 'a' }] }
    expect(importProcedure(row(), invent, context)).toMatchObject({
      problem: { code: 'procedure.import.overlay-unmatched' },
    })
    const wrong = { code: '1.001193', colour: 'red' }
    expect(importProcedure(row(), wrong, context)).toMatchObject({
      problem: { code: 'procedure.import.malformed' },
    })
  })
})
