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
