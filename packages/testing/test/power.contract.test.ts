import { describePowerContract, memoryPowerSubject } from "../src/contracts/index.ts";

describePowerContract("memory", async () => memoryPowerSubject());
describePowerContract("memory that cycles nothing", async () => memoryPowerSubject({ cyclesOutlets: false }));
