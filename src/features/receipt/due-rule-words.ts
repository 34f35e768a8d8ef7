/** The time limit of a dossier from the rule its due date was made by, e.g. `working-days:3+paused-minutes:480`. */
import { receipt as words } from '../../i18n/vi/receipt.ts'

export function dueRuleWords(rule: string): string {
  const [name = '', length = ''] = (rule.split('+')[0] ?? '').split(':')
  switch (name) {
    case 'same-day':
      return words.ruleOf['same-day']
    case 'working-days':
      return words.ruleOf['working-days'](length)
    case 'calendar-days':
      return words.ruleOf['calendar-days'](length)
    case 'working-hours':
      return words.ruleOf['working-hours'](length.replace('.', ','))
    case 'by-hand':
      return words.ruleOf['by-hand']
    default:
      return ''
  }
}
