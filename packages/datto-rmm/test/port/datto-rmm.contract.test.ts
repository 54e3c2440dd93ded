import { dattoRmm } from "@msp/datto-rmm";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { describeDevicesContract } from "@msp/testing/contracts";
import { connect } from "../support/connected.ts";
import { createBench } from "./support/bench.ts";

const { companies, sites, devices, components } = acmeRmmIds;

const world = {
  companyId: companies.acmeDental,
  siteId: sites.acmeMainStreet,
  otherSiteId: sites.acmeAnnex,
  foreignSiteId: sites.birchLegal,
  device: devices.frontDesk,
  user: "sam.porter",
  sleeper: devices.annexSleeper,
  neighbour: devices.annexNeighbour,
  component: components.diskReport,
  output: "ACME-WS-01 C: 64 GB free",
  reportRecipient: "dana.cole@acme-dental.example.com",
};

const subjectOf = ({ adapter, clock, fake }: Pick<ReturnType<typeof createBench>, "adapter" | "clock" | "fake">) => ({
  adapter,
  clock,
  world,
  raiseAlert: () => fake.state.raiseAlert(devices.frontDesk, { context: { "@class": "ping_ctx" } }).alertUid,
  jobs: () => fake.state.jobs.map(({ name }) => name),
  loseNextAnswer: () => fake.faults.add({ kind: "lostAnswerAfterCommit", match: { method: "PUT" } }),
});

describeDevicesContract("Datto RMM", async () => subjectOf(createBench()));

describeDevicesContract("Datto RMM with a site for retired devices", async () => {
  const { client, clock, fake } = connect();
  const { uid } = await client.sites.create({ name: "Retired devices" });
  return subjectOf({ adapter: dattoRmm({ client, retiredSiteUid: uid }), clock, fake });
});

describeDevicesContract("Datto RMM without components", async () => {
  const { client, clock, fake } = connect();
  return subjectOf({ adapter: dattoRmm({ client }), clock, fake });
});
