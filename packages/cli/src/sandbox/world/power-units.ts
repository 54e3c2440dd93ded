import type { FakeDattoRmm } from "@msp/datto-rmm/testing";
import { createFakeDigitalLoggers, createFakeShelly, type FakeUnit, type SwitchHook } from "@msp/power/testing";
import type { Clock } from "@msp/workflows/ports";
import { backgroundClock } from "../background-clock.ts";
import { annexRouter, worldOutlets } from "./world-outlets.ts";

/** The power units of the invented world. */
export interface WorldPower {
  /** A Shelly plug that feeds Sam Porter's tower. */
  readonly frontDesk: FakeUnit;
  /** A Digital Loggers switch that feeds the annex's router and one of its machines. */
  readonly annex: FakeUnit;
}

/** Power units whose outlets really feed the devices of remote monitoring: without power a device falls silent, with power it boots. */
export function createWorldPower(clock: Clock, dattoRmm: FakeDattoRmm): WorldPower {
  const feeding =
    ({ outlet, feeds }: { readonly outlet: string; readonly feeds: { readonly monitoringUid: string } }): SwitchHook =>
    (outletId, state) => {
      if (outletId !== outlet) return;
      if (state === "on") dattoRmm.state.powerOn(feeds.monitoringUid);
      else dattoRmm.state.powerOff(feeds.monitoringUid);
    };
  const { frontDesk: plug, annex: bar } = worldOutlets;
  // Looking at an outlet has everything done that is due at its unit.
  const frontDesk: FakeUnit = createFakeShelly({
    clock: backgroundClock(clock, () => void frontDesk.outlet(plug.outlet)),
    outlets: [{ id: plug.outlet, name: plug.name }],
    onSwitch: feeding(plug),
  });
  const annex: FakeUnit = createFakeDigitalLoggers({
    clock: backgroundClock(clock, () => void annex.outlet(bar.outlet)),
    outlets: [
      { id: annexRouter.outlet, name: annexRouter.name },
      { id: bar.outlet, name: bar.name },
    ],
    onSwitch: feeding(bar),
  });
  return { frontDesk, annex };
}
