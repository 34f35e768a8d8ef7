/** The passkey button of the lock screen; what is behind it is fetched when it is pressed. */
import { vault } from '../bridge/vault.ts'
import type { PasskeyWay } from '../features/unlock/PasskeyButton.tsx'
import type { AppParts } from './parts.ts'

export function passkeyWay({ device, http }: AppParts): PasskeyWay {
  const { identity, slots, lock } = device
  return {
    async isHere() {
      const found = await slots.list('prf')
      return found.ok && found.value.length > 0 && typeof PublicKeyCredential !== 'undefined'
    },
    async open(code) {
      const [{ unlockByPasskey }, { browserPasskeys }] = await Promise.all([
        import('../sync/passkey-flows.ts'),
        import('../device/passkey.ts'),
      ])
      return await unlockByPasskey({ http, identity, slots, vault, lock, passkeys: browserPasskeys }, code)
    },
  }
}
