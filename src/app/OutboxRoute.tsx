/** The outbox behind its address. */
import { useLocation } from 'preact-iso'
import { OutboxScreen } from '../features/outbox/OutboxScreen.tsx'
import { t } from '../i18n/locale.ts'
import { outbox } from '../i18n/vi/outbox.ts'
import { packet } from '../i18n/vi/packet.ts'
import type { Frame } from './DeskFrame.tsx'
import { wakeSender } from './keep-sending.ts'
import type { AppParts } from './parts.ts'

export function OutboxRoute({ frame, parts }: { frame: Frame; parts: AppParts }) {
  const { route } = useLocation()
  const { storage, tabs } = parts.device
  const sendNow = () => {
    wakeSender()
    // The sender may live in another tab of this device.
    tabs.tell({ kind: 'changed' })
  }
  return frame({
    heading: t(outbox).title,
    children: (
      <>
        <OutboxScreen storage={storage} onSendNow={sendNow} onOpen={route} />
        <p>
          <a href="/mang-di">{t(packet).outboxLink}</a>
        </p>
      </>
    ),
  })
}
