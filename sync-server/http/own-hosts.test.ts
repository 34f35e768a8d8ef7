import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { ownHosts } from './own-hosts.ts'
import type { Env } from './parts.ts'

describe('the names a server answers to', () => {
  const ask = async (host: string, isStrictTransport = false) => {
    const app = new Hono<Env>()
    app.use(
      ownHosts({
        isOwnHost: (name) => ['192.168.1.20', 'fd00::20', 'xa.local'].includes(name),
        isStrictTransport,
      }),
    )
    app.all('*', (c) => c.text('in'))
    return app.request('http://x/api/health', { method: 'POST', headers: { host } })
  }

  it('S13: are its own, whatever the port; any other name that points here is refused', async () => {
    for (const own of ['192.168.1.20:8080', '[fd00::20]:8080', 'xa.local', 'XA.local:1'])
      expect((await ask(own)).status, own).toBe(200)
    for (const foreign of [
      'evil.vn:8080',
      '192.168.1.21',
      'xa.local.evil.vn',
      'xa.local@evil.vn',
      'a/xa.local',
      '',
    ]) {
      const refused = await ask(foreign)
      expect(refused.status, foreign).toBe(421)
      expect(await refused.json()).toMatchObject({ code: 'request.host.foreign' })
    }
  })

  it('S13: strict transport is promised with a given certificate only', async () => {
    expect((await ask('xa.local', true)).headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect((await ask('xa.local')).headers.has('strict-transport-security')).toBe(false)
  })
})
