/** Feedback of residents, behind its address. */
import { RatingsScreen } from '../features/ratings/RatingsScreen.tsx'
import { t } from '../i18n/locale.ts'
import { ratings } from '../i18n/vi/ratings.ts'
import { loadRatings } from '../sync/ratings.ts'
import type { Frame } from './DeskFrame.tsx'
import { askForProof } from './fresh-proof.tsx'
import type { AppParts } from './parts.ts'

export function RatingsRoute({ frame, parts }: { frame: Frame; parts: AppParts }) {
  const ports = {
    load: (from: string, until: string) => loadRatings(parts.http, from, until),
    signIn: askForProof,
  }
  return frame({ heading: t(ratings).title, children: <RatingsScreen ports={ports} /> })
}
