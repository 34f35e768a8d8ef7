/** One look into the folder: what is new and whole is handed on, remembered, and deleted if that was asked for. */
import type { Problem } from '../../../domain/base/result.ts'
import { isTiff, listFolder, markOf, type FoundFile } from './folder-entries.ts'
import { hasItsEnd, settle, type Watched } from './settled-files.ts'

/** Fits the page desk: true when every page lies in the draft. */
export type TakeFiles = (
  files: readonly { readonly name: string; readonly bytes: () => Promise<Uint8Array> }[],
) => Promise<boolean>

export interface TakerParts {
  readonly folder: FileSystemDirectoryHandle
  readonly isKnown: (mark: string) => boolean
  readonly remember: (marks: readonly string[]) => Promise<void>
  readonly take: TakeFiles
  readonly deletes: () => boolean
  readonly onTaken: () => void
  readonly onProblem: (problem: Problem | null) => void
}

interface Candidate extends FoundFile {
  readonly mark: string
  readonly isWhole: boolean
}

const HEAD_BYTES = 8
const TAIL_BYTES = 1024

export function createFolderTaker(parts: TakerParts): { look(): Promise<void>; end(): void } {
  const { folder, isKnown, remember, onProblem } = parts
  let pending: ReadonlyMap<string, Watched> = new Map()
  const known = new Set<string>()
  let isGone = false
  let isOver = false

  async function candidates(): Promise<Candidate[]> {
    const found = await listFolder(folder, known)
    const all = await Promise.all(found.map(async (entry) => ({ ...entry, mark: await markOf(entry) })))
    for (const { name, mark } of all) if (isKnown(mark)) known.add(name)
    const fresh = all.filter(({ mark }) => !isKnown(mark))
    return await Promise.all(fresh.map(async (entry) => ({ ...entry, isWhole: await isWhole(entry.file) })))
  }

  async function takeOne(one: Candidate): Promise<void> {
    const { name, mark } = one
    if (isTiff(name)) {
      await remember([mark])
      return onProblem({ code: 'folder.file.tiff', details: { name } })
    }
    const bytes = await bytesOf(one.file)
    if (bytes === null) {
      await remember([mark])
      return onProblem({ code: 'folder.file.unreadable', details: { name } })
    }
    const isKept = await parts.take([{ name, bytes: async () => bytes }])
    await remember([mark])
    if (!isKept) return
    parts.onTaken()
    if (!parts.deletes()) return
    // What was refused, or changed meanwhile, is never deleted.
    const isSame = await stillTheSame(folder, one)
    const isDeleted =
      isSame &&
      (await folder.removeEntry(name).then(
        () => true,
        () => false,
      ))
    if (!isDeleted) onProblem({ code: 'folder.file.kept', details: { name } })
  }

  return {
    async look() {
      try {
        const { ready, pending: later } = settle(await candidates(), pending, (entry) => entry.isWhole)
        pending = later
        if (isGone) onProblem(null)
        isGone = false
        for (const one of ready) if (!isOver) await takeOne(one)
      } catch (error) {
        const name = error instanceof DOMException ? error.name : ''
        if (isOver) return
        isGone = name !== 'NotAllowedError'
        onProblem({ code: isGone ? 'folder.gone' : 'folder.refused' })
      }
    },
    end: () => (isOver = true),
  }
}

async function isWhole(file: File): Promise<boolean> {
  const [head, tail] = await Promise.all([
    bytesOf(file.slice(0, HEAD_BYTES)),
    bytesOf(file.slice(Math.max(0, file.size - TAIL_BYTES))),
  ])
  return head !== null && tail !== null && hasItsEnd(head, tail)
}

/** Null while another program has it, or when it changed since it was listed. */
async function bytesOf(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

async function stillTheSame(folder: FileSystemDirectoryHandle, one: FoundFile): Promise<boolean> {
  try {
    const now = await (await folder.getFileHandle(one.name)).getFile()
    return now.size === one.size && now.lastModified === one.mtime
  } catch {
    return false
  }
}
