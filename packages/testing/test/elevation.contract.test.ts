import { describeElevationContract, memoryElevationSubject } from "../src/contracts/index.ts";

describeElevationContract("memory", memoryElevationSubject);
