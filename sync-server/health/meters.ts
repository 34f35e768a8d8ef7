/** Counts for Prometheus, in its text format. Labels are closed sets: routes, codes, verdicts; never a name or an id (O3). */
export type Labels = Readonly<Record<string, string>>

interface Meter {
  readonly kind: 'counter' | 'gauge'
  readonly help: string
  readonly values: Map<string, number>
}

const MAX_SERIES = 500

export class Meters {
  readonly #meters = new Map<string, Meter>()

  /** Declares what is shown even before it is first counted. */
  declare(name: string, kind: Meter['kind'], help: string): void {
    if (!this.#meters.has(name)) this.#meters.set(name, { kind, help, values: new Map() })
  }

  add(name: string, labels: Labels = {}, by = 1): void {
    const values = this.#valuesOf(name)
    const key = labelText(labels)
    if (!values.has(key) && values.size >= MAX_SERIES) return
    values.set(key, (values.get(key) ?? 0) + by)
  }

  set(name: string, value: number, labels: Labels = {}): void {
    this.#valuesOf(name).set(labelText(labels), value)
  }

  text(): string {
    return [...this.#meters]
      .map(([name, { kind, help, values }]) => {
        const lines = [...values].map(([labels, value]) => `${name}${labels} ${value}\n`)
        const shown = lines.length > 0 || kind === 'gauge' ? lines : [`${name} 0\n`]
        return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${shown.join('')}`
      })
      .join('')
  }

  #valuesOf(name: string): Map<string, number> {
    const meter = this.#meters.get(name)
    if (!meter) throw new Error(`${name} was not declared`)
    return meter.values
  }
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) =>
      `${name}="${value.replaceAll(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))}"`,
  )
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}
