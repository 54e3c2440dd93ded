import { tenantView } from "../../define/tenant-view.ts";
import { markerPrefix } from "../../ports/marker-prefix.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { sha256 } from "../journal/sha256.ts";
import { stepPlace } from "../journal/step-place.ts";
import { defaultMaxPayloadBytes } from "../perform/require-fit.ts";
import type { StepContext } from "../perform/step-context.ts";
import { Parked } from "../walk/parked.ts";
import type { ActiveRun, RunSurroundings } from "./active-run.ts";
import { calendarOf } from "./calendar-of.ts";
import { liveRefusal } from "./live-refusal.ts";

/** What the steps of a run are performed with. */
export function stepContextOf({ log, stored, started }: ActiveRun, surroundings: RunSurroundings): StepContext {
  const { options, claim, lostMarkers, epoch } = surroundings;
  const { adapters, maxPayloadBytes = defaultMaxPayloadBytes, secrets, tenant } = options;
  // Machines set their clocks back; what the journal says has passed stays passed.
  const clock = { ...options.clock, now: () => Math.max(options.clock.now(), log.reached) };
  const unknownSecret = ({ secretRef }: { readonly secretRef: string }) =>
    Promise.reject(new Error(`No secret store was given to resolve "${secretRef}".`));
  return {
    host: {
      adapters,
      clock,
      calendarOf: (companyId) => calendarOf(options, companyId),
      tenant: tenantView(tenant),
      secrets: { resolve: secrets ?? unknownSecret },
    },
    log,
    maxPayloadBytes,
    restored:
      epoch.number === 0
        ? undefined
        : { epoch: epoch.number, at: epoch.restoredAt, isOlder: started.epoch < epoch.number },
    looksFirst: options.lookFirst === "always",
    markerOf(path) {
      // Another host may come to the step without the refusal that made a person retry it here, so a retry keeps the marker.
      const identity = [started.tenant, started.workflow, started.startKey, stepPlace(path)];
      return `${markerPrefix}${sha256(canonicalJson(identity)).slice(0, 24)}`;
    },
    refusalOf: (write) =>
      log.last("", "cancel asked")
        ? "The run is being cancelled: nothing new is sent."
        : liveRefusal(options, started.company, write),
    claim: (path, write) => claim(stored.runId, path, write),
    isMarkerLost: lostMarkers.has,
    rememberLostMarker: lostMarkers.add,
    async sleepUntil(path, at) {
      if (log.last(path, "timer fired")) return;
      const set = log.last(path, "timer set");
      if (!set) await log.append([{ kind: "timer set", path, due: at }]);
      const due = set?.due ?? at;
      if (clock.now() < due) throw new Parked([{ path, for: "time", until: due }]);
      await log.append([{ kind: "timer fired", path, due }]);
    },
  };
}
