import { describe, expect, it } from 'vitest'
import { standingText, type StandingList } from '../../domain/access/account-wire.ts'
import { revocationText } from '../../domain/access/revocation.ts'
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import { hear } from './hear.ts'
import type { SenderContext } from './sender.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const
const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
const { kty = '', crv = '', x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey)
const signKey: PublicKeyJwk = { kty, crv, x, y }

async function sign(text: string): Promise<string> {
  const hash = { name: 'ECDSA', hash: 'SHA-256' }
  const sig = await crypto.subtle.sign(hash, keys.privateKey, new TextEncoder().encode(text))
  return toBase64Url(new Uint8Array(sig))
}

async function signed(active: readonly string[], commune = '14956'): Promise<StandingList> {
  const list = { commune, at: '2026-11-20T02:00:00.000Z', active }
  return { ...list, sig: await sign(standingText(list)) }
}

async function revoked(device = 'd'): Promise<Result<unknown>> {
  const at = '2026-11-20T02:00:00.000Z'
  return refuse('device.revoked', { at, sig: await sign(revocationText({ device, at })) })
}

/** The server's answers, one after the other; the page is closed when they are used up. */
async function listen(hints: readonly Result<unknown>[], standing: () => Promise<Result<unknown>>) {
  const asked: string[] = []
  const happened: string[] = []
  const page = new AbortController()
  const left = [...hints]
  const get = async (path: string): Promise<Result<unknown>> => {
    asked.push(path)
    if (path === '/api/officers/standing') return standing()
    const next = left.shift()
    if (next === undefined) page.abort()
    return next ?? refuse('net.aborted')
  }
  await hear(
    {
      sender: () => ({ wire: { get }, device: { id: 'd', epoch: 1, signKey } }) as unknown as SenderContext,
      commune: '14956',
      onNews: () => happened.push('news'),
      onStanding: async (active) => void happened.push(`standing ${active.join()}`),
      onRevoked: async () => void happened.push('revoked'),
      sleep: async () => void happened.push('slept'),
    },
    page.signal,
  )
  return { asked, happened }
}

describe('listening to the home server', () => {
  it('wakes the sender for rows, and asks on from what it was told', async () => {
    const heard = await listen(
      [ok({ seq: 3, standing: 0 }), ok({ seq: 3, standing: 0 }), ok({ seq: 4, standing: 0 })],
      async () => refuse('x'),
    )
    expect(heard.happened).toEqual(['news', 'news'])
    expect(heard.asked.slice(0, 2)).toEqual(['/api/hints?seq=0&standing=0', '/api/hints?seq=3&standing=0'])
  })

  it('takes a signed list of who works here and wakes the sender, once a change', async () => {
    const heard = await listen([ok({ seq: 0, standing: 7 }), ok({ seq: 0, standing: 7 })], async () =>
      ok(await signed(['a', 'b'])),
    )
    expect(heard.happened).toEqual(['standing a,b', 'news'])
  })

  it('believes no list that is changed, of another commune, or missing, and asks again', async () => {
    const lists = [
      async () => ok({ ...(await signed(['a', 'b'])), active: ['b'] }),
      async () => ok(await signed(['a'], '14959')),
      async () => refuse('net.offline'),
    ]
    for (const list of lists) {
      const heard = await listen([ok({ seq: 0, standing: 7 })], list)
      expect(heard.happened).toEqual(['slept'])
      expect(heard.asked.at(-1)).toBe('/api/hints?seq=0&standing=0')
    }
  })

  it('ends when the device was revoked, or when the server knows nothing of hints; waits when there is no line', async () => {
    const none = async () => refuse('x')
    expect((await listen([await revoked()], none)).happened).toEqual(['revoked'])
    expect((await listen([refuse('request.route.not-found')], none)).happened).toEqual([])
    const offline = await listen([refuse('net.offline'), await revoked()], none)
    expect(offline.happened).toEqual(['slept', 'revoked'])
  })

  it('D2: gives nothing up for a word that the home server did not sign, or signed for another device', async () => {
    const none = async () => refuse('x')
    const unsigned = refuse('device.revoked')
    expect((await listen([unsigned, await revoked()], none)).happened).toEqual(['revoked'])
    for (const forged of [
      unsigned,
      await revoked('other'),
      refuse('device.revoked', { at: 'x', sig: 'AAAA' }),
    ])
      expect((await listen([forged, forged, ok({ seq: 0, standing: 0 })], none)).happened).toEqual(['slept'])
  })
})
