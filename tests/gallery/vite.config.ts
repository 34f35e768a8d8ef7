/** The gallery shows every component for people to look at; it is never part of the product. */
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = import.meta.dirname
const floor = 109

export default defineConfig({
  root,
  cacheDir: resolve(root, '../../node_modules/.cache/vite-gallery'),
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: floor << 16 } } },
  build: {
    outDir: resolve(root, '../../node_modules/.cache/gallery'),
    emptyOutDir: true,
    target: `chrome${floor}`,
    cssMinify: 'lightningcss',
    reportCompressedSize: false,
  },
})
