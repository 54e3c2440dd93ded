import { describeFileReputationContract } from "@msp/testing/contracts";
import { virustotal } from "@msp/virustotal";
import { bad, clean, connect, odd, unseen } from "../support/connected.ts";

describeFileReputationContract("VirusTotal", async () => {
  const { client, settings, fake, clock } = connect();
  return {
    adapter: virustotal(settings, client),
    clock,
    harmless: clean,
    malicious: bad,
    suspicious: odd,
    unseen,
    goDown: () => void fake.faults.add({ kind: "status", code: 503, times: Number.POSITIVE_INFINITY }),
  };
});
