/** The tray with everything it can show, the corners, the look of a page and what is wrong with it. `&many`: 64 pages. */
import { useMemo, useState } from 'preact/hooks'
import { capture } from '../../src/i18n/vi/capture.ts'
import { Button } from '../../src/ui/actions/Button.tsx'
import { CornerEditor } from '../../src/ui/capture/CornerEditor.tsx'
import { LookChoice, type Look } from '../../src/ui/capture/LookChoice.tsx'
import { QualityNote } from '../../src/ui/capture/QualityNote.tsx'
import type { Quad } from '../../src/ui/capture/quad.ts'
import { Card } from '../../src/ui/data/Card.tsx'
import { PageTray, type TrayPage } from '../../src/ui/data/PageTray.tsx'
import styles from './gallery.module.css'
import { drawPage, drawShot, shotCorners, shotSize } from './sample-pages.ts'

const wanted = new URLSearchParams(location.search)
const nothing = () => undefined
const groups = [
  { key: 'notice', title: 'Giấy chứng sinh' },
  { key: 'cards', title: 'Căn cước của cha, mẹ', note: 'Còn thiếu mặt sau của cha' },
  { key: 'marriage', title: 'Giấy chứng nhận kết hôn' },
]

function samples(): readonly TrayPage[] {
  const [notice, card, blank, sealed] = (['notice', 'card', 'blank', 'sealed'] as const).map(drawPage)
  const sure = (level: 1 | 2 | 3) => ({ level, label: capture.sureness[level] })
  const page = (key: string, thumbnail: string | undefined, rest: Omit<TrayPage, 'key' | 'thumbnail'>) => ({
    key,
    thumbnail: thumbnail ?? null,
    ...rest,
  })
  if (wanted.has('many')) {
    return Array.from({ length: 64 }, (_, at) =>
      page(`p${at}`, at % 3 === 0 ? sealed : notice, {
        group: groups[Math.floor(at / 24)]?.key ?? null,
        name: 'Giấy chứng sinh',
        state: capture.read,
        tone: 'ok',
        sureness: sure(3),
      }),
    )
  }
  return [
    page('a', notice, { group: 'notice', state: capture.read, tone: 'ok', sureness: sure(3) }),
    page('b', card, {
      group: 'cards',
      name: 'Căn cước của mẹ, mặt trước',
      state: capture.read,
      tone: 'ok',
      sureness: sure(2),
    }),
    page('c', card, {
      group: 'cards',
      name: 'Căn cước của mẹ, mặt sau',
      state: capture.needsLook,
      tone: 'warn',
      sureness: sure(1),
    }),
    page('d', card, {
      group: 'cards',
      name: 'Căn cước của cha',
      state: capture.reading('40 %'),
      tone: 'info',
      progress: 0.4,
    }),
    page('e', card, { group: 'cards', state: capture.read, tone: 'ok', repeats: 'b' }),
    page('f', sealed, {
      name: 'Giấy xác nhận tình trạng hôn nhân',
      state: capture.readByHand,
      tone: 'overdue',
    }),
    page('g', undefined, { state: capture.preparing, tone: 'plain' }),
    page('h', blank, { isBlank: true }),
  ]
}

export function CapturePage() {
  const [pages, setPages] = useState(samples)
  const [gone, setGone] = useState<readonly TrayPage[] | null>(null)
  const [selected, setSelected] = useState<string | null>(wanted.has('chosen') ? 'c' : null)
  const [look, setLook] = useState<Look>('colour')
  const shot = useMemo(drawShot, [])
  const start: Quad = wanted.has('crossed')
    ? [shotCorners[1], shotCorners[0], shotCorners[2], shotCorners[3]]
    : shotCorners
  const [quad, setQuad] = useState<Quad>(start)
  const assign = (keys: readonly string[], group: string) =>
    setPages((now) => now.map((page) => (keys.includes(page.key) ? { ...page, group } : page)))
  return (
    <main class={styles.stacked} style={{ '--tray-tools-top': '0px' }}>
      <h1 class="hidden-text">Quét giấy tờ</h1>
      <Card title="Các trang">
        <PageTray
          label="Các trang đã quét"
          words={capture.tray}
          pages={pages}
          groups={groups}
          selected={selected}
          onSelect={setSelected}
          onTurn={nothing}
          onCrop={nothing}
          onRetake={nothing}
          onAssign={assign}
          onKeep={(key) =>
            setPages((now) => now.map((page) => (page.key === key ? { ...page, isBlank: false } : page)))
          }
          onRemove={(keys) => {
            setGone(pages)
            setPages((now) => now.filter((page) => !keys.includes(page.key)))
          }}
          undo={
            gone === null
              ? undefined
              : {
                  text: capture.removed(gone.length - pages.length),
                  onUndo: () => {
                    setPages(gone)
                    setGone(null)
                  },
                }
          }
          onMove={(key, to) =>
            setPages((now) => {
              const rest = now.filter((page) => page.key !== key)
              return [...rest.slice(0, to), ...now.filter((page) => page.key === key), ...rest.slice(to)]
            })
          }
        />
      </Card>
      <Card title="Cắt lại">
        <div class={styles.stack}>
          <QualityNote
            title="Ảnh chưa đạt"
            faults={[capture.edgeMissing, capture.blurred]}
            actions={
              <>
                <Button icon="camera">{capture.tray.retake}</Button>
                <Button>Vẫn dùng ảnh này</Button>
              </>
            }
          />
          <CornerEditor
            picture={shot}
            size={shotSize}
            quad={quad}
            words={capture.corners}
            onFind={() => setQuad([...shotCorners])}
            onApply={nothing}
            onApplyOn={nothing}
          />
          <LookChoice words={capture.looks} value={look} onChange={setLook} picture={drawPage('sealed')} />
        </div>
      </Card>
    </main>
  )
}
