/** The checklist: every lawful component with its three sources, and the tray of what has been scanned. */
import { useSignal } from '@preact/signals'
import { proofsAllowed } from '../../../domain/dossier/component-proofs.ts'
import type { ComponentProof } from '../../../domain/dossier/events.ts'
import { conditionsFor } from '../../../domain/procedure/components-for.ts'
import type { Component } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { intake } from '../../i18n/vi/intake.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { FilePlace } from '../../ui/capture/FilePlace.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { TaskList, type Task } from '../../ui/data/TaskList.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { CameraDialog } from './CameraDialog.tsx'
import { componentState } from './component-state.ts'
import { DataProofDialog } from './DataProofDialog.tsx'
import { incomingFiles } from '../../data/pictures/incoming-files.ts'
import { allRefused } from '../../data/pictures/taker.ts'
import type { IntakeSession } from './intake-session.ts'
import { ReuseDialog } from './ReuseDialog.tsx'
import { SamplesDialog } from './SamplesDialog.tsx'
import { ScanAction } from './ScanAction.tsx'
import { ScannedPages } from './ScannedPages.tsx'
import styles from './PapersPart.module.css'

type Open =
  | { readonly kind: 'samples' }
  | { readonly kind: 'camera'; readonly replaces?: string }
  | { readonly kind: 'data' | 'reuse'; readonly component: Component }

export function PapersPart({ session }: { session: IntakeSession }) {
  const words = t(intake)
  const camera = t(capture)
  const { store, pages, law } = session
  const open = useSignal<Open | null>(null)
  const draft = store.draft.value
  const conditions = conditionsFor(law.procedure, draft.channel)
  const refused = pages.refused.value

  const take = (files: readonly File[], component?: string) =>
    void pages.take(incomingFiles(files), component === undefined ? {} : { component })
  const shoot = (bytes: Uint8Array) => {
    const now = open.peek()
    const replaces = now?.kind === 'camera' ? now.replaces : undefined
    void pages.take(
      [{ name: camera.camera, bytes: async () => bytes }],
      replaces === undefined ? {} : { replaces },
    )
    if (replaces !== undefined) open.value = null
  }
  const prove = (component: string, proof: ComponentProof | null) =>
    store.change((now) => {
      const { [component]: _, ...rest } = now.proofs
      return { ...now, proofs: proof === null ? rest : { ...rest, [component]: proof } }
    })

  return (
    <FilePlace class={styles.part} label={camera.file} onFiles={take}>
      {(pick) => (
        <>
          <h1 tabIndex={-1}>{words.papersTitle}</h1>
          <p class={styles.hint}>
            {words.papersHint} {words.mayNotAsk}
          </p>
          <div class={styles.actions}>
            <ScanAction label={words.scanKey} onPick={() => pick()} />
            <Button icon="camera" onClick={() => (open.value = { kind: 'camera' })}>
              {camera.camera}
            </Button>
            <Button kind="quiet" onClick={() => (open.value = { kind: 'samples' })}>
              {camera.samples}
            </Button>
            <span class={styles.hint}>{camera.dropHint}</span>
          </div>
          {allRefused(refused).map((one) => (
            <Notice key={one.name} tone="overdue" live title={one.name}>
              {problemSentence(one.problem)}
            </Notice>
          ))}
          <ScannedPages
            session={session}
            onRetake={(replaces) => (open.value = { kind: 'camera', replaces })}
          />
          <Card flush>
            <TaskList
              label={words.papersTitle}
              tasks={session.components.value.map((component) =>
                task(session, component, { pick, prove, open: (next) => (open.value = next) }),
              )}
            />
          </Card>
          {conditions.length > 0 && (
            <Card title={words.conditionsTitle}>
              <div class={styles.conditions}>
                {conditions.map((condition) => (
                  <Checkbox
                    key={condition.id}
                    id={`condition-${condition.id}`}
                    label={condition.label}
                    checked={draft.conditions.includes(condition.id)}
                    onChange={(checked) =>
                      store.change((now) => ({
                        ...now,
                        conditions: checked
                          ? [...now.conditions, condition.id]
                          : now.conditions.filter((id) => id !== condition.id),
                      }))
                    }
                  />
                ))}
              </div>
            </Card>
          )}
          {open.value?.kind === 'camera' && (
            <CameraDialog onShot={shoot} onClose={() => (open.value = null)} />
          )}
          {open.value?.kind === 'samples' && (
            <SamplesDialog onChoose={(files) => void pages.take(files)} onClose={() => (open.value = null)} />
          )}
          {open.value?.kind === 'data' && (
            <DataProofDialog
              component={open.value.component}
              onProve={(proof) => {
                if (open.value?.kind === 'data') prove(open.value.component.id, proof)
                open.value = null
              }}
              onClose={() => (open.value = null)}
            />
          )}
          {open.value?.kind === 'reuse' && (
            <ReuseDialog
              session={session}
              component={open.value.component}
              onProve={(proof) => {
                if (open.value?.kind === 'reuse') prove(open.value.component.id, proof)
                open.value = null
              }}
              onClose={() => (open.value = null)}
            />
          )}
        </>
      )}
    </FilePlace>
  )
}

interface Acts {
  readonly pick: (component: string) => void
  readonly prove: (component: string, proof: ComponentProof | null) => void
  readonly open: (next: Open) => void
}

function task(session: IntakeSession, component: Component, acts: Acts): Task {
  const words = t(intake)
  const state = componentState(session, component)
  const allowed = proofsAllowed(component)
  const byHand = session.store.draft.value.proofs[component.id] !== undefined
  return {
    key: component.id,
    title: component.label,
    hint: component.label === component.name ? undefined : <OfficialWording text={component.name} />,
    ...state,
    actions: byHand ? (
      <Button
        kind="quiet"
        label={`${words.undo}: ${component.label}`}
        onClick={() => acts.prove(component.id, null)}
      >
        {words.undo}
      </Button>
    ) : component.mode === 'declare' && state.done ? undefined : (
      <>
        <Button label={`${words.scanNow}: ${component.label}`} onClick={() => acts.pick(component.id)}>
          {words.scanNow}
        </Button>
        {!state.done && allowed.includes('presented') && (
          <Button
            label={`${words.presented}: ${component.label}`}
            onClick={() => acts.prove(component.id, { by: 'presented' })}
          >
            {words.presented}
          </Button>
        )}
        {!state.done && allowed.includes('reuse') && (
          <Button
            label={`${words.reuse}: ${component.label}`}
            onClick={() => acts.open({ kind: 'reuse', component })}
          >
            {words.reuse}
          </Button>
        )}
        {!state.done && allowed.includes('data') && (
          <Button
            label={`${words.byData}: ${component.label}`}
            onClick={() => acts.open({ kind: 'data', component })}
          >
            {words.byData}
          </Button>
        )}
      </>
    ),
  }
}

/** The law's own sentence is at hand, without pushing the list off the screen. */
function OfficialWording({ text }: { text: string }) {
  return (
    <details class={styles.wording}>
      <summary>{t(intake).officialWording}</summary>
      {text}
    </details>
  )
}
