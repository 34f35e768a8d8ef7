/** A QR code with the white border readers need, black on white in every colour scheme. */
const QUIET = 4 // modules, ISO/IEC 18004

export interface CodePictureProps {
  readonly path: { readonly d: string; readonly size: number } // modules on a side
  readonly label: string
  readonly class?: string | undefined
}

export function CodePicture({ path: { d, size }, label, class: className }: CodePictureProps) {
  const side = size + 2 * QUIET
  return (
    <svg
      class={className}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#ffffff" />
      <path d={d} fill="#000000" />
    </svg>
  )
}
