import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { realLaw } from '../../../tests/support/real-law.ts'
import { ok, refuse } from '../../../domain/base/result.ts'
import { emptyDay, type QueueDay, type Ticket } from '../../../domain/queue/day.ts'
import type { Wish } from '../../../domain/queue/acts.ts'
import { ui } from '../../i18n/vi/ui.ts'
import { UiWordsProvider } from '../../ui/words.ts'
import type { Kiosk } from '../kiosk.ts'
import { beginSession } from '../session/begin-session.ts'
import { Screen } from './TicketScreen.tsx'

const root = document.createElement('div')
beforeEach(() => {
  document.body.append(root)
})
afterEach(() => render(null, root))

const procedures = new Map([...realLaw().procedures].map(([code, { procedure }]) => [code, procedure]))

function openScreen(params = {}, isSpent = false) {
  const day = signal<QueueDay>(emptyDay)
  const wishes: Wish[] = []
  const slips: string[][] = []
  const take = async (wish: Wish) => {
    wishes.push(wish)
    if (isSpent) return refuse('queue.numbers.spent')
    const ticket: Ticket = {
      ...wish,
      id: '2026-11-21/A-001',
      number: { series: 'A', count: 1 },
      isShown: false,
      takenAt: { ms: 0, tick: 0, device: 'k' },
      stage: 'waiting',
      counter: null,
      calledAt: null,
      calls: 0,
      endedAt: null,
      alsoCalledBy: [],
    }
    day.value = { ...emptyDay, tickets: new Map([[ticket.id, ticket]]) }
    return ok(ticket)
  }
  const kiosk = {
    session: beginSession({ buckets: null, nowMs: () => 0 }),
    queue: signal({ day, take }),
    law: async () => ok({ procedures }),
    identity: { enrolment: { commune: { name: 'xã X' } } },
    printSlip: async (lines: readonly { text: string }[]) => slips.push(lines.map(({ text }) => text)) > 0,
    onReadAloud: () => () => {},
  } as unknown as Kiosk
  render(
    <UiWordsProvider value={ui}>
      <Screen kiosk={kiosk} params={params} />
    </UiWordsProvider>,
    root,
  )
  return { kiosk, wishes, slips }
}

const settle = () => new Promise((later) => setTimeout(later, 20))
const press = async (name: string) => {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name))
  if (!found) throw new Error(`no button ${name}: ${root.textContent}`)
  found.click()
  await settle()
}

test('one touch on a field takes the number, shows it and prints it once', async () => {
  const { wishes, slips, kiosk } = openScreen()
  await settle()
  await press('Hộ tịch')
  expect(wishes).toEqual([{ field: 'Hộ tịch', isQuick: false, priority: 'ordinary', preCheck: null }])
  expect(root.textContent).toContain('A-001')
  expect(slips.map((slip) => slip[2])).toEqual(['A-001'])
  expect(kiosk.session.ticket.value?.id).toBe('2026-11-21/A-001')
})

test('a class of priority is one touch more, and taken back by the same', async () => {
  const { wishes } = openScreen()
  await settle()
  await press('Người khuyết tật')
  await press('Người cao tuổi')
  await press('Không biết')
  expect(wishes).toMatchObject([{ field: null, priority: 'elderly' }])
})

test('what was checked before goes with the number, and its field is offered first', async () => {
  const { kiosk, wishes } = openScreen({ procedure: '1.012752' })
  const preCheck = { procedure: '1.001193', conditions: [], have: ['a'] }
  kiosk.session.preCheck.value = preCheck
  await settle()
  await press('Nhận kết quả')
  expect(wishes).toMatchObject([{ field: null, isQuick: true, preCheck }])
})

test('when the numbers of the day are spent it says whom to ask', async () => {
  openScreen({}, true)
  await settle()
  await press('Hộ tịch')
  expect(root.textContent).toContain('Mời ông bà gọi cán bộ')
})
