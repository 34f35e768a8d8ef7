/** Id of the control a field's label and the error summary point to. */
export function controlId(field: string): string {
  return `field-${field}`
}
