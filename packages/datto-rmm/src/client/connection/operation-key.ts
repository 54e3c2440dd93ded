/** Writing operations by the service's own keys, as its count of requests names them (reported). */
const writes: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^PUT \/site$/, "site-create"],
  [/^POST \/site\/[^/]+$/, "site-update"],
  [/^PUT \/site\/[^/]+\/variable$/, "site-variable-create"],
  [/^POST \/site\/[^/]+\/variable\/[^/]+$/, "site-variable-update"],
  [/^DELETE \/site\/[^/]+\/variable\/[^/]+$/, "site-variable-delete"],
  [/^POST \/site\/[^/]+\/settings\/proxy$/, "site-proxy-create"],
  [/^DELETE \/site\/[^/]+\/settings\/proxy$/, "site-proxy-delete"],
  [/^PUT \/account\/variable$/, "account-variable-create"],
  [/^POST \/account\/variable\/[^/]+$/, "account-variable-update"],
  [/^DELETE \/account\/variable\/[^/]+$/, "account-variable-delete"],
  [/^PUT \/device\/[^/]+\/site\/[^/]+$/, "device-move"],
  [/^PUT \/device\/[^/]+\/quickjob$/, "device-job-create"],
  [/^POST \/device\/[^/]+\/warranty$/, "device-warranty-create"],
  [/^POST \/device\/[^/]+\/udf$/, "device-udf-set"],
  [/^POST \/alert\/[^/]+\/resolve$/, "alert-resolve"],
  [/^POST \/user\/resetApiKeys$/, "user-reset-keys"],
];

/** What all reads count as. */
export const readOperationKey = "read";

/** The key of the limit a request falls under. Version 2 and 3 share one. Writes the service does not name count together as `other-write`. */
export function operationKey(url: URL, method: string): string {
  if (method === "GET") return readOperationKey;
  const route = `${method} ${url.pathname.replace(/^\/api\/v\d+/, "")}`;
  return writes.find(([pattern]) => pattern.test(route))?.[1] ?? "other-write";
}
