/** The browser's offer to install, made at a moment that suits the officer. */
import { openKept } from '../device/kept.ts'
import { InstallBanner } from '../features/settings/InstallBanner.tsx'
import { askToInstall, installState } from './install-prompt.ts'

const kept = openKept()

export function InstallNote() {
  return (
    <InstallBanner
      isOffered={installState.value === 'offered'}
      kept={kept}
      onInstall={() => void askToInstall()}
    />
  )
}
