/** The part of fontkit 2 that pdf-lib needs; the package ships no types. */
declare module 'fontkit' {
  export interface Subset {
    encode(): Uint8Array
  }
  export interface Font {
    createSubset(): Subset
  }
  export function create(bytes: Uint8Array): Font
}
