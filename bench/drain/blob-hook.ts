/** The device's own sender runs here as it is, but tus-js-client takes no Blob outside a browser. Imported first. */
import { registerHooks } from 'node:module'

const wrapped = new URL('../../tests/drills/support/tus-with-blobs.ts', import.meta.url).href

registerHooks({
  resolve: (name, from, next) =>
    name === 'tus-js-client' && from.parentURL?.includes('/src/sync/')
      ? next(wrapped, from)
      : next(name, from),
})
