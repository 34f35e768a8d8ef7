/** What was filled in before the counter: taken for this one, made a draft, and opened at its check page. */
import { useLocation } from 'preact-iso'
import { ok, type Result } from '../../domain/base/result.ts'
import { paperWorkers } from '../bridge/paper-workers.ts'
import { getContext, getLaw } from '../data/current.ts'
import { draftOfSubmission, findPrefiledDraft } from '../features/submissions/prefiled-draft.ts'
import { PrefiledScreen } from '../features/submissions/PrefiledScreen.tsx'
import { ScanDialog } from '../features/verify/ScanDialog.tsx'
import { t } from '../i18n/locale.ts'
import { prefiled } from '../i18n/vi/prefiled.ts'
import type { Http } from '../sync/http.ts'
import { fetchPrefiledPage, openPrefiled, takePrefiled } from '../sync/submissions.ts'
import type { Frame } from './DeskFrame.tsx'
import type { AppParts } from './parts.ts'

export function PrefiledRoute({ frame, parts }: { frame: Frame; parts: AppParts }) {
  const { route } = useLocation()
  const open = async (id: string) => {
    const draft = await takeIn(parts.http, id)
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

/** Taken first: two counters never begin the same one. Opened again it is the draft that was begun. */
async function takeIn(http: Http, id: string): Promise<Result<string>> {
  const ctx = getContext()
  const known = await findPrefiledDraft(ctx, id)
  if (known) return ok(known.id)
  const opened = await openPrefiled(http, id)
  if (!opened.ok) return opened
  const draft = ctx.newId()
  const taken = await takePrefiled(http, id, draft)
  if (!taken.ok) return taken
  return await draftOfSubmission(ctx, {
    law: getLaw(),
    paper: paperWorkers,
    submission: opened.value,
    draft,
    openPage: (sha256) => fetchPrefiledPage(http, id, sha256),
  })
}
