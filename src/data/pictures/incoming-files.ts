/** Files from a picker or a drop, as the page desk takes them. */

export interface IncomingFile {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}

export function pickedFiles(input: HTMLInputElement): IncomingFile[] {
  return [...(input.files ?? [])].map(incoming)
}

export function droppedFiles(transfer: DataTransfer | null): IncomingFile[] {
  return [...(transfer?.files ?? [])].map(incoming)
}

function incoming(file: File): IncomingFile {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) }
}
