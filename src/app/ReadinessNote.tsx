/** The small card on the desk of a device that was never proven ready for an outage; fetched when the desk stands. */
import { useLocation } from 'preact-iso'
import { ReadinessBanner } from '../features/settings/ReadinessBanner.tsx'
import type { AppParts } from './parts.ts'
import { getReadiness } from './readiness.ts'

export function ReadinessNote({ parts }: { parts: AppParts }) {
  const { route } = useLocation()
  return <ReadinessBanner readiness={getReadiness(parts)} onDetails={() => route('/cai-dat')} />
}
