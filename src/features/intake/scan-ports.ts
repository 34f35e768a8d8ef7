/** What scanning needs of a real device, for one reception: its pages go to that reception and to no other. */
import { openKept, type Kept } from '../../device/kept.ts'
import { lineTo, type HomeWay } from '../../device/scanner/known-scanners.ts'
import type { TakeFiles } from '../../device/scanner/folder-taker.ts'
import { createFolderWatch } from '../../device/scanner/watch-folder.ts'
import type { ScanPorts } from './scan-dialog-run.ts'

/** `take` serves the watched folder; call `folder.stop()` when the reception is left. */
export function createScanPorts(home: HomeWay, take: TakeFiles, kept: Kept = openKept()): ScanPorts {
  return {
    kept,
    home,
    line: (scanner) => lineTo(scanner, home),
    folder: createFolderWatch({ kept, take }),
  }
}
