/** tus-js-client outside a browser takes a Buffer; the device's sender hands it a Blob. Nothing else is changed. */
import { Upload as BufferUpload, type UploadOptions } from 'tus-js-client'

export class Upload {
  readonly #blob: Blob
  readonly #options: Partial<UploadOptions>
  #inner: BufferUpload | null = null

  constructor(blob: Blob, options: Partial<UploadOptions>) {
    this.#blob = blob
    this.#options = options
  }

  get url(): string | null {
    return this.#inner?.url ?? null
  }

  get options(): Partial<UploadOptions> {
    return this.#inner?.options ?? this.#options
  }

  start(): void {
    void this.#blob.arrayBuffer().then((bytes) => {
      this.#inner = new BufferUpload(Buffer.from(bytes) as unknown as Blob, { ...this.#options })
      this.#inner.start()
    })
  }

  async abort(): Promise<void> {
    await this.#inner?.abort()
  }
}
