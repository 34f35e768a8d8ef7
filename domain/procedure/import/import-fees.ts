/** Published fees → rules per channel. "Miễn phí" often hides "mức do HĐND tỉnh quyết định": then the amount is local. */
import type { FeeRule } from '../procedure.ts'
import { shortened, tidy } from './official-text.ts'
import type { RawChannel, RawProcedure } from './raw-procedure.ts'

const LOCAL = /hội đồng nhân dân|hđnd|theo quy định của luật phí/iu
const ABROAD = /usd|cơ quan đại diện/iu
const PER: readonly (readonly [RegExp, NonNullable<FeeRule['per']>])[] = [
  [/\/\s*trang/iu, 'page'],
  [/\/\s*bản(?!\s*án)/iu, 'copy'],
  [/\/\s*(?:trường hợp|giao dịch|văn bản|di chúc)/iu, 'case'],
]

export function importFees(row: RawProcedure): FeeRule[] {
  const rules: FeeRule[] = []
  for (const channel of row.channels) {
    const text = tidy(`${channel.fee_text ?? ''} ${channel.note ?? ''}`)
    // Fees of embassies stand in the same rows; no counter here collects them.
    if (ABROAD.test(channel.fee_text ?? '') || (ABROAD.test(text) && channel.fee_vnd === null)) continue
    const { vnd, hidden } = amount(channel, text)
    const same = rules.filter((r) => r.channel === channel.method)
    if (same.some((r) => r.vnd === vnd)) continue
    const per = PER.find(([pattern]) => pattern.test(text))?.[1]
    rules.push({
      channel: channel.method,
      ...(same.length === 0 ? {} : { case: shortened(text, 200) }),
      vnd,
      ...(per ? { per } : {}),
      text: shortened(text, 600),
      confidence: hidden ? 'interpreted' : 'portal-copy',
      source: row.source,
    })
  }
  return rules
}

function amount(channel: RawChannel, text: string): { vnd: number | null; hidden: boolean } {
  if (channel.fee_vnd === null) return { vnd: null, hidden: false }
  const hidden = channel.fee_vnd === 0 && LOCAL.test(text)
  return { vnd: hidden ? null : channel.fee_vnd, hidden }
}
