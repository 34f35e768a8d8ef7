/** Patterns a leader looked at; they change nothing of the dossier's way. */
import type { InspectionBodies } from '../bodies/inspection.ts'
import { mark, type Folds } from './fold-of.ts'

export const inspectionFolds: Folds<keyof InspectionBodies> = {
  'pattern-reviewed': (state, event) => ({
    ...state,
    reviews: [...state.reviews, { event: event.id, ...event.body, ...mark(event) }],
  }),
}
