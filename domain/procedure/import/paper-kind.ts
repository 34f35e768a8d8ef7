/** What kind of paper a published sentence asks for, and which databases may prove it instead. */
import type { PaperKind } from '../../document/paper.ts'
import type { DataSource } from '../procedure.ts'

interface KnownPaper {
  readonly kind: PaperKind
  readonly data: readonly DataSource[]
  readonly pattern: RegExp
}

/** First match wins; looked for in the first clause. Sources: NQ 66.7/2025 (papers replaced by data), the portal's notes. */
const KNOWN: readonly KnownPaper[] = [
  {
    kind: 'authorisation',
    data: [],
    pattern: /^(?:bản sao )?(?:văn bản|giấy|hợp đồng)(?: về việc)? (?:ủy|uỷ) quyền/,
  },
  { kind: 'birth-notice', data: ['insurance'], pattern: /giấy chứng sinh/ },
  { kind: 'death-notice', data: ['insurance'], pattern: /giấy báo tử/ },
  {
    kind: 'id-card',
    data: ['population'],
    pattern:
      /^(?:một trong các giấy tờ sau: |bản sao )*(?:hộ chiếu|thẻ căn cước|căn cước điện tử|giấy tờ tùy thân)|chứng minh nhân thân/,
  },
  { kind: 'birth-certificate', data: ['civil-status', 'own-repository'], pattern: /giấy khai sinh/ },
  { kind: 'marital-status', data: ['civil-status', 'own-repository'], pattern: /tình trạng hôn nhân/ },
  {
    kind: 'marriage-certificate',
    data: ['civil-status', 'own-repository'],
    pattern: /giấy chứng nhận kết hôn/,
  },
  {
    kind: 'civil-extract',
    data: ['civil-status', 'own-repository'],
    pattern: /trích lục (?!bản đồ|vị trí)|giấy chứng tử/,
  },
  { kind: 'disability-certificate', data: ['own-repository'], pattern: /giấy xác nhận khuyết tật/ },
  {
    kind: 'residence-proof',
    data: ['population'],
    pattern:
      /nơi cư trú|về cư trú|nơi thường trú|thông tin chứng minh (?:về chỗ ở|đủ diện tích|quan hệ nhân thân)/,
  },
  {
    kind: 'land-certificate',
    data: ['land', 'own-repository'],
    pattern:
      /^(?:bản gốc |bản sao )?giấy chứng nhận (?:quyền sử dụng|quyền sở hữu|đã cấp)|^một trong (?:các|những)(?: loại)? giấy tờ .*đất đai/,
  },
  { kind: 'decision', data: ['own-repository'], pattern: /^(?:bản sao )?(?:quyết định|công văn|bản án)/ },
]

export function knownPaper(clause: string): { kind: PaperKind; data: readonly DataSource[] } {
  const text = clause.toLowerCase()
  const known = KNOWN.find((k) => k.pattern.test(text))
  return known ? { kind: known.kind, data: known.data } : { kind: 'other', data: [] }
}
