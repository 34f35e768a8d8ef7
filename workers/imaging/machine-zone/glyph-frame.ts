/** The frame each letter of the zone is looked at in: middle of its column, middle of a digit's height. */

export const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<'

/** Pixels of a shape; `capital`: height of a digit among them; `pitch`: from one letter's middle to the next. */
export const GLYPH = { width: 16, height: 20, capital: 16, pitch: 14.67 } as const
