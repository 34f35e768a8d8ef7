/** Pictures of papers, for who wants to: kept encrypted in the resident's own bucket until they are sealed and sent. */
import { useSignal } from '@preact/signals'
import type { Component } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import content from '../parts/Content.module.css'
import { Tile, Tiles } from '../parts/Tile.tsx'
import { useReadAloud } from '../parts/use-screen.ts'
import type { TakenPage } from './form-work.ts'
import { PageShot } from './PageShot.tsx'
import { sendForm } from './send-form.ts'
import type { FormStepProps } from './StartStep.tsx'

export function PapersStep(props: FormStepProps & { readonly papers: readonly Component[] }) {
  const { kiosk, procedure, form, work, papers } = props
  const words = t(kioskContent).form
  const shooting = useSignal<Component | null>(null)
  const state = useSignal<'idle' | 'sending' | 'failed' | 'page-failed'>('idle')
  const isOffered = kiosk.keepsPapers && papers.length > 0
  useReadAloud(kiosk, () => (isOffered ? `${words.papers}. ${words.papersHint}` : words.promise))

  const keep = async (component: Component, jpeg: Uint8Array<ArrayBuffer>) => {
    shooting.value = null
    const name = `page-${work.pages.peek().length + 1}-${component.id}`
    const kept = await kiosk.session.keep(name, jpeg)
    if (!kept.ok) return void (state.value = 'page-failed')
    const page: TakenPage = { name, component: component.id }
    work.pages.value = [...work.pages.peek(), page]
  }
  const send = async () => {
    if (state.peek() === 'sending') return
    state.value = 'sending'
    const sent = await sendForm(kiosk, procedure.code, form, work)
    state.value = sent.ok ? 'idle' : 'failed'
    if (sent.ok) work.step.value = 'done'
  }
  const now = shooting.value
  if (now !== null)
    return (
      <PageShot
        kiosk={kiosk}
        paper={now.label}
        onShot={(jpeg) => void keep(now, jpeg)}
        onLeave={() => (shooting.value = null)}
      />
    )
  return (
    <div class={content.content}>
      {isOffered && (
        <>
          <h2 class={content.large}>{words.papers}</h2>
          <p class={content.hint}>{words.papersHint}</p>
          <Tiles>
            {papers.map((paper) => {
              const shots = work.pages.value.filter(({ component }) => component === paper.id).length
              return (
                <Tile
                  key={paper.id}
                  title={words.take(paper.label)}
                  {...(shots > 0 && { hint: words.shots(shots) })}
                  icon={shots > 0 ? 'check' : 'camera'}
                  onPress={() => (shooting.value = paper)}
                />
              )
            })}
          </Tiles>
        </>
      )}
      <p>{words.promise}</p>
      {state.value === 'failed' && (
        <Notice tone="warn" live>
          {words.failed}
        </Notice>
      )}
      {state.value === 'page-failed' && (
        <Notice tone="warn" live>
          {words.pageFailed}
        </Notice>
      )}
      <div class={content.acts}>
        <Button kind="primary" icon="send" busy={state.value === 'sending'} onClick={() => void send()}>
          {state.value === 'sending' ? words.sending : words.send}
        </Button>
      </div>
    </div>
  )
}
