import type { Expression } from './parse.ts'

/** Names of the fields an expression reads, each as often as it stands. */
export function fieldsRead(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'literal':
    case 'self':
      return []
    case 'field':
      return [expression.name]
    case 'negative':
      return fieldsRead(expression.of)
    case 'binary':
      return [...fieldsRead(expression.left), ...fieldsRead(expression.right)]
    case 'call':
      return expression.args.flatMap(fieldsRead)
  }
}
