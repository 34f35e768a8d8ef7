/** Values written in by `plugin.ts` when this worker is built. */
import type { BuiltFile } from './api.ts'

type ShellFile = BuiltFile & { readonly revision: string | null }

/** Start page → all it needs. The staff's worker has one page, the residents' two: each registration keeps its own. */
declare const __SHELLS__: Readonly<Record<string, readonly ShellFile[]>>
declare const __KIT__: readonly BuiltFile[]
declare const __BUILD__: string

export const kitFiles = __KIT__
export const buildId = __BUILD__

/** The compiler knows this file only as some worker. */
export const scope = globalThis as unknown as ServiceWorkerGlobalScope

const shells = __SHELLS__ // once: it is written in wherever it is named
const place = new URL(scope.registration.scope).pathname
/** What a navigation within the scope gets. */
export const startPage = Object.hasOwn(shells, place) ? place : '/index.html'
export const shellFiles: readonly ShellFile[] = shells[startPage] ?? []
const page = /(kiosk|board)\.html$/.exec(startPage)?.[1]
/** Of each page its own, so that no page's update takes another's files away. */
export const shellName = page === undefined ? 'shell' : `shell-${page}`
