/** What scanning needs of a real device, for one reception or stack: its pages go there and nowhere else. */
import { signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { openKept, type Kept } from '../../device/kept.ts'
import { findScanning, lineTo, refreshScanners, type HomeWay } from '../../device/scanner/known-scanners.ts'
import type { TakeFiles } from '../../device/scanner/folder-taker.ts'
import { createFolderWatch } from '../../device/scanner/watch-folder.ts'
import type { ScanPorts } from './scan-dialog-run.ts'

const Ports = createContext<ScanPorts | null>(null)

export const ScanPortsProvider = Ports.Provider

/** Null where nothing was given: then there are files only. */
export function useScanPorts(): ScanPorts | null {
  return useContext(Ports)
}

/** Whoever takes files and tells what it refused last: the page desk of a draft, a stack. */
export interface PageTaker {
  take(files: Parameters<TakeFiles>[0]): Promise<void>
  readonly refused: { peek(): { readonly name: string } | null }
}

/** Call `folder.stop()` when the reception is left: the next one's papers are not to fall into it. */
export function createScanPorts(home: HomeWay, pages: PageTaker, kept: Kept = openKept()): ScanPorts {
  const take: TakeFiles = async (files) => {
    const before = pages.refused.peek()
    await pages.take(files)
    const after = pages.refused.peek()
    // Another file, from the glass perhaps, may have been refused meanwhile.
    return after === null || after === before || files.every(({ name }) => name !== after.name)
  }
  const preferred = signal(false)
  void findScanning(kept).then(({ chosen }) => (preferred.value = chosen !== null))
  // Asked while there is a line, so that the list is there when there is none.
  void refreshScanners(kept, home)
  return {
    kept,
    home,
    take,
    preferred,
    line: (scanner) => lineTo(scanner, home),
    folder: createFolderWatch({ kept, take }),
  }
}
