import { describeElevationContract, joinedElevationSubject, memoryElevationSubject } from "../src/contracts/index.ts";

describeElevationContract("memory", memoryElevationSubject);
describeElevationContract("joined services", joinedElevationSubject);
