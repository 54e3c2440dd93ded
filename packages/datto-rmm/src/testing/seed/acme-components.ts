import type { FakeComponent } from "../state/fake-component.ts";
import { acmeRmmIds } from "./acme-rmm-ids.ts";

const { components } = acmeRmmIds;
const shared = { description: null, categoryCode: "scripts", variables: [], runMs: 5_000 };

/** The library of the invented account. */
export const acmeComponents: readonly FakeComponent[] = [
  {
    ...shared,
    uid: components.restart,
    id: 301,
    name: "Restart computer [WIN]",
    variables: [{ name: "usrDelay", type: "string", defaultVal: "60" }],
    // The agent has to report before it goes, so the restart is only planned, and success says no more than that.
    behave({ variables, restart }) {
      const seconds = Number(variables.usrDelay);
      if (!(seconds >= 0)) return { status: "Failure", stderr: "usrDelay is not a number of seconds" };
      restart(seconds * 1000);
      return { stdout: `Restart planned in ${seconds} s` };
    },
  },
  {
    ...shared,
    uid: components.wake,
    id: 302,
    name: "Wake a neighbour",
    variables: [{ name: "usrMacAddress", type: "string", defaultVal: null }],
    behave({ variables, wake }) {
      wake(variables.usrMacAddress ?? "");
      return { stdout: "Magic packet sent" };
    },
  },
  {
    ...shared,
    uid: components.diskReport,
    id: 303,
    name: "Disk report",
    behave: ({ device }) => ({ stdout: `${device.hostname} C: 64 GB free` }),
  },
  {
    ...shared,
    uid: components.failing,
    id: 304,
    name: "Old script",
    behave: () => ({ status: "Failure", stdout: "step 1 done", stderr: "step 2: access denied" }),
  },
];
