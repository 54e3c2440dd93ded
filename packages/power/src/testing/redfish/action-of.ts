import { actionInfoOf } from "./action-info-of.ts";
import type { FakeRedfishOptions } from "./fake-redfish-options.ts";
import type { SwitchedKind } from "./switched-kind.ts";
import { switchingOf } from "./switching-of.ts";
import { targetOf } from "./target-of.ts";

/** An action as a resource advertises it. */
export function actionOf(kind: SwitchedKind, id: string, options: FakeRedfishOptions): object {
  const { parameter, allowed } = switchingOf(kind, options);
  const { allowables = "inline", targetPrefix = "" } = options;
  return {
    target: `${targetPrefix}${targetOf(kind, id)}`,
    ...(allowables === "inline" ? { [`${parameter}@Redfish.AllowableValues`]: allowed } : {}),
    ...(allowables === "action info" ? { "@Redfish.ActionInfo": actionInfoOf(kind) } : {}),
  };
}
