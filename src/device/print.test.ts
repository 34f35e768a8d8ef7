// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { printSheet, type PrintPage } from './print.ts'

afterEach(() => document.body.replaceChildren())

function sheet(mark?: string): HTMLElement {
  const node = document.createElement('article')
  if (mark !== undefined) node.dataset['sheet'] = mark
  document.body.append(node)
  document.title = 'Hồ sơ H56.99.01-261120-001'
  return node
}
function page(print: () => void): PrintPage {
  return {
    document,
    print,
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
  }
}
const fire = (kind: string) => window.dispatchEvent(new Event(kind))
const onPaper = () => [...document.querySelectorAll('[data-sheet]')]

describe('printing one sheet', () => {
  it('leaves no other sheet of the page on paper, under a neutral title, and everything as it was', async () => {
    const [receipt, other] = [sheet(), sheet('a4')]
    const seen: unknown[] = []
    const paper = page(() => {
      fire('beforeprint')
      seen.push(onPaper(), receipt.dataset['sheet'], document.title)
      fire('afterprint')
    })
    await printSheet(receipt, 'a5', paper)
    expect(seen).toEqual([[receipt], 'a5', 'motcua'])
    expect(onPaper()).toEqual([other])
    expect(other.dataset['sheet']).toBe('a4')
    expect(document.title).toBe('Hồ sơ H56.99.01-261120-001')
  })

  it('gives a sheet that was marked before its own mark back', async () => {
    const receipt = sheet('a4')
    await printSheet(
      receipt,
      'a5',
      page(() => undefined),
    )
    expect(receipt.dataset['sheet']).toBe('a4')
  })

  it('keeps the sheet until the dialog is done where print() returns at once (Android)', async () => {
    const receipt = sheet()
    const printing = printSheet(
      receipt,
      'a5',
      page(() => void fire('beforeprint')),
    )
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(onPaper()).toEqual([receipt])
    fire('afterprint')
    await printing
    expect(onPaper()).toEqual([])
  })

  it('cleans up where nothing can be printed, listeners too', async () => {
    const remove = vi.spyOn(window, 'removeEventListener')
    const broken = page(() => {
      throw new Error('no printer')
    })
    await expect(printSheet(sheet(), 'a5', broken)).rejects.toThrow('no printer')
    expect(onPaper()).toEqual([])
    expect(remove.mock.calls.map(([kind]) => kind)).toEqual(['beforeprint', 'afterprint'])
  })
})
