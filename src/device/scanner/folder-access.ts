/** The door to a folder of this computer: picked by the officer, kept between starts, opened again only by a key press. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { Kept } from '../kept.ts'

/** Chromium's own; not in the library of types yet. */
interface PermittedHandle {
  queryPermission?(wanted: { mode: Mode }): Promise<PermissionState>
  requestPermission?(wanted: { mode: Mode }): Promise<PermissionState>
}
type Mode = 'read' | 'readwrite'
type Picker = (options: { id: string; mode: Mode }) => Promise<FileSystemDirectoryHandle>

export interface KeptFolder {
  readonly handle: FileSystemDirectoryHandle
  readonly marks: readonly string[] // of every file that was there, or was taken
  readonly deletes: boolean
}

const KEY = 'watch-folder'

export function canWatchFolders(): boolean {
  return 'showDirectoryPicker' in globalThis
}

/** `folder.unsupported`, `folder.refused` (also when the officer closes the picker). */
export async function pickFolder(): Promise<Result<FileSystemDirectoryHandle>> {
  const { showDirectoryPicker: pick } = globalThis as { showDirectoryPicker?: Picker }
  if (!pick) return refuse('folder.unsupported')
  try {
    return ok(await pick.call(globalThis, { id: 'scans', mode: 'read' }))
  } catch {
    return refuse('folder.refused')
  }
}

/** Asks without a question on the screen. */
export async function mayRead(handle: FileSystemDirectoryHandle, mode: Mode = 'read'): Promise<boolean> {
  const state = await (handle as PermittedHandle).queryPermission?.({ mode })
  return state === undefined || state === 'granted' // folders of the origin's own storage know no question
}

/** Needs a key press or a click: the browser may ask the officer. `folder.refused`. */
export async function askToRead(
  handle: FileSystemDirectoryHandle,
  mode: Mode = 'read',
): Promise<Result<null>> {
  if (await mayRead(handle, mode)) return ok(null)
  try {
    const state = await (handle as PermittedHandle).requestPermission?.({ mode })
    return state === 'granted' ? ok(null) : refuse('folder.refused')
  } catch {
    return refuse('folder.refused')
  }
}

export async function findFolder(kept: Kept): Promise<KeptFolder | null> {
  const found = await kept.find<KeptFolder>(KEY)
  return found.ok && found.value ? found.value : null
}

export async function keepFolder(
  kept: Kept,
  change: (old: KeptFolder | undefined) => KeptFolder | undefined,
): Promise<Result<KeptFolder | undefined>> {
  return await kept.update<KeptFolder>(KEY, change)
}
