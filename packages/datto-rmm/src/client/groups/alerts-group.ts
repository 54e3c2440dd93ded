import { NotFoundError } from "@msp/workflows/ports";
import { readMaybe } from "../answer/read-fields.ts";
import { type Alert, readAlert } from "../entities/alert.ts";
import { apiPath } from "../requests/api-path.ts";
import { type Requests, readNothing } from "../requests/create-requests.ts";
import type { ReadRequestOptions, WriteRequestOptions } from "../requests/request-options.ts";

/** Single alerts. Lists of them belong to the account, the sites and the devices. */
export interface AlertsGroup {
  /** Rejects with `NotFoundError` for one that does not exist. The service documents no answer for that; 404 and an empty one both count. */
  get(alertUid: string, options?: ReadRequestOptions): Promise<Alert>;
  /** Takes no reason. What it does to one that is resolved already is unconfirmed: read it first. */
  resolve(alertUid: string, options?: WriteRequestOptions): Promise<void>;
  /** Does nothing any more: the service answers success and has given muting up (vendor documentation). */
  mute(alertUid: string, options?: WriteRequestOptions): Promise<void>;
  /** Does nothing any more, like `mute`. */
  unmute(alertUid: string, options?: WriteRequestOptions): Promise<void>;
}

/** The operations of alerts. */
export function createAlertsGroup(requests: Requests): AlertsGroup {
  const act =
    (action: string) =>
    async (alertUid: string, options?: WriteRequestOptions): Promise<void> =>
      requests.write(
        { method: "POST", path: `${apiPath`v2/alert/${alertUid}`}/${action}`, reader: readNothing },
        options,
      );
  return {
    async get(alertUid, options) {
      const path = apiPath`v2/alert/${alertUid}`;
      const alert = await requests.read(path, readMaybe(readAlert), options);
      if (alert !== null) return alert;
      throw new NotFoundError(`datto-rmm: there is no alert ${alertUid}; the service answered with nothing.`, {
        system: "datto-rmm",
        operation: `GET /${path}`,
      });
    },
    resolve: act("resolve"),
    mute: act("mute"),
    unmute: act("unmute"),
  };
}
