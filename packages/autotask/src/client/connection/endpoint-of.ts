/**
 * The endpoint a request counts for: the first path segment after the version. `entityInformation` of an entity shares its entity's endpoint
 * (reported by integrators).
 */
export function endpointOf(url: URL): string {
  return /\/v\d+(?:\.\d+)?\/([^/]+)/i.exec(url.pathname)?.[1] ?? "";
}
