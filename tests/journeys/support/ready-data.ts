/**
 * The data of a home server as its first start leaves it, made once for all journeys: a first start makes a commune with
 * every officer's slow hash, and a run of journeys would make it nearly a hundred times.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VARIABLE = 'MOTCUA_READY_DATA'
const PRINTED = 'printed.txt'
const DATA = 'data'

/** Lays ready data into an empty `dataDir`. Answers what its first start printed; null where none was made. */
export function layReadyData(dataDir: string): string | null {
  const ready = process.env[VARIABLE]
  if (!ready || !existsSync(join(ready, PRINTED))) return null
  cpSync(join(ready, DATA), dataDir, { recursive: true })
  return readFileSync(join(ready, PRINTED), 'utf8')
}

/** `stopped` is a server that made its commune and was asked to stop. Answers what undoes it. */
export function keepReadyData(stopped: { readonly dataDir: string; readonly printed: string }): () => void {
  const ready = mkdtempSync(join(tmpdir(), 'motcua-ready-'))
  cpSync(stopped.dataDir, join(ready, DATA), { recursive: true })
  writeFileSync(join(ready, PRINTED), stopped.printed)
  process.env[VARIABLE] = ready
  return () => rmSync(ready, { recursive: true, force: true })
}
