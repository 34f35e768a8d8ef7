/** Which screen the state of the lock allows. Everything beyond the lock is fetched only when it opens. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { vault } from '../bridge/vault.ts'
import type { LockReason } from '../device/lock-rules.ts'
import { UnlockScreen } from '../features/unlock/UnlockScreen.tsx'
import { WarmScreen } from '../features/unlock/WarmScreen.tsx'
import { t } from '../i18n/locale.ts'
import { enrol as enrolWords } from '../i18n/vi/enrol.ts'
import { lock as lockWords } from '../i18n/vi/lock.ts'
import { ui } from '../i18n/vi/ui.ts'
import { enrol } from '../sync/enrol.ts'
import { firstOfficer, unlock } from '../sync/sign-in-flows.ts'
import { Button } from '../ui/actions/Button.tsx'
import { UiWordsProvider } from '../ui/words.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { later } from './later.tsx'
import { OwnWordsHost, withOwnWords, withOwnWordsLocked } from './own-words.tsx'
import type { AppParts } from './parts.ts'
import { passkeyWay } from './passkey-way.ts'

const EnrolScreen = later(async () => (await import('../features/enrol/EnrolScreen.tsx')).EnrolScreen)
const Recover = later(async () => (await import('./RecoverRoute.tsx')).RecoverRoute)
const Revoked = later(async () => (await import('./RevokedRoute.tsx')).RevokedRoute)
const LockedPacket = later(async () => (await import('./PacketRoute.tsx')).LockedPacketRoute)
const Workplace = later(async () => (await import('./Workplace.tsx')).Workplace)

export function App({ parts }: { parts: AppParts }) {
  return (
    <UiWordsProvider value={t(ui)}>
      <ErrorBoundary>
        <Door parts={parts} />
        <OwnWordsHost />
      </ErrorBoundary>
    </UiWordsProvider>
  )
}

function Door({ parts }: { parts: AppParts }) {
  const { device, http } = parts
  const { lock } = device
  const code = useSignal(codeFromLink())
  const carries = useSignal(false)
  const recovers = useSignal(false)
  const words = t(lockWords)
  const signIn = { http, identity: device.identity, slots: device.slots, vault, lock }
  useEffect(() => {
    // While somebody types, the screens behind the door are fetched from the cache.
    if (lock.state.value !== 'not-enrolled') Workplace.ahead()
  }, [])
  const carry = (
    <Button kind="quiet" icon="usb" onClick={() => (carries.value = true)}>
      {words.carryAway}
    </Button>
  )
  const below = (
    <>
      {carry}
      <Button kind="quiet" onClick={() => (recovers.value = true)}>
        {words.forgotten}
      </Button>
    </>
  )
  const isLocked = ['cold', 'warm', 'revoked'].includes(lock.state.value)
  if (carries.value && isLocked) return <LockedPacket parts={parts} onBack={() => (carries.value = false)} />
  if (recovers.value && ['cold', 'revoked'].includes(lock.state.value))
    return <Recover parts={parts} onBack={() => (recovers.value = false)} />
  switch (lock.state.value) {
    case 'not-enrolled':
      return (
        <EnrolScreen
          code={code.value}
          onEnrol={async (input) => {
            const done = await enrol({ http, identity: device.identity, storage: device.storage }, input)
            if (done.ok) await lock.refresh()
            return done
          }}
        />
      )
    case 'revoked':
      return <Revoked device={device} ways={below} />
    case 'no-officer':
      return (
        <UnlockScreen
          key="first"
          heading={t(enrolWords).officerTitle}
          intro={t(enrolWords).officerIntro}
          action={words.unlock}
          acting={words.unlocking}
          onSubmit={(typed) => withOwnWords(http, typed, (now) => firstOfficer(signIn, now))}
        />
      )
    case 'cold':
      return (
        <UnlockScreen
          key="cold"
          heading={words.title}
          action={words.unlock}
          acting={words.unlocking}
          below={below}
          note={reasonWords(lock.reason.value)}
          passkey={passkeyWay(parts)}
          onSubmit={(typed) => withOwnWordsLocked(http, typed, (now) => unlock(signIn, now))}
        />
      )
    case 'warm':
      return (
        <WarmScreen
          name={lock.officer.value?.name ?? ''}
          below={carry}
          onPin={(pin) => lock.warmUnlock(pin)}
          onPassphrase={() => void lock.lock('cold')}
        />
      )
    case 'open':
      return <Workplace parts={parts} />
  }
}

/** Why the desk was shut, where the officer did not do it. */
function reasonWords(reason: LockReason | null): string | undefined {
  const { shut } = t(lockWords)
  return reason !== null && reason in shut ? shut[reason as keyof typeof shut] : undefined
}

/** A one-time code may come with the link as `#dk=…`; it leaves the address bar at once. */
function codeFromLink(): string {
  const code = /[#&]dk=([^&]+)/.exec(location.hash)?.[1] ?? ''
  if (code !== '') history.replaceState(null, '', location.pathname)
  return decodeURIComponent(code)
}
