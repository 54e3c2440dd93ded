import { type KeyPair, readKeyPair } from "../entities/key-pair.ts";
import type { Requests } from "../requests/create-requests.ts";
import type { WriteRequestOptions } from "../requests/request-options.ts";

/** What concerns the API user. Users are listed by `account.users`. */
export interface UsersGroup {
  /**
   * Ends the keys this very client uses and returns new ones, once. If the answer is lost, so is the access: somebody has to make keys by hand. Keep the
   * new ones before anything else.
   */
  resetApiKeys(options?: WriteRequestOptions): Promise<KeyPair>;
}

/** The operations of the API user. */
export function createUsersGroup(requests: Requests): UsersGroup {
  return {
    resetApiKeys: (options) =>
      requests.write({ method: "POST", path: "v2/user/resetApiKeys", reader: readKeyPair }, options),
  };
}
