/** The scanners this device may use and how it last scanned. Kept on the device, so that all of it is there in an outage. */
import { ok, type Result } from '../../../domain/base/result.ts'
import { listOf, matching, oneOf, record, text, either } from '../../../domain/base/shape.ts'
import type { ListedScanner, ScannerListAnswer } from '../../../domain/sync/wire.ts'
import type { Kept } from '../kept.ts'
import { directLine } from './direct-line.ts'
import type { EsclLine } from './line.ts'
import { proxyLine, type ProvenWay } from './proxy-line.ts'
import { STANDARD_SETTINGS, type ScanSettings } from './scan-settings.ts'

export interface KeptScanning {
  readonly scanners: readonly ListedScanner[]
  readonly chosen: string | null // id
  readonly settings: ScanSettings
}

/** What is needed of `src/sync/http.ts`. */
export interface HomeWay extends ProvenWay {
  get<T>(path: string, options?: { readonly accepts?: typeof listShape }): Promise<Result<T>>
}

const KEY = 'scanner'
/** NAPS2 on this computer: what is tried on a device that was never told of another. The policy of our pages allows it. */
const OWN: ListedScanner = { id: 'own', name: '', road: 'direct', base: 'http://localhost:9801/eSCL' }
const NONE: KeptScanning = { scanners: [OWN], chosen: null, settings: STANDARD_SETTINGS }
const listShape = record({
  scanners: listOf(
    record({
      id: matching(/^[\w-]{1,40}$/),
      name: text,
      road: oneOf('relay', 'direct'),
      base: either(oneOf(null), matching(/^https?:\/\/[^\s?#]+$/)),
    }),
    50,
  ),
})

/** Never refuses: what cannot be read is as if nothing had been kept. */
export async function findScanning(kept: Kept): Promise<KeptScanning> {
  const found = await kept.find<Partial<KeptScanning>>(KEY)
  const { scanners, chosen, settings } = (found.ok && found.value) || {}
  const isListed = listShape({ scanners }, '') === null
  return {
    scanners: isListed && scanners ? scanners : NONE.scanners,
    chosen: typeof chosen === 'string' ? chosen : null,
    settings: tidy(settings),
  }
}

export async function keepScanning(kept: Kept, change: Partial<KeptScanning>): Promise<void> {
  await kept.update<KeptScanning>(KEY, (old) => ({ ...NONE, ...old, ...change }))
}

/** Asks the home server and keeps its list; without a line the list of the last time stays good. */
export async function refreshScanners(
  kept: Kept,
  home: Pick<HomeWay, 'get'>,
): Promise<Result<readonly ListedScanner[]>> {
  const heard = await home.get<ScannerListAnswer>('/api/scanners', { accepts: listShape })
  if (!heard.ok) return heard
  const { scanners } = heard.value
  await keepScanning(kept, { scanners })
  return ok(scanners)
}

export function lineTo(scanner: ListedScanner, home: ProvenWay): EsclLine {
  return scanner.base === null ? proxyLine(scanner.id, home) : directLine(scanner.base)
}

/** An older or newer version may have kept it: what is not understood is the standard. */
function tidy(found: Partial<ScanSettings> | undefined): ScanSettings {
  const { source, duplex, colour, dpi, paper } = { ...STANDARD_SETTINGS, ...found }
  const one = <T>(value: T, ...known: readonly T[]) => (known.includes(value) ? value : (known[0] as T))
  return {
    source: one(source, 'auto', 'feeder', 'platen'),
    duplex: duplex === true,
    colour: one(colour, 'colour', 'grey'),
    dpi: one<200 | 300>(dpi, 300, 200),
    paper: one(paper, 'a4', 'a5', 'card'),
  }
}
