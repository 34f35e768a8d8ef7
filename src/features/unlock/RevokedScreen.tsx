/** The device is no longer one of the commune: what happened, what is safe, and what to do with what is not sent. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n/locale.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { CardPage } from '../../ui/layout/CardPage.tsx'
import styles from './Recovery.module.css'

export interface RevokedScreenProps {
  readonly countLeft: () => Promise<{ readonly facts: number; readonly files: number }>
  readonly ways: ComponentChildren // to carry unsent work away, to let two custodians open it
  readonly onBeginAnew: () => void
}

export function RevokedScreen({ countLeft, ways, onBeginAnew }: RevokedScreenProps) {
  const words = t(lock).revoked
  const left = useSignal<{ readonly facts: number; readonly files: number } | null>(null)
  const asks = useSignal(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    void countLeft().then((found) => (left.value = found))
  }, [])
  const { facts, files } = left.value ?? { facts: 0, files: 0 }
  const isAllSent = facts + files === 0
  const dialog = asks.value && (
    <ConfirmDialog
      title={words.anewTitle}
      action={words.anew}
      cancel={words.keep}
      onConfirm={onBeginAnew}
      onClose={() => (asks.value = false)}
    >
      <p>{isAllSent ? words.anewClean : words.anewLoses(facts, files)}</p>
    </ConfirmDialog>
  )
  return (
    <CardPage dialog={dialog}>
      <div class={styles.stack}>
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <p>{words.keysGone}</p>
        {left.value !== null && <p role="status">{isAllSent ? words.allSent : words.unsent(facts, files)}</p>}
        <div class={styles.row}>
          {ways}
          <Button onClick={() => (asks.value = true)}>{words.anew}</Button>
        </div>
      </div>
    </CardPage>
  )
}
