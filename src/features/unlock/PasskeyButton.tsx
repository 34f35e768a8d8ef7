/** The other way in, where this device has one: a finger, a face, or the device's own code. */
import { useEffect } from 'preact/hooks'
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { Button } from '../../ui/actions/Button.tsx'

export interface PasskeyWay {
  /** Whether anybody has a passkey on this device; whose, nobody is told. */
  readonly isHere: () => Promise<boolean>
  /** With the officer code typed so far, which may be ''. */
  readonly open: (code: string) => Promise<Result<unknown>>
}

export interface PasskeyButtonProps {
  readonly way: PasskeyWay
  readonly busy: boolean
  readonly onClick: () => void
}

export function PasskeyButton({ way, busy, onClick }: PasskeyButtonProps) {
  const isHere = useSignal(false)
  useEffect(() => void way.isHere().then((found) => (isHere.value = found)), [])
  if (!isHere.value) return null
  return (
    <Button icon="fingerprint-pattern" busy={busy} onClick={onClick}>
      {t(lock).usePasskey}
    </Button>
  )
}
