/** The settings behind their address. */
import { useLocation } from 'preact-iso'
import { vault } from '../bridge/vault.ts'
import { getLaw } from '../data/current.ts'
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx'
import { t } from '../i18n/locale.ts'
import { settings } from '../i18n/vi/settings.ts'
import { addOfficer } from '../sync/sign-in-flows.ts'
import { custodianPorts } from './custodians.ts'
import type { Frame } from './DeskFrame.tsx'
import { askToInstall, installState } from './install-prompt.ts'
import { withOwnWords } from './own-words.tsx'
import type { AppParts } from './parts.ts'
import { getReadiness } from './readiness.ts'
import { waysIn } from './ways-in.ts'

export function SettingsRoute({ frame, parts }: { frame: Frame; parts: AppParts }) {
  const { route } = useLocation()
  const { device, http } = parts
  const { lock, identity, slots, storage, clock } = device
  const enrolment = identity.current?.enrolment
  const officer = lock.officer.value
  // Both are there on every screen behind the lock, and gone for the moment in which it closes.
  if (enrolment === undefined || officer === null)
    return frame({ heading: t(settings).title, children: null })
  const screen = (
    <SettingsScreen
      readiness={getReadiness(parts)}
      ways={waysIn(parts)}
      custodians={custodianPorts(parts)}
      law={getLaw()}
      storage={storage}
      wall={() => clock.wall()}
      onProcedure={(code) => route(`/thu-tuc/${code}`)}
      device={{
        name: enrolment.name,
        commune: enrolment.commune.name,
        book: enrolment.book,
        server: location.host,
        enrolledAt: enrolment.time,
      }}
      install={installState.value}
      onInstall={() => void askToInstall()}
      officer={officer}
      hasPin={lock.hasPin.value}
      onAddOfficer={(typed) =>
        withOwnWords(http, typed, (now) => addOfficer({ http, identity, slots, vault, lock }, now))
      }
      onSetPin={(pin) => lock.setPin(pin)}
      onLock={() => void lock.lock('warm')}
    />
  )
  return frame({ heading: t(settings).title, children: screen })
}
