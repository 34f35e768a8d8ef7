/** What the workers' own build starts from; nothing runs it. */
export const workers = [
  () => new Worker(new URL('../../workers/imaging/worker.ts', import.meta.url), { type: 'module' }),
  () => new Worker(new URL('../../workers/ocr/worker.ts', import.meta.url), { type: 'module' }),
]
