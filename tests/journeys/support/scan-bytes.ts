/** Looks for exact bytes in every file of a folder: pieces of a picture that must lie nowhere in clear. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const PIECE = 48

/** Pieces from the inside of a file, where no two pictures are alike. */
export function piecesOf(bytes: Buffer): Buffer[] {
  return [0.3, 0.5, 0.7].map((share) => {
    const from = Math.floor(bytes.length * share)
    return bytes.subarray(from, from + PIECE)
  })
}

/** Names of the files that hold any of the pieces. */
export function findBytes(folder: string, pieces: readonly Buffer[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path)
      return pieces.some((piece) => bytes.includes(piece))
    })
    .map((path) => relative(folder, path))
}
