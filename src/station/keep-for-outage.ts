/** What may wait until the first screen is drawn and can be used. */
import { registerPublicWorker, type PublicPage } from './public-worker.ts'

export function keepForOutage(page: PublicPage): void {
  const later = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout
  later(() => void registerPublicWorker(page).catch(() => undefined)) // tried again at the next start
}
