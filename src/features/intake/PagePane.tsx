/** The page image beside the form; the region the focused field was read from is framed and brought to a readable size. */
import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Box } from '../../../domain/document/paper.ts'
import { getContext } from '../../data/current.ts'
import { useFilePages } from '../../data/pictures/use-file-pages.ts'
import { t } from '../../i18n/locale.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { asTitle } from '../../i18n/format.ts'
import { paper } from '../../i18n/vi/paper.ts'
import { Button } from '../../ui/actions/Button.tsx'
import type { IntakeSession } from './intake-session.ts'
import styles from './PagePane.module.css'
import { pageName } from './shown-proposals.ts'

export function PagePane({ session, field }: { session: IntakeSession; field: string | null }) {
  const words = t(capture)
  const { pages } = session.store.draft.value
  const chosen = useSignal<string | null>(null)
  const zoomed = useSignal(false)
  const spot = field === null ? null : spotOf(session, field)
  const sha256 = spot?.page ?? chosen.value ?? pages[0]?.sha256 ?? null
  useEffect(() => {
    if (spot) chosen.value = spot.page
  }, [spot?.page])
  if (sha256 === null) return null
  return (
    <div class={styles.pane}>
      <div class={styles.tabs}>
        {pages.map((page, at) => (
          <Button
            key={page.sha256}
            pressed={page.sha256 === sha256}
            onClick={() => {
              chosen.value = page.sha256
            }}
          >
            {page.kind === 'other' ? words.pageOf(at + 1, pages.length) : asTitle(pageName(page))}
          </Button>
        ))}
      </div>
      <PageImage
        sha256={sha256}
        box={spot?.page === sha256 ? spot.box : null}
        zoomed={zoomed.value}
        label={labelOf(session, sha256)}
      />
      <div class={styles.tools}>
        <Button icon="rotate-cw" onClick={() => void session.pages.turn(sha256)}>
          {words.turn}
        </Button>
        <Button pressed={zoomed.value} onClick={() => (zoomed.value = !zoomed.value)}>
          {zoomed.value ? words.zoomOut : words.zoomIn}
        </Button>
      </div>
    </div>
  )
}

function labelOf(session: IntakeSession, sha256: string): string {
  const { pages } = session.store.draft.value
  const at = pages.findIndex((page) => page.sha256 === sha256)
  const page = pages[at]
  return t(capture).imageOf(page ? pageName(page) : t(paper).kinds.other, at + 1)
}

/** Where the value of a field was read: of what waits, what is presumed, or what was accepted. */
function spotOf(session: IntakeSession, field: string): { page: string; box: Box } | null {
  const values = session.values.value
  const source =
    values?.waiting.get(field)?.[0]?.source ??
    values?.presumed.get(field)?.source ??
    session.store.draft.value.provenance[field]?.source
  const located = source === undefined ? undefined : session.sources.value[source]
  return located?.page && located.box ? { page: located.page, box: located.box } : null
}

interface PageImageProps {
  readonly sha256: string
  readonly box: Box | null
  readonly zoomed: boolean
  readonly label: string
}

function PageImage({ sha256, box, zoomed, label }: PageImageProps) {
  const pages = useFilePages(getContext(), sha256).value
  const url = pages?.ok ? pages.value[0] : undefined
  const size = useSignal<{ width: number; height: number } | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(
    () => () => {
      size.value = null
    },
    [sha256],
  )
  const room = frame.current?.clientWidth ?? 400
  const scale = size.value ? scaleFor(size.value.width, room, box, zoomed) : 1
  useLayoutEffect(() => {
    if (!frame.current || !box) return
    const { clientWidth, clientHeight } = frame.current
    const [left, top, right, bottom] = box
    // The printed label stands before the value: leave room for it, as long as the value itself is seen whole.
    const withLabel = left * scale - clientWidth * 0.45
    const whole = right * scale + 12 - clientWidth
    frame.current.scrollTo({
      left: Math.min(Math.max(withLabel, whole), left * scale - 12),
      top: ((top + bottom) / 2) * scale - clientHeight / 2,
    })
  }, [box?.join(), scale, url])
  return (
    // A long page scrolls inside its frame; the keyboard can reach the frame to scroll it.
    <div ref={frame} class={styles.frame} tabIndex={0} role="group" aria-label={label}>
      {url !== undefined && (
        <div
          class={styles.page}
          style={
            size.value
              ? { width: `${size.value.width * scale}px`, height: `${size.value.height * scale}px` }
              : {}
          }
        >
          <img
            src={url}
            alt={label}
            class={styles.image}
            onLoad={(event) => {
              const { naturalWidth: width, naturalHeight: height } = event.currentTarget
              size.value = { width, height }
            }}
          />
          {box !== null && size.value !== null && (
            <span class={styles.mark} style={markStyle(box, scale)} aria-hidden="true" />
          )}
        </div>
      )}
    </div>
  )
}

/** The whole page in the pane, unless a field is read from it: then its line is made as large as the pane allows. */
function scaleFor(width: number, room: number, box: Box | null, zoomed: boolean): number {
  const fit = room / width
  if (zoomed) return Math.max(fit, 0.7)
  if (!box) return fit
  return Math.min(0.8, Math.max(fit, room / ((box[2] - box[0]) * 1.8)))
}

function markStyle([left, top, right, bottom]: Box, scale: number) {
  const pad = 6
  return {
    left: `${left * scale - pad}px`,
    top: `${top * scale - pad}px`,
    width: `${(right - left) * scale + 2 * pad}px`,
    height: `${(bottom - top) * scale + 2 * pad}px`,
  }
}
