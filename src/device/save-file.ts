/** Hands bytes to the browser's download. The name must be neutral: it stays in the list of downloads. */
const REVOKE_AFTER_MS = 60_000

export function saveFile(content: Uint8Array | Blob, mime: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type: mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // A slow disk may still be reading.
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS)
}
