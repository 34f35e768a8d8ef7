/**
 * Takes pages from a folder that a scanner program writes into. Only files that came since the start, each once, in the
 * order of their names, when they are written to their end; none is ever deleted unless the officer asked for that.
 */
import { signal, type ReadonlySignal } from '@preact/signals'
import { ok, refuse, type Problem, type Result } from '../../../domain/base/result.ts'
import type { Kept } from '../kept.ts'
import { askToRead, canWatchFolders, findFolder, keepFolder, mayRead, pickFolder } from './folder-access.ts'
import { listFolder, markOf } from './folder-entries.ts'
import { createFolderTaker, type TakeFiles } from './folder-taker.ts'
import { watchChanges } from './folder-changes.ts'

export interface FolderState {
  readonly supported: boolean
  readonly name: string | null // of the folder last chosen
  readonly on: boolean
  readonly taken: number // since it was switched on
  readonly waiting: number // files that came while it was off; the officer says whose they are
  readonly deletes: boolean
  readonly problem: Problem | null
}

export interface FolderWatch {
  readonly state: ReadonlySignal<FolderState>
  /** What is kept from the last time. Asks the officer nothing, reads nothing without leave. */
  open(): Promise<void>
  /** The picker of the browser, then on from now. By a key press only, like all below. */
  choose(): Promise<Result<null>>
  /** `now`: what lies there stays there. `last`: what came since it was last on is taken too. */
  start(from: 'now' | 'last'): Promise<Result<null>>
  setDeletes(deletes: boolean): Promise<Result<null>>
  stop(): void
}

export interface FolderWatchParts {
  readonly kept: Kept
  readonly take: TakeFiles
  readonly pick?: () => Promise<Result<FileSystemDirectoryHandle>>
  readonly everyMs?: number
}

const EVERY_MS = 2_000
const MARKS_KEPT = 5_000

export function createFolderWatch({ kept, take, pick, everyMs = EVERY_MS }: FolderWatchParts): FolderWatch {
  const supported = canWatchFolders() || pick !== undefined
  const state = signal<FolderState>({
    supported,
    name: null,
    on: false,
    taken: 0,
    waiting: 0,
    deletes: false,
    problem: null,
  })
  let folder: FileSystemDirectoryHandle | null = null
  let marks = new Set<string>()
  let end: (() => void) | null = null
  const show = (change: Partial<FolderState>) => (state.value = { ...state.peek(), ...change })
  const remember = async (more: readonly string[]) => {
    for (const mark of more) marks.add(mark)
    const handle = folder
    if (!handle) return
    const list = [...marks].slice(-MARKS_KEPT)
    await keepFolder(kept, () => ({ handle, marks: list, deletes: state.peek().deletes }))
  }
  const markAll = async (handle: FileSystemDirectoryHandle) =>
    await Promise.all((await listFolder(handle)).map(markOf))

  function stop(): void {
    end?.()
    end = null
    show({ on: false })
  }

  function watch(handle: FileSystemDirectoryHandle): void {
    stop()
    const taker = createFolderTaker({
      folder: handle,
      isKnown: (mark) => marks.has(mark),
      remember,
      take,
      deletes: () => state.peek().deletes,
      onTaken: () => show({ taken: state.peek().taken + 1 }),
      onProblem: (problem) => {
        show({ problem })
        if (problem?.code === 'folder.refused') stop()
      },
    })
    const changes = watchChanges(handle, everyMs, () => taker.look())
    end = () => {
      changes.end()
      taker.end()
    }
    show({ on: true, taken: 0, waiting: 0, problem: null })
  }

  async function start(from: 'now' | 'last'): Promise<Result<null>> {
    if (!folder) return refuse('folder.gone')
    const allowed = await askToRead(folder, state.peek().deletes ? 'readwrite' : 'read')
    if (!allowed.ok) {
      show({ problem: allowed.problem })
      return allowed
    }
    try {
      if (from === 'now' || marks.size === 0) await remember(await markAll(folder))
    } catch {
      show({ problem: { code: 'folder.gone' } })
      return refuse('folder.gone')
    }
    watch(folder)
    return ok(null)
  }

  return {
    state,
    start,
    stop,
    async open() {
      if (!supported || folder) return
      const found = await findFolder(kept)
      if (!found) return
      folder = found.handle
      marks = new Set(found.marks)
      show({ name: folder.name, deletes: found.deletes })
      if (!(await mayRead(folder))) return
      const there = await markAll(folder).catch(() => [])
      if (!state.peek().on) show({ waiting: there.filter((mark) => !marks.has(mark)).length })
    },
    async choose() {
      const picked = await (pick ?? pickFolder)()
      if (!picked.ok) return picked
      stop()
      folder = picked.value
      marks = new Set()
      show({ name: folder.name, waiting: 0, deletes: false })
      return await start('now')
    },
    async setDeletes(deletes) {
      if (!folder) return refuse('folder.gone')
      const allowed = deletes ? await askToRead(folder, 'readwrite') : ok(null)
      if (!allowed.ok) return allowed
      show({ deletes })
      await remember([])
      return ok(null)
    },
  }
}
