/** What a dossier owes, line by line, as its law pack publishes it. */
import type { FeeItem } from '../dossier/bodies/money.ts'
import { feesFor } from '../procedure/fee-rule.ts'
import type { Channel, FeeRule, Procedure } from '../procedure/procedure.ts'
import { fold } from '../text/fold.ts'

export interface FeeLine {
  readonly rule: FeeRule
  readonly label: string
  readonly count: number // proposed: one of the general fee, none of a particular case
}

/** Published texts run to half a page; on a slip stands what is paid for. */
const LABEL_LENGTH = 90

function shortly(text: string): string {
  return text.length <= LABEL_LENGTH ? text : `${text.slice(0, LABEL_LENGTH - 1).trimEnd()}…`
}

/** One line for each published fee of the channel that costs something, or whose amount the province sets. */
export function feeLines(procedure: Procedure, channel: Channel): readonly FeeLine[] {
  return feesFor(procedure, channel)
    .filter(({ vnd }) => vnd !== 0)
    .map((rule) => ({
      rule,
      label: shortly(rule.case ?? procedure.shortName),
      count: rule.case === undefined && rule.vnd !== null ? 1 : 0,
    }))
}

export interface PageTier {
  readonly fromPage: number
  readonly vnd: number
  readonly most: number | null // of one copy
}

/** "từ trang thứ 3 trở lên thu 1.000 đồng/trang, tối đa thu không quá 200.000 đồng/bản", as certification fees are published. */
export function pageTier(rule: FeeRule): PageTier | null {
  const text = fold(rule.text)
  const tier = /tu trang thu (\d+)(?: tro len)?(?: thu)? ([\d.]+) dong/.exec(text)
  if (!tier) return null
  const most = /toi da(?: thu)?(?: khong qua)? ([\d.]+) dong\s*\/\s*ban/.exec(text)
  return { fromPage: Number(tier[1]), vnd: dong(tier[2]), most: most ? dong(most[1]) : null }
}

/** Dong for one copy of so many pages. */
export function pagesVnd(rule: FeeRule, pages: number): number {
  const each = rule.vnd ?? 0
  const tier = pageTier(rule)
  if (!tier) return each * pages
  const before = Math.min(pages, tier.fromPage - 1)
  const whole = before * each + (pages - before) * tier.vnd
  return tier.most === null ? whole : Math.min(whole, tier.most)
}

export function totalVnd(items: readonly FeeItem[]): number {
  return items.reduce((sum, { vnd, count }) => sum + vnd * count, 0)
}

function dong(grouped = ''): number {
  return Number(grouped.replaceAll('.', ''))
}
