import { resolveAlert } from "../behaviour/alert-life.ts";
import { emptyAnswer } from "../http/answer.ts";
import type { ApiCall, Route } from "../http/api-call.ts";
import { Refusal } from "../http/refusal.ts";
import type { FakeAlert } from "../state/fake-alert.ts";
import { alertPage, alertWire } from "./alert-wire.ts";
import { findDevice, findSite } from "./find-record.ts";

const find = ({ world, params }: ApiCall): FakeAlert | undefined =>
  world.alerts.find(({ alertUid }) => alertUid === params.alertUid);

const act =
  (change: (call: ApiCall, alert: FakeAlert) => void) =>
  (call: ApiCall): unknown => {
    const alert = find(call);
    if (alert !== undefined) change(call, alert);
    else if (call.world.assumptions.unknownAlert === "notFound") throw new Refusal(404, "The alert was not found.");
    return undefined;
  };

const lists = (isResolved: boolean): readonly Route[] => {
  const state = isResolved ? "resolved" : "open";
  return [
    {
      method: "GET",
      path: `v2/account/alerts/${state}`,
      answer: (call) => alertPage(call, isResolved, () => true),
    },
    {
      method: "GET",
      path: `v2/site/{siteUid}/alerts/${state}`,
      answer: (call) => {
        const { uid } = findSite(call);
        return alertPage(call, isResolved, ({ deviceUid }) => call.world.device(deviceUid)?.siteUid === uid);
      },
    },
    {
      method: "GET",
      path: `v2/device/{deviceUid}/alerts/${state}`,
      answer: (call) => {
        const { uid } = findDevice(call);
        return alertPage(call, isResolved, ({ deviceUid }) => deviceUid === uid);
      },
    },
  ];
};

/** The routes of alerts. Muting answers success and does nothing any more. */
export const alertRoutes: readonly Route[] = [
  ...lists(false),
  ...lists(true),
  {
    method: "GET",
    path: "v2/alert/{alertUid}",
    answer: (call) => {
      const alert = find(call);
      if (alert !== undefined) return alertWire(call, alert);
      if (call.world.assumptions.unknownAlert === "notFound") throw new Refusal(404, "The alert was not found.");
      return emptyAnswer();
    },
  },
  {
    method: "POST",
    path: "v2/alert/{alertUid}/resolve",
    key: "alert-resolve",
    answer: act(({ world }, alert) => resolveAlert(world, alert, "api-user")),
  },
  { method: "POST", path: "v2/alert/{alertUid}/mute", key: "alert-mute", answer: act(() => undefined) },
  { method: "POST", path: "v2/alert/{alertUid}/unmute", key: "alert-unmute", answer: act(() => undefined) },
];
