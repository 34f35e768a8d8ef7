/** The inboxes behind their address: `/viec?hop=cho-ky`. */
import { useLocation } from 'preact-iso'
import { QUEUES, type Queue } from '../../domain/workflow/queues.ts'
import { InboxScreen } from '../features/inbox/InboxScreen.tsx'
import { StepTimesScreen } from '../features/inbox/StepTimesScreen.tsx'
import { t } from '../i18n/locale.ts'
import { inbox } from '../i18n/vi/inbox.ts'
import type { Frame } from './DeskFrame.tsx'

const slugs: Readonly<Record<Queue, string>> = {
  todo: 'can-lam',
  supplement: 'cho-bo-sung',
  sign: 'cho-ky',
  return: 'cho-tra',
  elsewhere: 'cho-co-quan',
  disputed: 'tranh-chap',
}

export function InboxRoute({ frame, part }: { frame: Frame; part: 'queues' | 'times' }) {
  const { query, route } = useLocation()
  if (part === 'times')
    return frame({ heading: t(inbox).times, children: <StepTimesScreen onOpen={route} /> })
  const queue = QUEUES.find((one) => slugs[one] === query?.['hop']) ?? 'todo'
  return frame({
    heading: t(inbox).title,
    children: (
      <InboxScreen queue={queue} onQueue={(next) => route(`/viec?hop=${slugs[next]}`, true)} onOpen={route} />
    ),
  })
}
