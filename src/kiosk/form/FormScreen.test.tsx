import 'fake-indexeddb/auto'
import { signal } from '@preact/signals'
import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { fromBase64Url } from '../../../domain/base/bytes-text.ts'
import { ok } from '../../../domain/base/result.ts'
import { parseSubmissionCode } from '../../../domain/submission/code.ts'
import { readSubmission } from '../../../domain/submission/shape.ts'
import { formSamples, TODAY } from '../../../scripts/pack/form-samples.ts'
import { fakeKiosk, kioskLaw } from '../../../tests/support/fake-kiosk.ts'
import { createHomeServerKey } from '../../../tests/support/home-server-key.ts'
import { queueInMemory } from '../../../tests/support/queue-in-memory.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { CHECK } from '../../guided/questions.ts'
import { outStore } from '../outbox/outbox.ts'
import { Screen } from './FormScreen.tsx'
import { formWork } from './form-work.ts'

const PROCEDURE = '1.001193'
const FORM = 'tk-khai-sinh'

afterEach(async () => {
  cleanup()
  const ids = await outStore().ids()
  for (const id of ids.ok ? ids.value : []) await outStore().drop(id)
})

function open(over: Parameters<typeof fakeKiosk>[0] = {}) {
  const key = createHomeServerKey()
  const commune = { code: '14452', name: 'Xã Thử', agency: 'H56.99.01' }
  const kiosk = fakeKiosk({ identity: { enrolment: { commune, sealKey: key.jwk } } as never, ...over })
  const work = formWork(kiosk, PROCEDURE, kioskLaw().forms.get(FORM)!)
  const view = renderKit(<Screen kiosk={kiosk} params={{ procedure: PROCEDURE }} />)
  return { kiosk, key, work, ...view }
}

/** Everything answered, at the check page. */
function answered(work: ReturnType<typeof open>['work']) {
  work.data.value = { ...work.data.peek(), ...formSamples[FORM] }
  work.step.value = 'questions'
  work.at.value = CHECK
}

