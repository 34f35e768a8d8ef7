import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { toBase32 } from '../../../domain/receipt-proof/base32.ts'
import { keyName, type DeviceKey } from '../../../domain/receipt-proof/device-keys.ts'
import { claimText } from '../../../domain/receipt-proof/receipt-text.ts'
import { writeResultCode } from '../../../domain/signature/result-code.ts'
import { createDeviceKeys, toPublicJwk } from '../../device/device-key.ts'
import { fakeKiosk } from '../../../tests/support/fake-kiosk.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { outStore } from '../outbox/outbox.ts'
import { browserProof } from './check-paper.ts'
import { Screen } from './VerifyScreen.tsx'

const CODE = 'H56.99.01-261121-01001'
let receipt = ''
let foreign = ''

async function printed(keys: CryptoKeyPair): Promise<string> {
  const papers = { all: 'A'.repeat(26), each: [] }
  const key = await keyName(await toPublicJwk(keys), browserProof.hash)
  const text = claimText({ code: CODE, due: '2026-11-25T08:00', key, papers })
  const raw = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    keys.privateKey,
    new TextEncoder().encode(text),
  )
  return `${text}*${toBase32(new Uint8Array(raw))}`
}

beforeAll(async () => {
  const keys = await createDeviceKeys()
  receipt = await printed(keys)
  foreign = await printed(await createDeviceKeys())
  const device: DeviceKey = {
    device: 'd1',
    name: 'Quầy 1',
    publicKey: await toPublicJwk(keys),
    books: [1],
    since: '2026-01-01T00:00:00.000Z',
    revokedAt: null,
  }
  const list = { commune: '14452', at: '2026-11-23T01:00:00.000Z', keys: [device], sig: '' }
  await outStore().keepPlace({ deviceKeys: { hash: 'h', list } } as never)
})
afterEach(cleanup)

/** As a hand scanner does: all signs at once, then Enter. */
async function scan(text: string) {
  const kiosk = fakeKiosk()
  const { user } = renderKit(<Screen kiosk={kiosk} params={{}} />)
  const box = await screen.findByLabelText('Mã đã quét')
  await waitFor(() => expect(screen.getByText(/không mở được máy ảnh/)).toBeTruthy())
  await user.click(box)
  await user.paste(text)
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: 'Kiểm tra giấy khác' })
  return kiosk
}

test('a genuine receipt: what it promises, who printed it, how old the list is', async () => {
  const kiosk = await scan(receipt)
  expect(screen.getByText('Giấy hẹn thật')).toBeTruthy()
  expect(screen.getByText('08:00 25/11/2026')).toBeTruthy()
  expect(screen.getByText(/đến 08:00 23\/11\/2026/)).toBeTruthy()
  await waitFor(() => expect(kiosk.readAloud()).toMatch(/^Giấy hẹn thật\./))
  expect(kiosk.pressBack()).toBe(true)
})

test('one sign changed is forged; one of another place is only unproven (A14)', async () => {
  await scan(receipt.replace('*2611250800*', '*2611240800*'))
  expect(screen.getByText('Không dùng được giấy này')).toBeTruthy()
  cleanup()
  await scan(foreign)
  expect(screen.getByText('Chưa kiểm tra được giấy này')).toBeTruthy()
})

test('the code of a result says whose it is and proves nothing; anything else is not ours', async () => {
  await scan(writeResultCode({ code: CODE, sha256: 'ab'.repeat(32), number: '12/TLKS', date: '2026-11-20' }))
  expect(screen.getByText(/Mã ghi hồ sơ của xã này\. Mã này chưa đủ/)).toBeTruthy()
  cleanup()
  await scan('https://example.com/')
  expect(screen.getByText(/Đây không phải mã của xã/)).toBeTruthy()
})
