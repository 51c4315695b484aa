// Where a link given by the server leads inside the console.

/** The path below /console, or null for an address that is no page of ours. */
export function pageOf(href: string | null | undefined): string | null {
  if (!href?.startsWith("/") || href.startsWith("//") || href.startsWith("/api/")) return null;
  return href.replace(/^\/console(?=\/|$)/, "") || "/";
}
