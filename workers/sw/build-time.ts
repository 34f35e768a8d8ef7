/** Values written in by `plugin.ts` when this worker is built. */
import type { BuiltFile } from './api.ts'

declare const __SHELL__: readonly (BuiltFile & { readonly revision: string | null })[]
declare const __KIT__: readonly BuiltFile[]
declare const __BUILD__: string

export const shellFiles = __SHELL__
export const kitFiles = __KIT__
export const buildId = __BUILD__

/** The compiler knows this file only as some worker. */
export const scope = globalThis as unknown as ServiceWorkerGlobalScope
