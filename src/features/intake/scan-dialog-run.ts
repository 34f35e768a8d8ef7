/** The scan behind the dialog: what is going on, page by page. Several runs in a row count on: nothing taken is lost. */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals'
import { refuse, type Problem } from '../../../domain/base/result.ts'
import type { ListedScanner } from '../../../domain/sync/wire.ts'
import type { Kept } from '../../device/kept.ts'
import type { FolderWatch } from '../../device/scanner/watch-folder.ts'
import type { TakeFiles } from '../../device/scanner/folder-taker.ts'
import {
  findScanning,
  keepScanning,
  refreshScanners,
  type HomeWay,
  type KeptScanning,
} from '../../device/scanner/known-scanners.ts'
import type { EsclLine } from '../../device/scanner/line.ts'
import { runScan, type ScanDone } from '../../device/scanner/scan-run.ts'
import { STANDARD_SETTINGS } from '../../device/scanner/scan-settings.ts'

/** What scanning needs of the device; made once for a reception, because the folder is watched beyond the dialog. */
export interface ScanPorts {
  readonly kept: Kept
  readonly home: Pick<HomeWay, 'get'>
  readonly line: (scanner: ListedScanner) => EsclLine
  readonly folder: FolderWatch
  readonly take: TakeFiles
  /** Whether this device has scanned before: then F4 means the scanner. */
  readonly preferred: Signal<boolean>
}

export interface ScanRunState extends KeptScanning {
  readonly phase: 'ready' | 'asking' | 'scanning' | 'failed' | 'finished'
  readonly taken: number
  readonly problem: Problem | null
  readonly isListOld: boolean // the home server could not be asked
}

export interface ScanDialogRun {
  readonly state: ReadonlySignal<ScanRunState>
  readonly choose: (change: Partial<Pick<ScanRunState, 'chosen' | 'settings'>>) => void
  /** Resolves when the run is over: where the pages came from, null when it failed. */
  readonly begin: () => Promise<ScanDone['source'] | null>
  readonly stop: () => void
}

export function createScanRun(
  { kept, home, line, preferred }: ScanPorts,
  onPages: TakeFiles,
  pageName: (page: number) => string,
): ScanDialogRun {
  const state = signal<ScanRunState>({
    scanners: [],
    chosen: null,
    settings: STANDARD_SETTINGS,
    phase: 'ready',
    taken: 0,
    problem: null,
    isListOld: false,
  })
  let running: AbortController | null = null
  const show = (change: Partial<ScanRunState>) => (state.value = { ...state.peek(), ...change })
  const loaded = findScanning(kept).then((found) => show(found))
  void loaded
    .then(() => refreshScanners(kept, home))
    .then((list) => show(list.ok ? { scanners: list.value, isListOld: false } : { isListOld: true }))

  const fail = (problem: Problem) => {
    show({ phase: 'failed', problem })
    return null
  }

  return {
    state,
    choose: show,
    async begin() {
      if (running) return null
      const stop = (running = new AbortController())
      await loaded // F4 and Enter may be quicker than the disk
      const { settings } = state.peek()
      const scanner = chosenScanner(state.peek())
      if (!scanner) {
        running = null
        return fail(refuse('scanner.none').problem)
      }
      show({ phase: 'asking', problem: null })
      preferred.value = true
      void keepScanning(kept, { chosen: scanner.id, settings })
      const done = await runScan(line(scanner), {
        settings,
        signal: stop.signal,
        onStep: ({ kind }) => show({ phase: kind }),
        onPage: ({ bytes }) => {
          const page = state.peek().taken + 1
          show({ taken: page })
          void onPages([{ name: pageName(page), bytes: async () => bytes }])
        },
      })
      running = null
      if (!done.ok) return fail(done.problem)
      show({ phase: 'finished' })
      return done.value.source
    },
    stop: () => running?.abort(),
  }
}

/** The one of the last time, while it is still listed. */
export function chosenScanner({ scanners, chosen }: KeptScanning): ListedScanner | undefined {
  return scanners.find(({ id }) => id === chosen) ?? scanners[0]
}
