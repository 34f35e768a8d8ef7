/** Hands bytes to the browser's download. The name must be neutral: it stays in the list of downloads. */
const REVOKE_AFTER_MS = 60_000

export function saveFile(bytes: Uint8Array, mime: string, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // A slow disk may still be reading.
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS)
}
