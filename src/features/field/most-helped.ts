/** What people are helped with most, best known first; shown only where the pack has a form for it. */
import type { Law } from '../../data/law.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'

const CODES = [
  '1.014027', // trợ cấp hưu trí xã hội
  '1.001776', // trợ giúp xã hội hằng tháng
  '1.001699', // xác định mức độ khuyết tật
  '1.011606', // rà soát hộ nghèo, hộ cận nghèo
  '1.000656', // khai tử
  '1.001193', // khai sinh
  '1.004873', // xác nhận tình trạng hôn nhân
  '2.000635', // bản sao trích lục hộ tịch
] as const

export function mostHelped({ procedures, forms }: Pick<Law, 'procedures' | 'forms'>): readonly Procedure[] {
  return CODES.flatMap((code) => {
    const procedure = procedures.get(code)?.procedure
    return procedure?.formId != null && forms.has(procedure.formId) ? [procedure] : []
  })
}
