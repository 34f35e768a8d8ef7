import { createHash, X509Certificate } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeAuthority } from '../authority.ts'
import { helpEn } from './words-en.ts'
import { helpVi } from './words-vi.ts'
import { makeHelpApp } from './app.ts'

describe('the helper over plain HTTP', () => {
  let authority: X509Certificate
  let stated: string | null = null
  let ask: (path: string, host?: string, method?: string) => Promise<Response>
  beforeAll(async () => {
    const permitted = { domains: ['local'], ranges: ['192.168.0.0/16'] }
    authority = new X509Certificate(await makeAuthority('quay', permitted, Date.now()))
    const app = makeHelpApp({
      authority,
      isOwnHost: (name) => ['192.168.1.20', 'fd00::20', 'quay.local', 'localhost'].includes(name),
      reachable: () => ['192.168.1.20'],
      stated: () => stated,
      httpsPort: () => 8443,
      helpPort: () => 8081,
    })
    ask = async (path, host = '192.168.1.20:8081', method = 'GET') =>
      app.request(`http://x${path}`, { method, headers: { host } })
  })

  it('hands out the authority as Windows and Android want it, with the fingerprint of exactly that file', async () => {
    const file = await ask('/motcua-ca.crt')
    expect(file.headers.get('content-type')).toBe('application/x-x509-ca-cert')
    const der = Buffer.from(await file.arrayBuffer())
    expect(new X509Certificate(der).ca).toBe(true)
    const print = createHash('sha256').update(der).digest('hex').toUpperCase()
    const page = await (await ask('/')).text()
    expect(page.replaceAll(' ', '')).toContain(print)
  })

  it.each([
    ['/', helpVi.title, 'vi'],
    ['/en', helpEn.title, 'en'],
    ['/to-dan-tuong', helpVi.wallTitle, 'vi'],
    ['/en/wall', helpEn.wallTitle, 'en'],
  ])('%s is a page without any script, under a policy that allows none', async (path, title, language) => {
    const answer = await ask(path, 'quay.local:8081')
    const text = await answer.text()
    expect(text.replaceAll('&#39;', "'")).toContain(`>${title}</h1>`)
    expect(text).toContain(`<html lang="${language}">`)
    expect(text).toContain('https://quay.local:8443')
    expect(text).not.toMatch(/<script|\son\w+=|style=|<img|undefined|\[object/)
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/)
  })

  it('sends everything else to https, under a name of ours', async () => {
    const to = async (path: string, host: string, method = 'GET') => {
      const answer = await ask(path, host, method)
      expect(answer.status).toBe(307)
      return answer.headers.get('location')
    }
    expect(await to('/ho-so?a=1', 'quay.local:8081')).toBe('https://quay.local:8443/ho-so?a=1')
    expect(await to('/api/sign-in', '[fd00::20]:8081', 'POST')).toBe('https://[fd00::20]:8443/api/sign-in')
    expect(await to('//evil.vn/x', 'evil.vn')).toBe('https://192.168.1.20:8443//evil.vn/x')
    stated = 'quay.local'
    expect(await to('/', '192.168.1.20:8081', 'POST')).toBe('https://quay.local:8443/')
    stated = null
  })

  it('opened on the box itself, the sheet for the wall shows what others can open', async () => {
    const text = await (await ask('/to-dan-tuong', 'localhost:8081')).text()
    expect(text).toContain('https://192.168.1.20:8443')
    expect(text).toContain('http://192.168.1.20:8081')
    expect(text).not.toContain('localhost')
  })
})
