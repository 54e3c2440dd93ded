/**
 * The route a request is counted under: method and path, with every id replaced, because the service is taken to count a route and not an address
 * (unconfirmed; the stricter of both readings).
 */
export function routeOf(url: URL, method: string): string {
  const path = url.pathname.replace(/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\/|$)/gi, "/{id}");
  return `${method.toUpperCase()} ${path}`;
}
