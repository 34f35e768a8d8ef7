/** One line after the other into the microphone: the same button begins and ends, the next missing line follows by itself. */
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { voice } from '../../i18n/vi/voice.ts'
import type { Recordings } from '../../voice/recordings.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { LineList } from './LineList.tsx'
import type { Line } from './lines.ts'
import type { openMicrophone } from './microphone.ts'
import { nextMissing, openPack } from './pack-state.ts'
import styles from './Voice.module.css'

export interface RecorderCardProps {
  readonly title: string
  readonly hint: string
  readonly recordings: Recordings
  readonly pack: string
  readonly lines: readonly Line[]
  readonly listenTo?: typeof openMicrophone
  readonly choice?: ComponentChildren // which pack
  readonly children?: ComponentChildren // what else can be done with it
}

export function RecorderCard(props: RecorderCardProps) {
  const { title, hint, recordings, pack, lines, listenTo, choice, children } = props
  const words = t(voice)
  const state = useMemo(
    () => openPack({ recordings, pack, lines, ...(listenTo ? { listenTo } : {}) }),
    [recordings, pack, lines, listenTo],
  )
  const isListed = useSignal(false)
  useEffect(() => {
    void state.reload()
    const stop = recordings.onChange(() => void state.reload())
    return () => {
      stop()
      state.close()
    }
  }, [state, recordings])
  const at = Math.min(state.at.value, lines.length - 1)
  const line = lines[at]
  if (!line) return <Card title={title}>{choice}</Card> // a form that asks nothing
  const isThere = state.recorded.value.has(line.key)
  const done = lines.filter(({ key }) => state.recorded.value.has(key)).length
  const go = (to: number) => (state.at.value = (to + lines.length) % lines.length)
  const isRecording = state.isRecording.value
  return (
    <Card title={title}>
      <div class={styles.stack}>
        <p class={styles.minor}>{hint}</p>
        {choice}
        <Progress
          label={done === lines.length ? words.allDone : words.progress(done, lines.length)}
          share={done / lines.length}
        />
        <div class={styles.line}>
          <p class={styles.minor}>
            {words.say} · {words.lineOf(at + 1, lines.length)}{' '}
            <Tag tone={isThere ? 'ok' : 'plain'}>{isThere ? words.recorded : words.notRecorded}</Tag>
          </p>
          <p class={styles.text} aria-live="polite">
            {line.text}
          </p>
          <label class={styles.level}>
            <span>{words.level}</span>
            <meter min={0} max={1} low={0.15} high={0.9} optimum={0.5} value={state.level.value} />
          </label>
        </div>
        {state.problem.value !== null && (
          <Notice tone="overdue" live>
            {problemSentence(state.problem.value)}
          </Notice>
        )}
        <div class={styles.row}>
          <Button
            kind={isRecording ? 'danger' : 'primary'}
            icon="megaphone"
            onClick={() => void (isRecording ? state.stop(line) : state.record())}
          >
            {isRecording ? words.stop : isThere ? words.recordAgain : words.record}
          </Button>
          {isThere && !isRecording && (
            <>
              <Button icon="volume-2" onClick={() => void state.listen(line)}>
                {words.listen}
              </Button>
              <Button icon="trash-2" onClick={() => void state.remove(line)}>
                {words.remove}
              </Button>
            </>
          )}
          {!isRecording && (
            <>
              <Button icon="arrow-left" onClick={() => go(at - 1)}>
                {words.previous}
              </Button>
              <Button icon="arrow-right" onClick={() => go(at + 1)}>
                {words.next}
              </Button>
              {done < lines.length && (
                <Button onClick={() => go(nextMissing(lines, state.recorded.value, at))}>
                  {words.nextMissing}
                </Button>
              )}
            </>
          )}
        </div>
        {children}
        <div>
          <Button kind="quiet" expanded={isListed.value} onClick={() => (isListed.value = !isListed.value)}>
            {isListed.value ? words.hideList : words.showList}
          </Button>
          {isListed.value && <LineList lines={lines} recorded={state.recorded.value} at={at} onGo={go} />}
        </div>
      </div>
    </Card>
  )
}
