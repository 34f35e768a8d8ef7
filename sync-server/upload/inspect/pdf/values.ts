/** The values a PDF is made of, as far as the inspection looks at them. */

export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

export class Ref {
  readonly number: number
  constructor(number: number) {
    this.number = number
  }
}

/** A string's bytes, one letter each. */
export class Text {
  readonly bytes: string
  constructor(bytes: string) {
    this.bytes = bytes
  }
}

/** `true`, `null`, `endobj` …: any word that is none of the others. */
export class Word {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}

/** All keys with all their values: where a key stands twice, readers disagree which one counts. */
export type Dict = Map<string, Value[]>
export type Value = number | Name | Ref | Text | Word | Value[] | Dict

export function isDict(value: Value | undefined): value is Dict {
  return value instanceof Map
}

/** The first value of a key. */
export function entry(dict: Dict, key: string): Value | undefined {
  return dict.get(key)?.[0]
}

export function numberOf(value: Value | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

export function nameOf(value: Value | undefined): string | undefined {
  return value instanceof Name ? value.name : undefined
}

export function refOf(value: Value | undefined): number | undefined {
  return value instanceof Ref ? value.number : undefined
}
