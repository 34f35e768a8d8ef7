import { afterEach, beforeEach, expect, test } from 'vitest'
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import type { SignatureAnswer } from '../../domain/signature/signature-list.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { openHomeServer, type HomeServer } from '../../tests/support/home-server.ts'
import { openSigningHouse } from '../../tests/support/signing-house.ts'
import { openCounter } from '../../tests/simulation/counter.ts'
import { openSignatures } from '../data/signatures.ts'
import { updateSignatures } from './signatures.ts'
import type { WirePort } from './wire-port.ts'

let server: HomeServer
beforeEach(async () => {
  server = await openHomeServer()
})
afterEach(() => server.close())

async function counter() {
  const { ctx, sender } = await openCounter(server, 'signatures', () => 'none')
  return { ctx: { ...ctx, device: { ...ctx.device, commune: demoCommune.code } }, sender }
}

async function addAuthority(sha256: string, at: string): Promise<void> {
  const [officer] = await server.store.listOfficers(demoCommune.code)
  const { rootDer } = await openSigningHouse(sha256)
  await server.store.addAuthorities(demoCommune.code, [{ sha256, der: toBase64Url(rootDer) }], {
    by: officer!.id,
    at,
  })
}

test('J2: the list comes down signed, lies sealed, and is asked for once', async () => {
  const { ctx, sender } = await counter()
  const { signKey } = sender.device
  expect(await openSignatures(ctx)).toEqual({ ok: true, value: null })
  await addAuthority('a'.repeat(64), '2026-11-20T00:00:00.000Z')
  expect(await updateSignatures(ctx, sender.wire, signKey)).toEqual({ ok: true, value: null })
  expect(await openSignatures(ctx)).toMatchObject({ value: { authorities: [{ sha256: 'a'.repeat(64) }] } })
  const before = await ctx.db.meta.get('signatures')
  expect(JSON.stringify(before)).not.toContain('a'.repeat(64))
  await updateSignatures(ctx, sender.wire, signKey)
  expect(await ctx.db.meta.get('signatures')).toEqual(before)
})

test('J2: a bent list, one of another commune and an older one are not believed', async () => {
  const { ctx, sender } = await counter()
  const { signKey } = sender.device
  await addAuthority('a'.repeat(64), '2026-11-20T00:00:00.000Z')
  const answer = await sender.wire.get<SignatureAnswer>('/api/signatures?known=')
  if (!answer.ok || answer.value.list === null) throw new Error('nothing was told')
  const { list } = answer.value
  const telling = (bent: SignatureAnswer['list']): Pick<WirePort, 'get'> => ({
    get: async <T>() => ({ ok: true, value: { hash: 'h', list: bent } as T }),
  })
  const untrue = { ok: false, problem: { code: 'signature.list-untrue' } }
  expect(await updateSignatures(ctx, telling({ ...list, authorities: [] }), signKey)).toEqual(untrue)
  expect(await updateSignatures(ctx, telling({ ...list, commune: '14959' }), signKey)).toEqual(untrue)
  await addAuthority('b'.repeat(64), '2026-11-21T00:00:00.000Z')
  await updateSignatures(ctx, sender.wire, signKey)
  // The older word of the same server: genuine, but an authority or a revoked serial may be missing in it.
  expect(await updateSignatures(ctx, telling(list), signKey)).toEqual(untrue)
  const kept = await openSignatures(ctx)
  expect(kept.ok && kept.value?.authorities.length).toBe(2)
})
