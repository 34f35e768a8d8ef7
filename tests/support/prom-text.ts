/** Reads Prometheus text as a scraper would: series to value. Throws at a line that is none. */
export function readPromText(text: string): ReadonlyMap<string, number> {
  const series = new Map<string, number>()
  for (const line of text.split('\n')) {
    if (line === '' || /^# (?:HELP|TYPE) [a-z_0-9]+ ./.test(line)) continue
    const found = /^([a-z_0-9]+(?:\{(?:[a-z_]+="(?:[^"\\]|\\.)*",?)+\})?) (-?[\d.e+-]+)$/.exec(line)
    if (!found) throw new Error(`no series: ${line}`)
    series.set(found[1]!, Number(found[2]))
  }
  return series
}
