/** Files from a picker or a drop, as the page desk takes them. */

export interface IncomingFile {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}

export function incomingFiles(files: readonly File[]): IncomingFile[] {
  return files.map((file) => ({
    name: file.name,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }))
}
