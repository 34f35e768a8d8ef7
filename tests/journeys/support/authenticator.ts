/** The fingerprint reader of a counter PC: Chromium's virtual authenticator, with the PRF that real ones have. */
import type { CDPSession, Page } from '@playwright/test'

export interface Reader {
  /** Whether the next finger is the right one. */
  accept(isRight: boolean): Promise<void>
  credentials(): Promise<readonly { readonly userName?: string; readonly userDisplayName?: string }[]>
  unplug(): Promise<void>
}

/** `hasPrf: false`: a reader of before. */
export async function plugInReader(page: Page, hasPrf = true): Promise<Reader> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    async accept(isUserVerified) {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
    async credentials() {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId })
      return credentials
    },
    async unplug() {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
    },
  }
}
