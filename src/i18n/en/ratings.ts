/** English words: how residents found their visit. */
import type { RatingReason } from '../../../domain/feedback/rating.ts'
import type { ratings as source } from '../vi/ratings.ts'

const reasons: Readonly<Record<RatingReason, string>> = {
  polite: 'Staff were polite',
  clear: 'Clear guidance',
  quick: 'Done quickly',
  slow: 'Long wait',
  unclear: 'Guidance not clear',
  impolite: 'Not polite',
  'asked-too-much': 'Asked for too many papers',
  money: 'Money asked for beyond the rules',
}
const scores: Readonly<Record<string, string>> = {
  '5': 'Very satisfied',
  '4': 'Satisfied',
  '3': 'Neutral',
  '2': 'Not satisfied',
  '1': 'Very dissatisfied',
}

export const ratings: typeof source = {
  title: 'Feedback of residents',
  nav: 'Feedback',
  hint: 'Residents rate at the kiosk, without a name. Cells of fewer than 5 are hidden, sometimes with one more so that no sum gives them away.',
  period: 'Period',
  weeks: (count) => `Last ${count} weeks`,
  span: (from, until) => `From ${from} to ${until}`,
  total: (count, average) => `${count} ratings, ${average}/5 on average`,
  tooFew: 'Fewer than 5 ratings in this period',
  tooFewHint: 'Choose a longer period, or invite residents to rate when they fetch a result.',
  scores: 'Satisfaction',
  reasons: 'What was said',
  counters: 'By counter',
  byWeek: 'By week',
  what: 'Item',
  bar: 'Chart',
  count: 'Ratings',
  share: 'Share',
  average: 'Score',
  hidden: 'hidden',
  counter: (key) => (key === '-' ? 'Counter not said' : `Counter ${key}`),
  week: (monday) => `Week of ${monday}`,
  score: (key) => scores[key] ?? key,
  reason: reasons,
  saveCsv: 'Save table (CSV)',
  saved: 'Saved to the download folder',
  fileName: (from, until) => `feedback-${from}-${until}`,
  loading: 'Asking the server…',
  offlineTitle: 'No line to the server',
  offlineHint: 'Feedback lies at the server only. Try again when there is a line.',
  retry: 'Try again',
  signIn: 'Sign in to the server',
}
