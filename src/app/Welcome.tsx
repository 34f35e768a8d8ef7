/** The first minutes of a device: the law pack comes down, the offline kit follows. */
import { useEffect } from 'preact/hooks'
import { useSignal } from '@preact/signals'
import type { Problem } from '../../domain/base/result.ts'
import { lineStatus } from '../sync/status.ts'
import { t } from '../i18n/locale.ts'
import { problemSentence } from '../i18n/problem-sentence.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { enrol } from '../i18n/vi/enrol.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Notice } from '../ui/feedback/Notice.tsx'
import { Progress } from '../ui/feedback/Progress.tsx'
import { wakeSender } from './keep-sending.ts'
import { loadCurrentLaw } from './current-law.ts'
import type { AppParts } from './parts.ts'

const LOOK_EVERY_MS = 400

export function Welcome({ parts, problem }: { parts: AppParts; problem: Problem | null }) {
  const words = t(enrol)
  const failed = useSignal<Problem | null>(null)
  useEffect(() => {
    const timer = setInterval(() => {
      void loadCurrentLaw(null).then((law) => {
        if (!law.ok && law.problem.code !== 'pack.missing') failed.value = law.problem
      })
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  const line = lineStatus.value
  const shown =
    failed.value ??
    line.problem ??
    (problem?.code === 'pack.missing' && line.line === 'down' ? problem : null)
  return (
    <main class="welcome">
      <h1>{words.downloading}</h1>
      <Progress label={words.downloading} />
      {shown !== null && (
        <Notice tone="warn" live actions={<Button onClick={wakeSender}>{t(everywhere).retry}</Button>}>
          {problemSentence(shown)}
        </Notice>
      )}
      <Button kind="quiet" onClick={() => void parts.device.lock.lock('cold')}>
        {t(everywhere).close}
      </Button>
    </main>
  )
}
