/** Problem codes of the working calendar and the deadline engine. */
import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

export const calendarProblems = {
  'calendar.data.malformed': { status: 422 },
  'calendar.year-missing': { status: 422 },
  'calendar.day.malformed': { status: 422 },
  'calendar.instant.malformed': { status: 422 },
  'calendar.span.reversed': { status: 422 },
  'calendar.limit.unknown': { status: 422 },
  'calendar.limit.malformed': { status: 422 },
  'calendar.due.before-receipt': { status: 422 },
  'calendar.due.outside-working-time': { status: 422 },
  'calendar.opening.malformed': { status: 422 },
  'calendar.opening.begun': { status: 409 },
  'calendar.opening.working-time': { status: 422 },
  'calendar.opening.overlaps': { status: 409 },
  'calendar.opening.unknown': { status: 404 },
} as const satisfies ProblemCatalogue