test('says before the first question how many there are; back leads through the questions to it', async () => {
  const { user, kiosk } = open()
  expect(await screen.findByText(/^Khoảng \d+ câu, \d+ phút\.$/)).toBeTruthy()
  expect(screen.getByText(/Chỉ cán bộ của xã mở được/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Tiếp tục' }))
  expect(await screen.findByText('Câu 1')).toBeTruthy()
  expect(kiosk.pressBack()).toBe(true)
  expect(await screen.findByText(/^Khoảng/)).toBeTruthy()
  expect(kiosk.pressBack()).toBe(false)
})

test('without a line: sealed into the outbox, a code to say, and only true words (rules Y1, Y3)', async () => {
  const { user, work, key, kiosk } = open()
  expect(TODAY).toBe('2026-11-23')
  kiosk.session.preCheck.value = { procedure: PROCEDURE, conditions: [], have: ['birth-notice'] }
  answered(work)
  await user.click(await screen.findByRole('button', { name: 'Đúng cả rồi' }))
  await kiosk.session.keep('page-1', new Uint8Array([0xff, 0xd8, 0xff]))
  work.pages.value = [{ name: 'page-1', component: 'birth-notice' }]
  await user.click(await screen.findByRole('button', { name: 'Gửi cho xã' }))
  expect(await screen.findByText('Tờ khai đang nằm an toàn trên máy này. Có mạng là gửi.')).toBeTruthy()
  const shown = document.body.textContent?.match(/[2-9A-Z]{3} [2-9A-Z]{4}/)?.[0] ?? ''
  const code = parseSubmissionCode(shown)
  expect(code.ok).toBe(true)
  const ids = await outStore().ids()
  const item = await outStore().find(ids.ok ? ids.value[0]! : '')
  if (!item.ok || item.value?.kind !== 'submission') throw new Error('nothing in the outbox')
  const { request, pages } = item.value
  expect(JSON.stringify(request)).not.toContain('con_ho')
  const opened = readSubmission(new TextDecoder().decode(key.open(fromBase64Url(request.sealed)!)))
  expect(opened).toMatchObject({ procedure: PROCEDURE, have: ['birth-notice'], form: { id: FORM } })
  expect(opened?.code).toBe(code.ok && code.value)
  expect(pages.map(({ sha256 }) => sha256)).toEqual(request.pages)
  expect(kiosk.session.preCheck.value).toMatchObject({ have: ['birth-notice'], code: opened?.code })
  await user.click(screen.getByRole('button', { name: 'In ra giấy' }))
  expect(kiosk.slips[0]?.map(({ text }) => text)).toContain(shown)
})

test('a number that was taken before the form tells the counter of it (rule Q8)', async () => {
  const room = queueInMemory('2026-11-23', Date.parse('2026-11-23T08:30:00+07:00'))
  const { user, work, kiosk } = open({ queue: signal(room) })
  const taken = await room.take({ priority: 'ordinary', field: null, isQuick: false, preCheck: null })
  kiosk.session.ticket.value = taken.ok ? taken.value : null
  answered(work)
  await user.click(await screen.findByRole('button', { name: 'Đúng cả rồi' }))
  await user.click(await screen.findByRole('button', { name: 'Gửi cho xã' }))
  expect(await screen.findByText('Số A-001 của ông bà đã báo quầy mã này.')).toBeTruthy()
  const code = work.sent.value?.code
  expect(room.day.value.tickets.get('2026-11-23/A-001')).toMatchObject({
    preCheck: { procedure: PROCEDURE, code },
  })
  expect(screen.queryByRole('button', { name: 'Lấy số' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Xem số của tôi' }))
  expect(kiosk.went).toEqual([['ticket', { procedure: PROCEDURE }]])
})

test('served before the form was done: no word that the counter knows of it', async () => {
  const room = queueInMemory('2026-11-23', Date.parse('2026-11-23T08:30:00+07:00'))
  const { user, work, kiosk } = open({ queue: signal(room) })
  const taken = await room.take({ priority: 'ordinary', field: null, isQuick: false, preCheck: null })
  kiosk.session.ticket.value = taken.ok ? taken.value : null
  room.elsewhere('d2', () => ok({ ticket: '2026-11-23/A-001', type: 'ticket-left', body: {} }))
  answered(work)
  await user.click(await screen.findByRole('button', { name: 'Đúng cả rồi' }))
  await user.click(await screen.findByRole('button', { name: 'Gửi cho xã' }))
  expect(await screen.findByText('Đọc mã này cho cán bộ ở quầy.')).toBeTruthy()
  expect(screen.queryByText(/đã báo quầy mã này/)).toBeNull()
})

test('where no pictures may be kept none are asked for; a picture that cannot be read stops nothing unseen', async () => {
  const { user, work } = open({ keepsPapers: false })
  answered(work)
  await user.click(await screen.findByRole('button', { name: 'Đúng cả rồi' }))
  expect(screen.queryByText('Chụp giấy tờ mang theo')).toBeNull()
  work.pages.value = [{ name: 'gone', component: null }]
  await user.click(screen.getByRole('button', { name: 'Gửi cho xã' }))
  expect(await screen.findByText(/chưa lưu được/)).toBeTruthy()
  expect(await outStore().ids()).toEqual({ ok: true, value: [] })
})

test('without a camera the picture can be left out', async () => {
  const { user, work } = open()
  answered(work)
  await user.click(await screen.findByRole('button', { name: 'Đúng cả rồi' }))
  await user.click(await screen.findByRole('button', { name: /^Chụp Giấy chứng sinh/ }))
  await waitFor(() => expect(screen.getByText(/Không mở được máy ảnh/)).toBeTruthy())
  await user.click(screen.getByRole('button', { name: 'Bỏ qua' }))
  expect(screen.getByRole('button', { name: 'Gửi cho xã' })).toBeTruthy()
})
