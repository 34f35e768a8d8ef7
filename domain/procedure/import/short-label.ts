/** A name for checklists and receipts (≤ 60 characters) cut out of the official sentence. */
import { capitalised, firstClause, shortened } from './official-text.ts'

const MAX = 60

const LEADING = [
  /^(?:trong |đối với )?(?:trường hợp|nếu|đối với)\s.+?(?:(?:thì\s+)?phải|thì)\s+(?:được\s+)?(?:có|nộp|xuất trình|bổ sung|kèm theo|thay thế bằng)[:\s]\s*(?:lại\s+)?/iu,
  /^(?:người|công dân|cá nhân)\s.+?\sphải\s+(?:có|nộp|xuất trình)\s+/iu,
  /^đối với [^:]{3,80}:\s*/iu,
  /^trường hợp\s.+?\sthì\s+/iu,
  /^(?:người yêu cầu chứng thực )?(?:phải )?xuất trình\s+/iu,
  /^một trong (?:các|những)(?: loại)? giấy tờ(?: sau(?: đây)?)?:\s*(?:\+\s*)?/iu,
  /^bản chính (?:hoặc|và) bản sao (?:có chứng thực |từ sổ gốc )?(?:(?:hoặc|kèm theo) .*?(?:điện tử|từ bản chính|để đối chiếu)(?: được chứng thực từ bản chính)?(?: hoặc bản sao điện tử)? )?(?:của )?/iu,
]
const TRAILING =
  /\s*(?:\(|:|, (?:trong đó|ghi|còn|nếu|có đủ|trừ|thì|kèm)| trong trường hợp| đối với| theo (?:quy định|mẫu|Mẫu)| nếu | do (?:cơ quan|người|Ủy ban|UBND|cơ sở)| được cấp theo| có giá trị sử dụng| đã được| ban hành| để ).*$/u

/** The words that name the paper itself, without its case and its circumstances. */
export function paperPart(name: string): string {
  let text = firstClause(name)
  for (const pattern of LEADING) {
    const rest = text.replace(pattern, '')
    if (rest.length >= 8) text = rest
  }
  const brief = text.replace(TRAILING, '').trim()
  return brief.length >= 8 ? brief : text
}

export function shortLabel(name: string): string {
  const named = /sau đây gọi (?:tắt )?là\s+([^)]+)\)/iu.exec(name)
  return shortened(capitalised(named ? (named[1] as string).trim() : paperPart(name)), MAX)
}
