/**
 * Papers about residence may not be collected: NĐ 104/2022 art. 14 names the four ways by which the office itself looks
 * it up. The words by which such a paper gives itself away, in a request or on the paper.
 */

const NAMES = [
  /\bct\s?07\b/i,
  /giấy xác nhận (?:thông tin )?(?:về )?(?:nơi )?cư trú/i,
  /xác nhận thông tin (?:về )?cư trú/i,
  /sổ hộ khẩu/i,
  /sổ tạm trú/i,
]

export function namesResidencePaper(text: string): boolean {
  const plain = text.normalize('NFC')
  return NAMES.some((name) => name.test(plain))
}

/** The paper itself, by its heading: what it says further down is no matter. */
const HEADINGS = [/^\W*mẫu ct\s?07\b/i, /^\W*(?:giấy )?xác nhận thông tin (?:về )?cư trú\W*$/i]
const HEAD_LINES = 14

export function isResidencePaper(text: string): boolean {
  const lines = text.normalize('NFC').split('\n', HEAD_LINES)
  return lines.some((line) => HEADINGS.some((heading) => heading.test(line.trim())))
}
