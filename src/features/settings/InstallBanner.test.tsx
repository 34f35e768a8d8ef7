import { screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { ok } from '../../../domain/base/result.ts'
import { closeDesk, openDesk } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { InstallBanner } from './InstallBanner.tsx'

afterEach(closeDesk)

function memory() {
  const values = new Map<string, unknown>()
  return {
    values,
    find: <T,>(key: string) => Promise.resolve(ok(values.get(key) as T | undefined)),
    update: <T,>(key: string, change: (old: T | undefined) => T | undefined) => {
      const value = change(values.get(key) as T | undefined)
      values.set(key, value)
      return Promise.resolve(ok(value))
    },
  }
}

const offer = () => screen.findByRole('button', { name: 'Cài ứng dụng' })

test('offered after the first dossier, not before; "later" is kept for good', async () => {
  const session = await openDesk()
  const kept = memory()
  const onInstall = vi.fn<() => void>()
  const { user, unmount } = renderKit(<InstallBanner isOffered kept={kept} onInstall={onInstall} />)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(screen.queryByRole('button')).toBeNull()
  await session.receive({})
  await user.click(await offer())
  expect(onInstall).toHaveBeenCalledTimes(1)
  await user.click(screen.getByRole('button', { name: 'Để sau' }))
  expect(screen.queryByRole('button')).toBeNull()
  expect(kept.values.get('install-declined')).toBe(true)
  unmount()
  renderKit(<InstallBanner isOffered kept={kept} onInstall={onInstall} />)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(screen.queryByRole('button')).toBeNull()
})
