/**
 * Where the reader's own files lie on our origin: fixed, un-hashed addresses, because the engine looks for its
 * `.wasm` beside its script. A new engine or model version gets a new folder or name, never the same one.
 */

export const ENGINE_FOLDER = '/assets/ocr-7.0.0/'
/** Our wrapper: under Trusted Types a worker must make its own policy before it may import a script. */
export const ENGINE_START = `${ENGINE_FOLDER}start.js`
export const ENGINE_CORE = `${ENGINE_FOLDER}tesseract-core-simd-lstm.js`
export const MODEL_FOLDER = '/ocr'
export const MODEL = `${MODEL_FOLDER}/vie.traineddata.gz`
