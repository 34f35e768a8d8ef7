/** What was filled in before the counter: taken for this one, made a draft, and opened at its check page. */
import { useLocation } from 'preact-iso'
import { getLaw } from '../data/current.ts'
import { PrefiledScreen } from '../features/submissions/PrefiledScreen.tsx'
import { ScanDialog } from '../features/verify/ScanDialog.tsx'
import { t } from '../i18n/locale.ts'
import { prefiled } from '../i18n/vi/prefiled.ts'
import type { Frame } from './DeskFrame.tsx'
import type { AppParts } from './parts.ts'
import { takePrefiledHere } from './take-prefiled.ts'

export function PrefiledRoute({ frame, parts }: { frame: Frame; parts: AppParts }) {
  const { route } = useLocation()
  const open = async (id: string) => {
    const draft = await takePrefiledHere(parts.http, id)
    if (draft.ok) route(`/tiep-nhan/${draft.value}`)
    return draft
  }
  return frame({
    heading: t(prefiled).title,
    children: (
      <PrefiledScreen
        law={getLaw()}
        ports={{ wire: parts.http, now: () => parts.device.clock.at(), open, CodeDialog: ScanDialog }}
      />
    ),
  })
}
