/** `?show=scan&run=jam|slow&folder=on|waiting`: the dialog of the scanner, with a scanner of paper. */
import { signal } from '@preact/signals'
import { ok, refuse } from '../../domain/base/result.ts'
import type { Kept } from '../../src/device/kept.ts'
import type { Answer, EsclLine } from '../../src/device/scanner/line.ts'
import type { ScanPorts } from '../../src/features/intake/scan-dialog-run.ts'
import { ScanDialog } from '../../src/features/intake/ScanDialog.tsx'

const wanted = new URLSearchParams(location.search)
const scanners = [
  { id: 'a', name: 'Máy quét tầng 1', road: 'relay', base: null },
  { id: 'b', name: '', road: 'direct', base: 'http://localhost:9801/eSCL' },
]
const xml = (status: number, text = '', at: string | null = null): Answer => ({
  status,
  type: 'text/xml',
  location: at,
  bytes: new TextEncoder().encode(text),
})
let given = 0

const line: EsclLine = {
  async ask({ method, path }) {
    if (path === '/ScannerCapabilities')
      return ok(xml(200, '<ScannerCapabilities><Adf><AdfSimplexInputCaps/></Adf></ScannerCapabilities>'))
    const state = given < 2 ? 'ScannerAdfLoaded' : 'ScannerAdfJam'
    if (path === '/ScannerStatus')
      return ok(xml(200, `<ScannerStatus><AdfState>${state}</AdfState></ScannerStatus>`))
    if (method === 'POST') return ok(xml(201, '', '/ScanJobs/1'))
    if (method === 'DELETE') return ok(xml(200))
    if (++given <= 2) return ok({ ...xml(200, 'x'), type: 'image/jpeg' })
    if (wanted.get('run') === 'jam') return ok(xml(409))
    return await new Promise(() => undefined)
  },
}

const folder = wanted.get('folder')
const ports: ScanPorts = {
  kept: {
    find: async () => ok({ scanners, chosen: 'a' }),
    update: async () => ok(undefined),
  } as unknown as Kept,
  home: { get: async () => refuse('net.offline') },
  line: () => line,
  take: async () => true,
  preferred: signal(false),
  folder: {
    state: signal({
      supported: true,
      name: folder === null ? null : 'Scan-Quay-1',
      on: folder === 'on',
      taken: folder === 'on' ? 4 : 0,
      waiting: folder === 'waiting' ? 3 : 0,
      deletes: false,
      problem: null,
    }),
    open: async () => undefined,
    choose: async () => ok(null),
    start: async () => ok(null),
    setDeletes: async () => ok(null),
    stop: () => undefined,
  },
}

export function ScanPage() {
  return (
    <main>
      <h1>Giấy tờ cần có</h1>
      <ScanDialog ports={ports} onPages={async () => true} onClose={() => undefined} />
    </main>
  )
}
