import 'fake-indexeddb/auto'
import { signal } from '@preact/signals'
import { cleanup, render, screen, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { OfficerProfile } from '../../../domain/sync/wire.ts'
import type { Law } from '../../data/law.ts'
import { changeDisplay } from '../../device/display.ts'
import type { StorageState } from '../../device/storage.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { ui } from '../../i18n/vi/ui.ts'
import { UiWordsProvider } from '../../ui/words.ts'
import { ReadinessBanner } from './ReadinessBanner.tsx'
import { checkIds, verdictOf, type Outcome, type Outcomes } from './readiness-check.ts'
import type { Doing, Readiness, ReadinessRecord } from './readiness.ts'
import { SettingsScreen, type SettingsScreenProps } from './SettingsScreen.tsx'

const officer: OfficerProfile = {
  id: 'o',
  code: 'tiepnhan1',
  name: 'Hà Thị Thử',
  title: 'Công chức',
  roles: [],
}
const law = {
  name: 'Gói thử',
  validFrom: '2026-07-01',
  pack: 'abcdef0123456789',
  procedures: new Map([
    [
      '1.001193',
      {
        hash: '',
        procedure: {
          code: '1.001193',
          shortName: 'Đăng ký khai sinh',
          depth: 'full',
          confidenceByPart: { time: 'verified', fees: 'memory', components: 'portal-copy' },
        },
      },
    ],
  ]),
  item: (id: string) =>
    id === 'lists:linked'
      ? {
          groups: [
            {
              id: 'death',
              title: 'Liên thông: khai tử',
              lead: ['1.000656'],
              members: [],
              basis: '63/2024/NĐ-CP',
              confidence: 'interpreted',
              source: 'theo tên nghị định',
            },
          ],
        }
      : undefined,
} as unknown as Law

interface Fake extends Readiness {
  set(outcomes: Partial<Record<(typeof checkIds)[number], Outcome>>): void
}

function fakeReadiness(first: ReadinessRecord | null = null): Fake {
  const outcomes = signal<Outcomes>(new Map())
  const record = signal<ReadinessRecord | null | undefined>(first)
  const verdict = signal(verdictOf(outcomes.value))
  const doing = signal<Doing>({ kind: 'nothing' })
  const call = () => vi.fn<() => Promise<void>>(async () => undefined)
  return {
    outcomes,
    verdict,
    record,
    doing,
    build: signal<string | null>('build-1'),
    recall: call(),
    check: call(),
    prepare: call(),
    stopPreparing: vi.fn<() => void>(),
    askToPersist: call(),
    confirmDate: call(),
    dismiss: call(),
    set(some) {
      const whole = checkIds.map((id) => [id, some[id] ?? { passed: true as const, fact: 1 }] as const)
      outcomes.value = new Map(whole)
      verdict.value = verdictOf(outcomes.value)
    },
  }
}

function show(change: Partial<SettingsScreenProps> = {}) {
  const state: StorageState = { persisted: false, usedBytes: 5_000_000, leftBytes: null, isLow: false }
  const props = {
    readiness: fakeReadiness(),
    ways: {
      findObstacle: async () => 'none' as const,
      list: vi.fn<SettingsScreenProps['ways']['list']>(async () => ok([])),
      add: vi.fn<() => Promise<Result<unknown>>>(async () => ok(null)),
      remove: vi.fn<SettingsScreenProps['ways']['remove']>(async () => ok(null)),
      session: { state: 'open' as const, problem: null },
      signIn: vi.fn<() => void>(),
    },
    custodians: {
      read: async () => ok({ told: { current: null, waiting: null }, isReady: false }),
      isReady: async () => false,
      ask: vi.fn<SettingsScreenProps['custodians']['ask']>(async () => ok(null)),
      decide: vi.fn<SettingsScreenProps['custodians']['decide']>(async () => ok(null)),
      may: 'look' as const,
    },
    law,
    storage: {
      read: async () => state,
      askToPersist: vi.fn<() => Promise<Result<boolean>>>(async () => ok(true)),
    },
    wall: () => '2026-11-23T08:20',
    onProcedure: vi.fn<(code: string) => void>(),
    device: {
      name: 'Quầy 3',
      commune: 'xã Thử',
      book: 7,
      server: 'xa-thu.example',
      enrolledAt: '2026-10-02T03:00:00.000Z',
    },
    install: 'unknown' as const,
    onInstall: vi.fn<() => void>(),
    officer,
    hasPin: false,
    onAddOfficer: vi.fn<SettingsScreenProps['onAddOfficer']>(async () => ok(officer)),
    onSetPin: vi.fn<SettingsScreenProps['onSetPin']>(async () => ok(null)),
    onLock: vi.fn<() => void>(),
    ...change,
  }
  render(
    <UiWordsProvider value={ui}>
      <SettingsScreen {...props} />
    </UiWordsProvider>,
  )
  return props
}

beforeEach(() => loadProblemSentences())
afterEach(async () => {
  cleanup()
  await changeDisplay({ language: 'vi', textSize: '100', contrast: 'standard' })
})

const item = (title: string) => within(screen.getByRole('list')).getByText(title).closest('li') as HTMLElement

describe('the self-check on the screen', () => {
  it('claims nothing before anything was tried', () => {
    const { readiness } = show()
    expect(vi.mocked(readiness).recall.mock.calls).toHaveLength(1)
    expect(within(item('Bộ đọc chữ')).getByText('Chưa kiểm tra')).toBeDefined()
    expect(document.body.textContent).toContain('Chưa kiểm tra máy này')
    expect(document.body.textContent).not.toContain('Máy này làm việc được khi mất mạng')
  })

  it('shows for each part what was proven, or what is wrong and what to do', async () => {
    const readiness = fakeReadiness()
    readiness.set({
      pack: { passed: true, fact: 'Gói thử' },
      space: { passed: true, fact: 52_428_800 },
      reader: { passed: false, why: { kind: 'problem', problem: { code: 'ocr.kit-missing' } } },
      fonts: { passed: false, why: { kind: 'files-missing', count: 3, isFull: false } },
      kept: { passed: false, why: { kind: 'not-promised' } },
    })
    show({ readiness })
    expect(await screen.findByText('Máy này chưa sẵn sàng khi mất mạng')).toBeDefined()
    expect(screen.getByText('2 phần chưa đạt')).toBeDefined()
    expect(
      within(item('Danh mục thủ tục')).getByText('Gói thử: tính lại từng mục, chữ ký đúng'),
    ).toBeDefined()
    expect(within(item('Bộ nhớ')).getByText(/Đã ghi thử 52,4 MB/)).toBeDefined()
    expect(within(item('Bộ đọc chữ')).getByText(/bấm “Chuẩn bị ngoại tuyến”/)).toBeDefined()
    expect(within(item('Phông chữ để in')).getByText(/Thiếu 3 tệp/)).toBeDefined()
    expect(within(item('Cam kết giữ dữ liệu')).getByText('Nên làm')).toBeDefined()
    await userEvent.click(
      within(item('Cam kết giữ dữ liệu')).getByRole('button', { name: 'Xin trình duyệt cam kết' }),
    )
    expect(vi.mocked(readiness).askToPersist.mock.calls).toHaveLength(1)
  })

  it('ready with an advice left says both', async () => {
    const readiness = fakeReadiness()
    readiness.set({ kept: { passed: false, why: { kind: 'not-promised' } } })
    show({ readiness })
    expect(await screen.findByText('Máy này làm việc được khi mất mạng')).toBeDefined()
    expect(screen.getByText('Còn 1 việc nên làm thêm')).toBeDefined()
  })

  it('a clock that jumped asks about the date it shows', async () => {
    const readiness = fakeReadiness()
    const problem = { code: 'device.clock.confirm-needed', details: { jump: 'back' } }
    readiness.set({ clock: { passed: false, why: { kind: 'problem', problem } } })
    show({ readiness })
    await userEvent.click(screen.getByRole('button', { name: 'Đúng, bây giờ là 08:20 23/11/2026' }))
    expect(vi.mocked(readiness).confirmDate.mock.calls).toHaveLength(1)
  })
})

describe('the card on the desk', () => {
  const card = (readiness: Readiness) => {
    const onDetails = vi.fn<() => void>()
    render(
      <UiWordsProvider value={ui}>
        <ReadinessBanner readiness={readiness} onDetails={onDetails} />
      </UiWordsProvider>,
    )
    return onDetails
  }

  it('offers to prepare a device that was never checked, and cannot be waved away', async () => {
    const readiness = fakeReadiness()
    const onDetails = card(readiness)
    expect(screen.queryByRole('button', { name: 'Đóng' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Chuẩn bị ngoại tuyến' }))
    expect(vi.mocked(readiness).prepare.mock.calls).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Xem từng phần' }))
    expect(onDetails).toHaveBeenCalledOnce()
  })

  it('once proven it says so and can be closed', async () => {
    const readiness = fakeReadiness({
      isReady: true,
      at: '2026-11-23T08:20:00.000+07:00',
      isDismissed: false,
    })
    card(readiness)
    expect(screen.getByText('Máy này làm việc được khi mất mạng')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Đóng' }))
    expect(vi.mocked(readiness).dismiss.mock.calls).toHaveLength(1)
  })

  it('closed, it is not there', () => {
    card(fakeReadiness({ isReady: true, at: 'x', isDismissed: true }))
    expect(screen.queryByRole('heading')).toBeNull()
  })
})

describe('display', () => {
  it('changes at once: language, size, contrast', async () => {
    show()
    await userEvent.click(screen.getByRole('radio', { name: 'Rất lớn (200 %)' }))
    await userEvent.click(screen.getByRole('checkbox', { name: /Tương phản cao/ }))
    expect(document.documentElement.dataset).toMatchObject({ text: '200', contrast: 'high' })
    await userEvent.click(screen.getByRole('radio', { name: 'English' }))
    expect(await screen.findByRole('heading', { name: 'Ready for offline' })).toBeDefined()
    expect(document.documentElement.lang).toBe('en')
    await userEvent.click(screen.getByRole('radio', { name: 'Tiếng Việt' }))
    expect(await screen.findByRole('heading', { name: 'Sẵn sàng ngoại tuyến' })).toBeDefined()
  })
})

describe('the device', () => {
  it('says what it is, and that nobody knows how much space is left', async () => {
    show()
    const text = () => document.body.textContent
    await screen.findByText(/Trình duyệt không cho biết/)
    for (const fact of ['Quầy 3', 'xã Thử', '07', 'xa-thu.example', '02/10/2026', 'abcdef012345', 'build-1'])
      expect(text()).toContain(fact)
    expect(text()).not.toContain('abcdef0123456')
  })

  it('is installed by the offer of the browser', async () => {
    const { onInstall } = show({ install: 'offered' })
    await userEvent.click(screen.getByRole('button', { name: 'Cài ứng dụng' }))
    expect(onInstall).toHaveBeenCalledOnce()
  })
})

describe('officers', () => {
  it('a new officer is added with their own code and passphrase; a refusal stays in the dialog', async () => {
    const answers = [refuse('sign-in.refused'), ok({ ...officer, name: 'Lê Văn Hai' })]
    const onAddOfficer = vi.fn<SettingsScreenProps['onAddOfficer']>(async () => answers.shift()!)
    show({ onAddOfficer })
    await userEvent.click(screen.getByRole('button', { name: 'Thêm cán bộ' }))
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('Mã cán bộ'), 'motcua2')
    await userEvent.type(dialog.getByLabelText('Cụm từ mở khóa'), 'bo cau trang')
    await userEvent.click(dialog.getByRole('button', { name: 'Thêm cán bộ' }))
    expect(onAddOfficer).toHaveBeenCalledWith({ officer: 'motcua2', passphrase: 'bo cau trang' })
    expect(await dialog.findByText(/Mã cán bộ hoặc cụm từ mở khóa không đúng/)).toBeDefined()
    await userEvent.click(dialog.getByRole('button', { name: 'Thêm cán bộ' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('Từ nay Lê Văn Hai mở khóa được máy này')).toBeDefined()
  })

  it('two PINs that differ are not set', async () => {
    const { onSetPin } = show()
    await userEvent.click(screen.getByRole('button', { name: 'Đặt mã PIN cho hôm nay' }))
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('Mã PIN'), '274913')
    await userEvent.type(dialog.getByLabelText('Nhập lại mã PIN'), '274914')
    await userEvent.click(dialog.getByRole('button', { name: 'Lưu' }))
    expect(onSetPin).not.toHaveBeenCalled()
    expect(dialog.getByText(/không giống nhau/)).toBeDefined()
    await userEvent.clear(dialog.getByLabelText('Nhập lại mã PIN'))
    await userEvent.type(dialog.getByLabelText('Nhập lại mã PIN'), '274913')
    await userEvent.click(dialog.getByRole('button', { name: 'Lưu' }))
    expect(onSetPin).toHaveBeenCalledWith('274913')
  })

  it('the state of the law pack is for administrators only', async () => {
    show()
    expect(screen.queryByText('Độ chắc chắn của danh mục')).toBeNull()
    cleanup()
    const { onProcedure } = show({ officer: { ...officer, roles: ['admin'] } })
    expect(screen.getByText('1/1 thủ tục còn phần chưa đối chiếu')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Xem danh sách' }))
    const row = screen.getByText('Đăng ký khai sinh').closest('tr') as HTMLElement
    expect([...row.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual([
      'Đã đối chiếu',
      'Phải kiểm tra lại',
      'Chép từ cổng',
    ])
    await userEvent.click(within(row).getByRole('button', { name: /Đăng ký khai sinh/ }))
    expect(onProcedure).toHaveBeenCalledWith('1.001193')
    const fact = screen.getByText('Liên thông: khai tử').closest('tr') as HTMLElement
    expect(fact.textContent).toContain('Suy từ chỗ chưa rõ')
  })
})
