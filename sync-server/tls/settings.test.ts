import { describe, expect, it } from 'vitest'
import { namesOf, reachableNames } from './names.ts'
import { readTls } from './settings.ts'

describe('TLS settings', () => {
  it('are off, own, or a pair of files', () => {
    expect(readTls({})).toBeNull()
    expect(readTls({ TLS: 'own', TLS_NAMES: 'Mot-Cua.lan, 10.1.2.3 ,' })).toEqual({
      kind: 'own',
      names: ['mot-cua.lan', '10.1.2.3'],
      helpPort: 8081,
    })
    expect(readTls({ TLS: 'own', TLS_HELP_PORT: 'off' })).toMatchObject({ helpPort: null })
    expect(readTls({ TLS_CERT: '/a', TLS_KEY: '/b' })).toEqual({ kind: 'given', cert: '/a', key: '/b' })
  })

  it.each([
    { TLS: 'on' },
    { TLS_CERT: '/a' },
    { TLS: 'own', TLS_CERT: '/a', TLS_KEY: '/b' },
    { TLS_NAMES: 'a.lan' },
    { TLS: 'own', TLS_NAMES: 'https://a.lan' },
    { TLS: 'own', TLS_NAMES: 'a b' },
    { TLS: 'own', TLS_NAMES: '300.1.1.1' },
    { TLS: 'own', TLS_HELP_PORT: '70000' },
  ])('refuse %o', (env) => expect(readTls(env)).toEqual(expect.stringMatching(/^TLS/)))
})

describe('names of a machine', () => {
  const at = (address: string, internal = false) => ({ address, internal }) as never

  it('tell others a cable first, a container bridge last, and never this machine only', () => {
    const names = namesOf(
      {
        hostname: 'Box_1',
        interfaces: {
          lo: [at('127.0.0.1', true)],
          docker0: [at('172.17.0.1')],
          eth0: [at('fe80::1'), at('fd00::7'), at('192.168.1.9'), at('203.0.113.5')],
        },
      },
      ['motcua.lan'],
    )
    const addresses = ['192.168.1.9', 'fd00::7', '172.17.0.1']
    expect(reachableNames(names, [])).toEqual([...addresses, 'motcua.lan'])
    expect(reachableNames(names, ['motcua.lan', 'not-permitted.vn'])).toEqual(['motcua.lan', ...addresses])
    expect(names.dns).toEqual(['motcua.lan', 'localhost']) // no name server has ever heard of Box_1
  })
})
