/** Whether residents can hear this kiosk: the keeper listens, and brings sentences that were recorded elsewhere. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { kioskKeeper } from '../../i18n/vi/kiosk-keeper.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { FileButton } from '../../ui/actions/FileButton.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { importPack } from '../../voice/pack-file.ts'
import { openRecordings } from '../../voice/recordings.ts'
import type { Keeper } from './keeper.ts'
import styles from './Keeper.module.css'

export function SoundPart({ keeper }: { keeper: Keeper }) {
  const words = t(kioskKeeper).sound
  const brought = useSignal<number | null>(null)
  const problem = useSignal<Problem | null>(null)
  const bring = async (file: File) => {
    const done = await importPack(openRecordings(), file)
    brought.value = done.ok ? done.value.sounds.size : null
    problem.value = done.ok ? null : done.problem
  }
  return (
    <Card title={words.title}>
      <div class={styles.row}>
        <Button icon="volume-2" onClick={() => keeper.speak(words.sentence)}>
          {words.test}
        </Button>
        <FileButton accept=".giongdoc" label={words.bring} onFiles={([file]) => void bring(file)} />
      </div>
      {problem.value !== null && (
        <Notice tone="overdue" live>
          {problemSentence(problem.value)}
        </Notice>
      )}
      {brought.value !== null && (
        <Notice tone="ok" live>
          {words.brought(brought.value)}
        </Notice>
      )}
    </Card>
  )
}
