/** The reading half of pdf.js; the package ships no types for it, and only that it is loaded matters. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
