/** The pages of a kept file as pictures, for as long as they are looked at; nothing is written anywhere. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ok, type Result } from '../../../domain/base/result.ts'
import { walkPdf } from '../../bridge/paper-workers.ts'
import type { DataContext } from '../context.ts'
import { openFile } from '../files.ts'

export type FilePages = Result<readonly string[]> // object URLs

/** Undefined while it is opened. `store.not-found` when the file lies elsewhere, `pdf.*` when it cannot be opened. */
export function useFilePages(ctx: DataContext, sha256: string): ReadonlySignal<FilePages | undefined> {
  const pages = useSignal<FilePages | undefined>(undefined)
  useEffect(() => {
    let isGone = false
    const urls: string[] = []
    void picturesOf(ctx, sha256).then((pictures) => {
      if (isGone) return
      if (!pictures.ok) pages.value = pictures
      else {
        urls.push(...pictures.value.map((picture) => URL.createObjectURL(picture)))
        pages.value = ok(urls)
      }
    })
    return () => {
      isGone = true
      for (const url of urls) URL.revokeObjectURL(url)
      pages.value = undefined
    }
  }, [sha256])
  return pages
}

async function picturesOf(ctx: DataContext, sha256: string): Promise<Result<Blob[]>> {
  const file = await openFile(ctx, sha256)
  if (!file.ok) return file
  const { bytes, mime } = file.value
  if (mime !== 'application/pdf') return ok([blobOf(bytes, mime)])
  const pictures: Blob[] = []
  const walked = await walkPdf(
    bytes,
    async ({ picture }) => void pictures.push(blobOf(picture, 'image/jpeg')),
  )
  return walked.ok ? ok(pictures) : walked
}

function blobOf(bytes: Uint8Array, type: string): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type })
}
