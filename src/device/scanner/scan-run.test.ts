import { afterEach, describe, expect, it } from 'vitest'
import { EsclServer, type EsclBehaviour } from '../../../tests/support/escl-server.ts'
import { directLine } from './direct-line.ts'
import type { EsclLine } from './line.ts'
import { runScan, type ScannedPage, type ScanStep } from './scan-run.ts'
import { STANDARD_SETTINGS, type ScanSettings } from './scan-settings.ts'

const sheet = (n: number) => new Uint8Array(300_000).fill(n)
const sheets = (count: number) => Array.from({ length: count }, (_, i) => sheet(i + 1))

describe('a scan', () => {
  let scanner: EsclServer
  afterEach(() => scanner.close())

  const open = async (behaviour: Partial<EsclBehaviour>) => (scanner = await EsclServer.open(behaviour))
  const scan = async (settings: Partial<ScanSettings> = {}, line: EsclLine = directLine(scanner.base)) => {
    const pages: ScannedPage[] = []
    const steps: ScanStep[] = []
    const pauses: number[] = []
    const stop = new AbortController()
    const running = runScan(line, {
      settings: { ...STANDARD_SETTINGS, ...settings },
      signal: stop.signal,
      onStep: (step) => steps.push(step),
      onPage: (page) => pages.push(page),
      pause: async (ms) => void pauses.push(ms),
    })
    return { done: await running, pages, steps, pauses }
  }
  const marks = (pages: readonly ScannedPage[]) => pages.map((page) => page.bytes[0])

  it('brings every sheet of the feeder in order, waiting while the scanner warms up', async () => {
    await open({ feeder: sheets(3), warmUps: 2, busyJobs: 1 })
    const { done, pages, steps, pauses } = await scan()
    expect(done).toEqual({ ok: true, value: { pages: 3, source: 'feeder' } })
    expect(marks(pages)).toEqual([1, 2, 3])
    expect(pages.map((page) => [page.type, page.bytes.length])).toEqual(
      Array(3).fill(['image/jpeg', 300_000]),
    )
    expect(steps.slice(0, 3)).toEqual([
      { kind: 'asking' },
      { kind: 'scanning', page: 1 },
      { kind: 'scanning', page: 2 },
    ])
    expect(pauses.slice(0, 3)).toEqual([1000, 1000, 2000])
  })

  it('asks for what was chosen, fitted to what the scanner has', async () => {
    await open({ feeder: sheets(1), resolutions: [100, 600] })
    await scan({ duplex: true, colour: 'grey', dpi: 300, paper: 'a5' })
    const [asked = ''] = scanner.settings
    for (const part of [
      '<pwg:InputSource>Feeder<',
      '<scan:Duplex>true<',
      '>Grayscale8<',
      '<scan:XResolution>600<',
      '<pwg:Width>1748<',
      '<pwg:DocumentFormat>image/jpeg<',
    ])
      expect(asked).toContain(part)
  })

  it('takes the glass by itself when the feeder is empty, and for a card always; one page, then it ends', async () => {
    await open({ feeder: [], glass: sheet(9) })
    expect(marks((await scan()).pages)).toEqual([9])
    scanner.load(sheets(2))
    expect(marks((await scan({ paper: 'card' })).pages)).toEqual([9])
    expect(scanner.settings.map((asked) => asked.includes('>Platen<'))).toEqual([true, true])
    expect(scanner.sheetsLeft).toBe(2)
    expect(scanner.cancelled).toEqual(['job-1', 'job-2']) // nothing is left waiting at the scanner
  })

  it('believes only the id in Location, not the host', async () => {
    await open({ feeder: sheets(1), claimedOrigin: 'http://192.0.2.1' })
    expect((await scan()).done).toEqual({ ok: true, value: { pages: 1, source: 'feeder' } })
  })

  it('accepts PDF where the scanner gives nothing else, and says so of TIFF', async () => {
    await open({ feeder: sheets(1), formats: ['application/pdf'] })
    expect((await scan()).pages[0]?.type).toBe('application/pdf')
    scanner.behaviour.formats = ['image/tiff']
    expect((await scan()).done).toMatchObject({ problem: { code: 'scanner.format.unsupported' } })
  })

  it.each<[string, Partial<EsclBehaviour>, Partial<ScanSettings>, string, number]>([
    ['an empty feeder', { feeder: [] }, { source: 'feeder' }, 'scanner.paper.empty', 0],
    ['an open cover', { feeder: sheets(2), coverOpen: true }, {}, 'scanner.cover.open', 0],
    ['a jam after two', { feeder: sheets(4), jamAfter: 2 }, {}, 'scanner.paper.jam', 2],
    ['no feeder', { feeder: null, glass: sheet(1) }, { source: 'feeder' }, 'scanner.source.missing', 0],
    ['one-sided only', { feeder: sheets(1), duplex: false }, { duplex: true }, 'scanner.source.missing', 0],
    ['a cut page', { feeder: sheets(3), cutPage: 2 }, {}, 'scanner.page.cut-short', 1],
    [
      'a driver fault',
      { feeder: sheets(1), exception: 'DevicePaperJamException' },
      {},
      'scanner.paper.jam',
      0,
    ],
    ['an unknown fault', { feeder: sheets(1), exception: 'OddException' }, {}, 'scanner.answer.refused', 0],
    ['somebody else', { feeder: sheets(1), busyJobs: 99 }, {}, 'scanner.busy', 0],
    ['a frozen scanner', { feeder: sheets(1), warmUps: 999 }, {}, 'scanner.too-slow', 0],
  ])('%s is told by its cause, pages before it are kept', async (_, behaviour, settings, code, kept) => {
    await open(behaviour)
    const { done, pages } = await scan(settings)
    expect(done).toMatchObject({ ok: false, problem: { code } })
    expect(pages).toHaveLength(kept)
  })

  it('goes on after a jam with the sheet that was put back', async () => {
    await open({ feeder: sheets(3), jamAfter: 1 })
    const before = await scan()
    scanner.behaviour.jamAfter = null
    scanner.load([sheet(2), sheet(3)])
    const after = await scan()
    expect(marks([...before.pages, ...after.pages])).toEqual([1, 2, 3])
  })

  it('given up in the middle: the job is cancelled at the scanner, what came stays', async () => {
    await open({ feeder: sheets(5), pageDelayMs: 20 })
    const stop = new AbortController()
    const pages: ScannedPage[] = []
    const done = await runScan(directLine(scanner.base), {
      settings: STANDARD_SETTINGS,
      signal: stop.signal,
      onStep: () => {},
      onPage: (page) => {
        pages.push(page)
        if (pages.length === 2) stop.abort()
      },
    })
    expect(done).toEqual({ ok: false, problem: { code: 'scanner.stopped' } })
    expect(pages).toHaveLength(2)
    expect(scanner.cancelled).toEqual(['job-1'])
  })

  it('nobody there, and something there that is no scanner', async () => {
    await open({})
    const { base } = scanner
    await scanner.close()
    expect((await scan({}, directLine(base))).done).toMatchObject({
      problem: { code: 'scanner.unreachable' },
    })
    await open({})
    expect((await scan({}, directLine(`${scanner.base}/x`))).done).toMatchObject({
      problem: { code: 'scanner.not-a-scanner' },
    })
  })
})
