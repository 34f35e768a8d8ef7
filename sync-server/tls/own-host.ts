/** The name somebody asked for, as it stands in the `Host` header. */

/** Without port and brackets; null when there is none or it is no host. */
export function hostnameOf(header: string | undefined): string | null {
  if (!header || !/^[^\s/?#@\\]+$/.test(header) || !URL.canParse(`http://${header}`)) return null
  return new URL(`http://${header}`).hostname.replace(/^\[|\]$/g, '')
}
