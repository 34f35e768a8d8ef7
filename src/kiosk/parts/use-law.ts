/** The law as a screen waits for it: null while it is opened. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Result } from '../../../domain/base/result.ts'
import type { Kiosk } from '../kiosk.ts'
import type { KioskLaw } from '../law/kiosk-law.ts'

export function useLaw(kiosk: Pick<Kiosk, 'law'>): Result<KioskLaw> | null {
  const law = useSignal<Result<KioskLaw> | null>(null)
  useEffect(() => {
    let isHere = true
    void kiosk.law().then((found) => {
      if (isHere) law.value = found
    })
    return () => {
      isHere = false
    }
  }, [])
  return law.value
}
