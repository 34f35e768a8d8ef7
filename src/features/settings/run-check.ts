/** Each check of the offline self-check, tried for real. */
import { receipt } from '../../i18n/vi/receipt.ts'
import { checkFonts } from './check-fonts.ts'
import { checkPack } from './check-pack.ts'
import { failed, passed, refused, type CheckId, type Outcome } from './readiness-check.ts'
import type { OfflineFiles, ReadinessPorts } from './readiness-ports.ts'

/** The three papers of a birth registration some sixteen times over: an afternoon without a line. */
export const PROOF_BYTES = 50 * 1024 ** 2

const PROBE = { table: 'probe', id: 'self-check', version: 1, owner: 'device' } as const

export async function runCheck(id: CheckId, ports: ReadinessPorts): Promise<Outcome> {
  switch (id) {
    case 'shell':
      return await checkShell(ports)
    case 'pack':
      return await checkPack(ports.db, ports.packKey)
    case 'key':
      return await checkKey(ports)
    case 'book':
      return ports.book >= 1 && ports.book <= 99 ? passed(ports.book) : failed({ kind: 'no-book' })
    case 'clock':
      return checkClock(ports)
    case 'kept': {
      const { persisted } = await ports.storage.read()
      return persisted === true ? passed() : failed({ kind: 'not-promised' })
    }
    case 'fonts':
      return (
        missingKit(await ports.readOfflineState(), isFont) ??
        (await checkFonts(ports, receipt.motto, ports.clock.at().slice(0, 10)))
      )
    case 'reader':
      return await checkReader(ports)
    case 'space': {
      const proven = await ports.storage.proveSpace(PROOF_BYTES)
      return proven.ok ? passed(PROOF_BYTES) : refused(proven.problem)
    }
  }
}

async function checkShell(ports: ReadinessPorts): Promise<Outcome> {
  const state = await ports.readOfflineState()
  if (state === null) return failed({ kind: 'no-service-worker' })
  const count = state.shell.missing.length
  if (count > 0) return failed({ kind: 'files-missing', count, isFull: false })
  return ports.isControlled() ? passed(state.shell.files) : failed({ kind: 'not-controlled' })
}

/** Started with a line it would also start from the network, so its files must lie here besides. */
async function checkReader(ports: ReadinessPorts): Promise<Outcome> {
  const state = await ports.readOfflineState()
  const missing = missingKit(state, (url) => !isFont(url))
  if (missing !== null) return missing
  const started = await ports.ocr.warmUp()
  return started.ok ? passed() : refused(started.problem)
}

async function checkKey({ vault }: ReadinessPorts): Promise<Outcome> {
  const plain = crypto.getRandomValues(new Uint8Array(64))
  const sealed = await vault.sealRows([{ address: PROBE, plain }])
  if (!sealed.ok) return refused(sealed.problem)
  const [row] = sealed.value
  if (row === undefined) return failed({ kind: 'probe-differs' })
  const opened = await vault.openRows([{ address: PROBE, row }])
  if (!opened.ok) return refused(opened.problem)
  const again = opened.value[0]
  const isSame = again?.length === plain.length && again.every((byte, at) => byte === plain[at])
  return isSame ? passed() : failed({ kind: 'probe-differs' })
}

function checkClock({ clock }: ReadinessPorts): Outcome {
  clock.check()
  const may = clock.mayDate()
  return may.ok ? passed(clock.clk().q) : refused(may.problem)
}

function missingKit(state: OfflineFiles | null, concerns: (url: string) => boolean): Outcome | null {
  if (state === null) return failed({ kind: 'no-service-worker' })
  const missing = state.kit.missing.filter(({ url }) => concerns(url))
  if (missing.length === 0) return null
  const isFull = missing.some(({ why }) => why === 'no-space')
  return failed({ kind: 'files-missing', count: missing.length, isFull })
}

const isFont = (url: string) => url.endsWith('.ttf')
