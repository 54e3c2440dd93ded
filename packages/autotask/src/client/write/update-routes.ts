/** How an update may be sent. Only the first is sparse; a PUT empties every field it leaves out. */
export type UpdateRoute = "PATCH collection" | "PUT collection" | "PUT record";

/** The order in which they are tried. */
const routes: readonly UpdateRoute[] = ["PATCH collection", "PUT collection", "PUT record"];

/** Which way of updating a zone routes, learned per path. */
export interface UpdateRoutes {
  current(path: string): UpdateRoute;
  /** The zone does not route this one. The next one to try, or undefined after the last. */
  after(path: string, route: UpdateRoute): UpdateRoute | undefined;
}

/**
 * Some zone hosts answer `PATCH` on a collection with 404 (reported for the German zone, where `PUT` on the record was routed); all others take it.
 * An answer of the web server that there is no such route proves that nothing was written.
 */
export function createUpdateRoutes(): UpdateRoutes {
  const learned = new Map<string, UpdateRoute>();
  return {
    current: (path) => learned.get(path) ?? "PATCH collection",
    after(path, route) {
      const next = routes[routes.indexOf(route) + 1];
      learned.set(path, next ?? "PATCH collection");
      return next;
    },
  };
}
