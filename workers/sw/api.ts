/** What a page may ask of the service worker; answers come back through the port that travels with the message. */

/** A file of the build as the worker keeps it: content-checked, so a cut or altered answer is never stored. */
export interface BuiltFile {
  readonly url: string
  readonly integrity: string // `sha256-…`
  readonly size: number // bytes, uncompressed
}

/** `shell`: what every screen needs, kept from installation on. `kit`: readers, fonts and models, kept on demand. */
export interface OfflineState {
  readonly build: string
  readonly shell: { readonly files: number; readonly missing: readonly string[] }
  readonly kit: { readonly files: number; readonly bytes: number; readonly missing: readonly MissingFile[] }
}

export interface MissingFile {
  readonly url: string
  readonly why: 'absent' | 'unreachable' | 'no-space'
}

export type ShellMessage =
  | { readonly type: 'SKIP_WAITING' }
  | { readonly type: 'SHELL_GOOD'; readonly entry: string } // URL of the script the page runs
  | { readonly type: 'OFFLINE_STATE' }
  | { readonly type: 'PREPARE_OFFLINE' }

export type ShellAnswer =
  | { readonly type: 'progress'; readonly bytes: number; readonly ofBytes: number }
  | { readonly type: 'state'; readonly state: OfflineState }
