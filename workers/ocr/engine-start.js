/**
 * First script of the engine's worker. Every worker script carries our CSP, so under `require-trusted-types-for`
 * the engine's own importScripts would throw: this wrapper makes the `default` policy of its own realm, which lets
 * in exactly the two scripts of this folder, and hands over.
 */
'use strict'
{
  const folder = new URL('.', self.location.href).href
  const allowed = new Set(['worker.min.js', 'tesseract-core-simd-lstm.js'].map((name) => folder + name))
  self.trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (allowed.has(new URL(url, folder).href)) return url
      throw new TypeError(`script outside the reader's folder: ${url}`)
    },
  })
}
importScripts('worker.min.js')
