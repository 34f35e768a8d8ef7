/** Who is served before others, as the laws name them. A ticket says the class, never the reason in a person's own words. */

export type PriorityClass = 'ordinary' | 'elderly' | 'disabled' | 'pregnant' | 'small-child' | 'merit'

/** Confidence of the references is that of memory: a person must hold them against the laws before they are printed. */
export const priorityLaw: Readonly<Record<Exclude<PriorityClass, 'ordinary'>, string>> = {
  elderly: 'Luật Người cao tuổi 39/2009/QH12',
  disabled: 'Luật Người khuyết tật 51/2010/QH12',
  pregnant: 'Quy chế tiếp công dân và giải quyết thủ tục hành chính của trung tâm',
  'small-child': 'Quy chế tiếp công dân và giải quyết thủ tục hành chính của trung tâm',
  merit: 'Pháp lệnh Ưu đãi người có công với cách mạng 02/2020/UBTVQH14',
}

export const priorityClasses = ['ordinary', ...Object.keys(priorityLaw)] as readonly PriorityClass[]

/** The law names classes and no order among them: before the ordinary, and among themselves as they came. */
export function isFirst(priority: PriorityClass): boolean {
  return priority !== 'ordinary'
}
