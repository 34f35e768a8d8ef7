import { expect, test, vi } from 'vitest'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { PreCheck } from '../../domain/queue/facts.ts'
import type { ByCode } from '../features/submissions/find-by-code.ts'
import { receiveTicket } from './receive-ticket.ts'

const said: PreCheck = { procedure: '1.001193', conditions: ['c'], have: [] }
const filled: PreCheck = { ...said, code: 'K7M4XPA' }

async function press(
  preCheck: PreCheck | null,
  opened: Result<ByCode> = refuse('submission.out-of-reach'),
  { isHere = true, unopened = null as string | null } = {},
) {
  const ports = {
    openForm: vi.fn(async () => opened),
    findUnopened: async () => unopened,
    begin: vi.fn(async () => {}),
    route: vi.fn(),
    say: vi.fn(),
    isHere: () => isHere,
  }
  await receiveTicket({ preCheck }, ports)
  return ports
}

test('nothing said: the chooser; papers checked: the procedure; neither asks for a form', async () => {
  const nothing = await press(null)
  expect(nothing.route).toHaveBeenCalledWith('/tiep-nhan')
  const checked = await press(said)
  expect(checked.begin).toHaveBeenCalledExactlyOnceWith('1.001193', ['c'])
  expect(checked.openForm).not.toHaveBeenCalled()
})

test('a form filled in before opens as its draft, and no other reception is begun', async () => {
  const { openForm, route, begin } = await press(filled, ok({ kind: 'draft', id: 'd1' }))
  expect(openForm).toHaveBeenCalledExactlyOnceWith('K7M4XPA')
  expect(route).toHaveBeenCalledExactlyOnceWith('/tiep-nhan/d1')
  expect(begin).not.toHaveBeenCalled()
})

test('one that was received already shows its dossier instead of a second reception', async () => {
  const { route, begin, say } = await press(filled, ok({ kind: 'dossier', id: 'h1' }))
  expect(route).toHaveBeenCalledExactlyOnceWith('/ho-so/h1')
  expect(say).toHaveBeenCalledExactlyOnceWith('Tờ khai mã K7M 4XPA đã thành hồ sơ này.')
  expect(begin).not.toHaveBeenCalled()
})

test('one that cannot be opened: the procedure, with the code and why; pressed again the same reception', async () => {
  const first = await press(filled, refuse('submission.taken', { name: 'Lò Thị Ban' }))
  expect(first.begin).toHaveBeenCalledExactlyOnceWith('1.001193', ['c'], {
    code: 'K7M4XPA',
    problem: { code: 'submission.taken', details: { name: 'Lò Thị Ban' } },
  })
  const again = await press(filled, refuse('submission.out-of-reach'), { unopened: 'd7' })
  expect(again.begin).not.toHaveBeenCalled()
  expect(again.route).toHaveBeenCalledExactlyOnceWith('/tiep-nhan/d7')
})

test('an officer who has gone on to somebody else is not pulled back, and told where the form lies', async () => {
  const late = await press(filled, ok({ kind: 'draft', id: 'd1' }), { isHere: false })
  expect(late.route).not.toHaveBeenCalled()
  expect(late.say).toHaveBeenCalledWith('Tờ khai mã K7M 4XPA đã mở, nằm trong việc làm dở của bạn.')
  const failed = await press(filled, undefined, { isHere: false })
  expect(failed.begin).not.toHaveBeenCalled()
})
