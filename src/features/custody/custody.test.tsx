/** Originals at the desk: taken, kept from being forgotten at the end, given back, found again by a scan. */
import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { findDossier } from '../../data/dossiers.ts'
import { CustodyCard } from './CustodyCard.tsx'
import { CustodyScreen } from './CustodyScreen.tsx'

const { printed } = vi.hoisted(() => ({ printed: vi.fn<(sheet: HTMLElement, size: string) => void>() }))
vi.mock('../../device/print.ts', () => ({
  printSheet: async (sheet: HTMLElement, size: string) => printed(sheet.cloneNode(true) as HTMLElement, size),
}))

let session: DeskSession
let id = ''
beforeEach(async () => {
  session = await openDesk({ roles: ['receiver', 'leader'] })
  id = await session.receive({ applicant: { name: 'Lò Thị Mẩy' } })
})
afterEach(() => {
  closeDesk()
  printed.mockClear()
})

async function state() {
  const found = await findDossier(session.ctx, id)
  if (!found.ok || found.value === null) throw new Error('no dossier')
  return found.value.state
}
const law = { procedure: null, form: null }
const card = async () => renderKit(<CustodyCard state={await state()} law={law} />)
const take = () =>
  session.act(id, {
    type: 'originals-taken',
    body: {
      papers: [{ no: 1, component: null, title: 'Sổ hộ khẩu', count: 1 }],
      place: 'Tủ 2',
      withFile: true,
    },
  })

describe('the card of originals', () => {
  test('D05: taken in with the keyboard, numbered and saved', async () => {
    const { user } = await card()
    await user.click(screen.getByRole('button', { name: 'Nhận giữ bản chính' }))
    await user.type(screen.getByRole('textbox', { name: /Giấy tờ khác/ }), 'Sổ hộ khẩu')
    await user.type(screen.getByRole('textbox', { name: /Nơi để/ }), 'Tủ 2')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await state()).originals).toHaveLength(1))
    expect((await state()).originals[0]).toMatchObject({
      no: 1,
      title: 'Sổ hộ khẩu',
      place: 'Tủ 2',
      holder: session.ctx.officer.id,
    })
  })

  test('D05: a withdrawal is refused while it is here; given back with name and signature it is not', async () => {
    await take()
    const withdraw = () =>
      session.act(id, { type: 'dossier-withdrawn', body: { by: 'Lò Thị Mẩy', reason: 'r' } })
    await expect(withdraw()).rejects.toThrow('dossier.originals.held')
    const { user } = await card()
    await user.click(screen.getByRole('button', { name: 'Trả lại' }))
    await user.click(screen.getByRole('button', { name: 'In biên nhận' }))
    expect(printed.mock.calls[0]?.[1]).toBe('a5')
    expect(printed.mock.calls[0]?.[0].textContent).toContain('Sổ hộ khẩu')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await state()).originals[0]?.returned).not.toBeNull())
    expect((await state()).originals[0]?.returned).toMatchObject({ to: 'Lò Thị Mẩy', acknowledged: 'signed' })
    await withdraw()
    expect((await state()).stage).toBe('withdrawn')
  })

  test('D05: kept on grounds needs them named', async () => {
    await take()
    const { user } = await card()
    await user.click(screen.getByRole('button', { name: 'Giữ có căn cứ' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/Chưa ghi căn cứ/)).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: /Căn cứ/ }), 'Luật Hộ tịch điều 16')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await state()).originals[0]?.retained?.ground).toBe('law'))
  })

  test('D05: labels on a roll carry number and paper, and no name', async () => {
    await take()
    const { user } = await card()
    await user.click(screen.getByRole('button', { name: 'In nhãn' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(printed).toHaveBeenCalledOnce())
    const [sheet, size] = printed.mock.calls[0]!
    expect(size).toBe('ticket')
    expect(sheet.textContent).toContain('H56.99.01-261121-01001/1')
    expect(sheet.textContent).not.toContain('Lò Thị Mẩy')
    expect(document.body.textContent).not.toContain('GIẤY TỜ GỐC')
  })
})

describe('originals held', () => {
  test('nothing held: said so', async () => {
    renderKit(<CustodyScreen onOpen={vi.fn()} />)
    expect(await screen.findByText('Không giữ giấy tờ gốc nào')).toBeTruthy()
  })

  test('a label that a scanner types opens its dossier; an unknown one says so', async () => {
    await take()
    const onOpen = vi.fn()
    const { user } = renderKit(<CustodyScreen onOpen={onOpen} />)
    const table = await screen.findByRole('table')
    expect(within(table).getByText('261121-01001/1')).toBeTruthy()
    const box = screen.getByRole('textbox', { name: /Quét hoặc gõ nhãn/ })
    await user.type(box, 'MCG1*H56.99.01-261121-09999*1{Enter}')
    expect(await screen.findByText(/Không có hồ sơ với nhãn này/)).toBeTruthy()
    await user.clear(box)
    await user.type(box, 'MCG1*H56.99.01-261121-01001*1{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(`/ho-so/${id}`)
  })

  test('the register prints what is shown, with a column to sign', async () => {
    await take()
    const { user } = renderKit(<CustodyScreen onOpen={vi.fn()} />)
    await user.click(await screen.findByRole('button', { name: 'In sổ' }))
    const [sheet, size] = printed.mock.calls[0]!
    expect(size).toBe('a4')
    expect(sheet.textContent).toContain('Sổ hộ khẩu')
    expect(sheet.textContent).toContain('Ký nhận')
  })
})
