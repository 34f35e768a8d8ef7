/** The corners of a page set by hand, on the picture it was cut from. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Quad } from '../../bridge/imaging.ts'
import type { DraftPage } from '../../data/drafts.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import type { Problem } from '../../../domain/base/result.ts'
import { CornerEditor } from '../../ui/capture/CornerEditor.tsx'
import { wholeQuad } from '../../ui/capture/quad.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { PageDesk } from './pages/page-desk.ts'

export interface CornerDialogProps {
  readonly desk: PageDesk
  readonly page: DraftPage
  readonly hasNext: boolean
  readonly onApply: (quad: Quad, alsoNext: boolean) => void
  readonly onClose: () => void
}

interface Picture {
  readonly url: string
  readonly width: number
  readonly height: number
}

export function CornerDialog({ desk, page, hasNext, onApply, onClose }: CornerDialogProps) {
  const words = t(capture)
  const picture = useSignal<Picture | null>(null)
  const problem = useSignal<Problem | null>(null)
  const quad = useSignal<Quad | null>(startingQuad(page))
  const isFinding = useSignal(false)
  useEffect(() => {
    let url: string | null = null
    let isGone = false
    void desk.openPicture(page.sha256).then(async (opened) => {
      if (isGone) return
      if (!opened.ok) return void (problem.value = opened.problem)
      const { bytes, mime } = opened.value
      url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }))
      const image = new Image()
      image.src = url
      await image.decode().catch(() => undefined)
      const { naturalWidth: width, naturalHeight: height } = image
      if (isGone) return
      // A page nobody cut begins whole: applied at once, it loses nothing.
      quad.value ??= wholeQuad({ width, height })
      picture.value = { url, width, height }
    })
    return () => {
      isGone = true
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [])
  const find = async () => {
    isFinding.value = true
    quad.value = (await desk.findSheet(page.sha256)) ?? quad.peek()
    isFinding.value = false
  }
  return (
    <Dialog title={words.cornersTitle} wide onClose={onClose}>
      {problem.value !== null && <Notice tone="warn">{problemSentence(problem.value)}</Notice>}
      {picture.value === null ? (
        problem.value === null && <p role="status">{t(everywhere).loading}</p>
      ) : (
        <CornerEditor
          picture={picture.value.url}
          size={picture.value}
          quad={quad.value}
          words={words.corners}
          isFinding={isFinding.value}
          onFind={() => void find()}
          onApply={(set) => onApply(set, false)}
          {...(hasNext ? { onApplyOn: (set: Quad) => onApply(set, true) } : {})}
        />
      )}
    </Dialog>
  )
}

function startingQuad({ cut, sheet }: DraftPage): Quad | null {
  const set = cut?.crop
  return set !== undefined && typeof set !== 'string' ? set : (sheet?.corners ?? null)
}
