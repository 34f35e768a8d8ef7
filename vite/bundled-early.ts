/** Packages that a first look at the entry page misses, behind workers or screens opened later: found late, they would
 *  make Vite reload a running page or test. */
export const bundledEarly = [
  'tesseract.js',
  'zxing-wasm/reader',
  'fontkit',
  'pdf-lib',
  'pdfjs-dist/legacy/build/pdf.mjs',
  'pdfjs-dist/legacy/build/pdf.worker.mjs',
  'comlink',
  'dexie',
]
