// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { printSheet, type PrintPage } from './print.ts'

const root = document.documentElement
afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

function sheet(): HTMLElement {
  const node = document.createElement('article')
  node.textContent = 'Giấy tiếp nhận'
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

describe('printing one sheet', () => {
  it('shows a copy of the sheet under a neutral title while it prints, and nothing of it afterwards', async () => {
    const node = sheet()
    const seen: unknown[] = []
    const paper = page(() => {
      fire('beforeprint')
      const copy = document.querySelector('[data-sheet]')
      seen.push(copy?.textContent, copy?.contains(node), root.hasAttribute('data-printing'), document.title)
      fire('afterprint')
    })
    await printSheet(node, paper)
    expect(seen).toEqual(['Giấy tiếp nhận', false, true, 'motcua'])
    expect(document.querySelector('[data-sheet]')).toBeNull()
    expect(root.hasAttribute('data-printing')).toBe(false)
    expect(document.title).toBe('Hồ sơ H56.99.01-261120-001')
    expect(node.isConnected).toBe(true)
  })

  it('keeps the sheet until the dialog is done where print() returns at once (Android)', async () => {
    const paper = page(() => void fire('beforeprint'))
    const printing = printSheet(sheet(), paper)
    await vi.waitFor(() => expect(document.querySelector('[data-sheet]')).not.toBeNull())
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(document.querySelector('[data-sheet]')).not.toBeNull()
    fire('afterprint')
    await printing
    expect(document.querySelector('[data-sheet]')).toBeNull()
  })

  it('cleans up where nothing can be printed', async () => {
    await printSheet(
      sheet(),
      page(() => undefined),
    )
    const broken = printSheet(
      sheet(),
      page(() => {
        throw new Error('no printer')
      }),
    )
    await expect(broken).rejects.toThrow('no printer')
    expect(document.querySelector('[data-sheet]')).toBeNull()
    expect(root.hasAttribute('data-printing')).toBe(false)
  })
})
