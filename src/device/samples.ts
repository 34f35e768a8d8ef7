/** The synthetic sample papers that come with the product (public/samples). */

export interface SamplePaper {
  readonly file: string
  readonly title: string
  readonly bytes: () => Promise<Uint8Array>
}

/** Empty when they are neither cached nor reachable. */
export async function listSamples(): Promise<SamplePaper[]> {
  try {
    const answer = await fetch('/samples/samples.json')
    const listed = (await answer.json()) as { file: string; title: string }[]
    return listed.map(({ file, title }) => ({
      file,
      title,
      bytes: () => fetchBytes(`/samples/${file}`),
    }))
  } catch {
    return []
  }
}

async function fetchBytes(path: string): Promise<Uint8Array> {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}
