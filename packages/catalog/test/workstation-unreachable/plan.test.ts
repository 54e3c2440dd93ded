import { createFakeClock, createMemoryMail, createMemoryTicketing } from "@msp/testing";
import { notConnected, type PortAdapters } from "@msp/workflows/ports";
import { planWorkflow, tenantView } from "@msp/workflows/run";
import { expect, it } from "vitest";
import { workstationUnreachable } from "../../src/workstation-unreachable/workstation-unreachable.ts";
import { createWorkshop } from "../support/create-workshop.ts";
import { testSeed } from "../support/test-seed.ts";
import { testTenant } from "../support/test-tenant.ts";
import { openReport } from "../support/workstation-answers.ts";

it("a plan reads, writes nothing, and says what it does not know yet", async () => {
  const clock = createFakeClock();
  const tenant = testTenant();
  const workshop = createWorkshop();
  const ticketing = createMemoryTicketing({ clock, tenant, seed: testSeed });
  const adapters = {
    ticketing,
    mail: createMemoryMail({ clock }),
    elevation: notConnected("elevation"),
    ...workshop.systems(clock),
  } as PortAdapters;
  const secrets = { resolve: () => Promise.reject(new Error("there are no secrets here")) };
  const { lines } = await planWorkflow(workstationUnreachable, openReport, {
    adapters,
    tenant: tenantView(tenant),
    secrets,
    clock,
  });
  expect([...ticketing.ledger, ...workshop.power.ledger, ...workshop.devices.ledger]).toEqual([]);
  expect(lines.filter(({ problem }) => problem !== undefined)).toEqual([]);
  const at = (path: string) => lines.find((line) => line.path === path);
  expect(at("report/entitlement")).toMatchObject({ will: "ran" });
  expect(at("ticket/opened")).toMatchObject({
    will: "would",
    write: { operation: "openTicket", fields: { priority: "high" } },
  });
  // Which machine the ticket will name is not known before there is one, so everything after it might happen.
  for (const path of ["work/power/decision/cycled", "work/repair/visit/visit"])
    expect(at(path)).toMatchObject({ will: "might" });
});
