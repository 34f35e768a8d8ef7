import { afterEach, expect, test } from 'vitest'
import { closeDesk, openDesk } from '../../tests/support/desk-session.ts'
import { openTestDevice } from '../../tests/support/data-context.ts'
import { findDossier } from './dossiers.ts'
import { checkReceipt, proveReceipt, receiptProofKey } from './receipt-proof.ts'

afterEach(closeDesk)

async function receivedHere() {
  const session = await openDesk()
  const id = await session.receive({})
  const state = async () => {
    const found = await findDossier(session.ctx, id)
    if (!found.ok || found.value === null) throw new Error('no dossier')
    return found.value.state
  }
  const prove = async () => {
    const made = await proveReceipt(session.ctx, await state())
    if (!made.ok) throw new Error(made.problem.code)
    return made.value
  }
  return { ...session, id, prove }
}

test('proven by the device itself before it ever heard a list; a reprint is the same slip', async () => {
  const { ctx, id, prove } = await receivedHere()
  const text = await prove()
  expect(await checkReceipt(ctx, text)).toMatchObject({
    ok: true,
    value: { claim: { code: 'H56.99.01-261121-01001', due: '2026-11-25T08:00' }, isFromItsBook: true },
  })
  expect(await prove()).toBe(text)
  const atRest = JSON.stringify(await ctx.db.meta.get(receiptProofKey(id)))
  expect(atRest).not.toContain('261121')
})

test('another date is another promise; the old slip still proves what it promised', async () => {
  const { ctx, id, act, prove } = await receivedHere()
  const first = await prove()
  await act(id, {
    type: 'apology-issued',
    body: {
      due: { at: '2026-12-01T08:00', rule: 'by-hand', why: 'x' },
      reason: 'r',
      responsible: 'x',
      explanation: 'e',
    },
  })
  const second = await prove()
  expect(second).not.toBe(first)
  expect(await checkReceipt(ctx, first)).toMatchObject({ value: { claim: { due: '2026-11-25T08:00' } } })
  expect(await checkReceipt(ctx, second)).toMatchObject({ value: { claim: { due: '2026-12-01T08:00' } } })
})

test('another device of the commune proves it by the list it was told, and no other', async () => {
  const { ctx, prove } = await receivedHere()
  const text = await prove()
  const other = await openTestDevice()
  expect(await checkReceipt(other.ctx, text)).toMatchObject({ problem: { code: 'receipt.device.unknown' } })
  const key = {
    device: ctx.device.id,
    name: 'Quầy 1',
    publicKey: await ctx.signer.publicKey(),
    books: [1],
    since: '2026-01-01T00:00:00.000Z',
    revokedAt: null,
  }
  const list = { commune: '38-test', at: '2026-11-23T00:00:00.000Z', keys: [key], sig: '' }
  await other.ctx.db.meta.put({ key: 'deviceKeys', value: { hash: 'x', list } })
  expect(await checkReceipt(other.ctx, text)).toMatchObject({ value: { signedBy: { name: 'Quầy 1' } } })
})
