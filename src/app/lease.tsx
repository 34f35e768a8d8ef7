/** How long it is since the home server was heard: a reminder, and then the dossiers of others are shut. */
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { leaseOf, type Lease } from '../../domain/access/lease.ts'
import { getContext } from '../data/current.ts'
import { getMeta } from '../data/meta.ts'
import { formatDay, instantToWall } from '../i18n/format.ts'
import { t } from '../i18n/locale.ts'
import { lock } from '../i18n/vi/lock.ts'
import { Notice } from '../ui/feedback/Notice.tsx'
import type { AppParts } from './parts.ts'

const lease = signal<Lease>({ state: 'fresh' })
const LOOK_EVERY_MS = 60_000

/** Looks now and every minute while the screen stands. */
export function useLease(parts: AppParts): Lease {
  useEffect(() => {
    const look = () => void read(parts).then((found) => (lease.value = found))
    look()
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return lease.value
}

export function LeaseNotice({ lease: { state, ...rest } }: { lease: Lease }) {
  const words = t(lock).lease
  if (state === 'fresh') return null
  if (state === 'reminding' && 'daysLeft' in rest)
    return (
      <Notice tone="warn" title={words.remindTitle}>
        {words.remind(rest.daysLeft)}
      </Notice>
    )
  const since = 'since' in rest ? formatDay(instantToWall(rest.since).slice(0, 10)) : ''
  return (
    <Notice tone="warn" title={words.overTitle} live>
      {words.over(since)}
    </Notice>
  )
}

/** The newest moment that bears the home server's signature; the enrolment when nothing came since. */
async function read({ device }: AppParts): Promise<Lease> {
  const checkpoint = await getMeta(getContext().db, 'checkpoint')
  const enrolled = device.identity.current?.enrolment.time ?? ''
  const heard = checkpoint !== null && checkpoint.at > enrolled ? checkpoint.at : enrolled
  return leaseOf(heard, device.clock.seenMs())
}
