/** Digital signatures: what needs somebody, the register, requests, whose certificates are believed. Read without a line. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { getContext } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { openSignatures } from '../../data/signatures.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { AlertsCard } from './AlertsCard.tsx'
import { AuthoritiesCard } from './AuthoritiesCard.tsx'
import { RegisterCard } from './RegisterCard.tsx'
import { RequestsCard } from './RequestsCard.tsx'
import type { SignaturePorts } from './signature-ports.ts'
import styles from './Signatures.module.css'

const PARTS = ['register', 'requests', 'authorities'] as const
type Part = (typeof PARTS)[number]

export function SignaturesScreen({ ports }: { ports: SignaturePorts }) {
  const words = t(signatures)
  const ctx = getContext()
  const part = useSignal<Part>('register')
  const trouble = useSignal<string | null>(null)
  const isOffline = useSignal(false)
  const kept = useLive(() => openSignatures(ctx), [ctx])
  const refresh = async () => {
    const done = await ports.refresh()
    isOffline.value = !done.ok && done.problem.code.startsWith('net.')
    trouble.value = done.ok || isOffline.peek() ? null : problemSentence(done.problem)
  }
  useEffect(() => void refresh(), [])
  if (kept.value === undefined) return <p role="status">{t(everywhere).loading}</p>
  if (!kept.value.ok) return <Notice tone="overdue">{problemSentence(kept.value.problem)}</Notice>
  const list = kept.value.value
  const shown = { ports, isOffline: isOffline.value, onChanged: refresh }
  return (
    <div class={styles.screen}>
      {isOffline.value && <Notice tone="offline">{words.offline}</Notice>}
      {trouble.value !== null && <Notice tone="warn">{trouble.value}</Notice>}
      {list === null ? (
        <EmptyState icon="cloud-off" title={words.title}>
          {words.neverHeard}
        </EmptyState>
      ) : (
        <>
          <AlertsCard list={list} now={new Date(ctx.clock.at()).toISOString()} />
          <div class={styles.parts} role="group" aria-label={words.partsLabel}>
            {PARTS.map((one) => (
              <Button key={one} pressed={one === part.value} onClick={() => (part.value = one)}>
                {words.parts[one]}
              </Button>
            ))}
          </div>
          {part.value === 'register' && <RegisterCard list={list} {...shown} />}
          {part.value === 'requests' && <RequestsCard list={list} {...shown} />}
          {part.value === 'authorities' && <AuthoritiesCard list={list} {...shown} />}
        </>
      )}
    </div>
  )
}
