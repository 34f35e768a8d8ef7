/** Who need not pay, and the law that says so. What the published fee names comes first; the Law on fees stands for all. */
import type { FeeRule } from '../procedure/procedure.ts'
import { fold } from '../text/fold.ts'

export interface Exemption {
  readonly id: string
  readonly who: string // as printed on the receipt
  readonly basis: string
}

const CIVIL_STATUS = 'Luật Hộ tịch 2014, điều 11 khoản 1'
const FEES = 'Luật Phí và lệ phí 2015, điều 10 khoản 1'

interface KnownExemption extends Exemption {
  readonly said: RegExp // in the folded text of a published fee
  readonly always?: true // by the Law on fees, also where the published text is silent
}

const known: readonly KnownExemption[] = [
  {
    id: 'merit',
    who: 'Người có công, gia đình có công với cách mạng',
    basis: FEES,
    said: /co cong/,
    always: true,
  },
  { id: 'poor', who: 'Người thuộc hộ nghèo', basis: FEES, said: /ho ngheo/, always: true },
  { id: 'disabled', who: 'Người khuyết tật', basis: FEES, said: /khuyet tat/, always: true },
  { id: 'elderly', who: 'Người cao tuổi', basis: FEES, said: /cao tuoi/, always: true },
  { id: 'child', who: 'Trẻ em', basis: FEES, said: /tre em/, always: true },
  {
    id: 'minority',
    who: 'Đồng bào dân tộc thiểu số ở xã có điều kiện kinh tế - xã hội đặc biệt khó khăn',
    basis: FEES,
    said: /dan toc thieu so/,
    always: true,
  },
  {
    id: 'on-time',
    who: 'Đăng ký khai sinh, khai tử đúng hạn, giám hộ, kết hôn của công dân cư trú trong nước',
    basis: CIVIL_STATUS,
    said: /dung han/,
  },
  {
    id: 'farm-loan',
    who: 'Vay vốn phục vụ nông nghiệp, nông thôn',
    basis: 'Nghị định 55/2015/NĐ-CP; Thông tư 226/2016/TT-BTC',
    said: /nong nghiep, nong thon/,
  },
  {
    id: 'residence',
    who: 'Thuộc diện miễn lệ phí đăng ký cư trú',
    basis: 'Thông tư 75/2022/TT-BTC, điều 4',
    said: /dieu 4 thong tu so 75\/2022/,
  },
]

/** Groups the published fee names, then those of the Law on fees. */
export function exemptionsFor(rules: readonly FeeRule[]): readonly Exemption[] {
  const published = rules.map((rule) => fold(rule.text)).join('\n')
  const isNamed = ({ said }: KnownExemption) => said.test(published)
  const offered = [...known.filter(isNamed), ...known.filter((one) => one.always && !isNamed(one))]
  return offered.map(({ id, who, basis }) => ({ id, who, basis }))
}

/** As the fact keeps it: readable for ever, whatever becomes of this list. */
export function exemptionText({ who, basis }: Exemption): string {
  return `${who} (${basis})`
}
